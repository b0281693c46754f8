// Builds elements. All text goes in as text: nothing from the server or the user is ever markup.

/** An element; `about` holds its attributes, with `text`, `class` and `on` (listeners) apart. */
export function make(tag, about = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(about)) {
    if (name === "text") {
      element.textContent = value;
    } else if (name === "on") {
      Object.entries(value).forEach(([event, listener]) => element.addEventListener(event, listener));
    } else if (value === true) {
      element.setAttribute(name, "");
    } else if (value !== false && value !== undefined) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** The element with that id. */
export function byId(id) {
  return document.getElementById(id);
}

/** A sentence whose parts between backticks are set as code. */
export function prose(sentence) {
  const parts = sentence.split("`");
  const whole = parts.length % 2 === 1;
  return parts.map((part, i) =>
    whole && i % 2 === 1 ? make("code", { text: part }) : document.createTextNode(part));
}

/** A link to a line of the policy. */
export function lineLink(line, goTo, text = `line ${line}`) {
  const click = (event) => {
    event.preventDefault();
    goTo(line);
  };
  return make("a", { class: "line", href: "#policy-text", "data-line": line, text, on: { click } });
}

/** A part of the result with its heading. */
export function part(heading, ...children) {
  return make("section", { class: "part" }, make("h2", { text: heading }), ...children);
}
