// What is wrong with a text, as a list whose entries lead to their places.
import { make, prose } from "./element.js";
import { count } from "./words.js";

function summary(diagnostics) {
  const errors = diagnostics.filter((each) => each.severity === "error").length;
  const warnings = diagnostics.length - errors;
  if (diagnostics.length === 0) return "No mistakes found";
  return [errors && count(errors, "error"), warnings && count(warnings, "warning")]
    .filter(Boolean).join(", ");
}

/** One entry; `goTo` takes a diagnostic. */
export function problem(diagnostic, goTo) {
  const field = diagnostic.field ? ` at ${diagnostic.field}` : "";
  return make("li", { class: `problem ${diagnostic.severity}` },
    make("button", { type: "button", on: { click: () => goTo(diagnostic) } },
      make("span", { class: "where", text: `${diagnostic.severity} · line ${diagnostic.line}${field}` }),
      make("span", { class: "code", text: diagnostic.code }),
      make("span", { class: "message" }, ...prose(diagnostic.message)),
      diagnostic.hint ? make("span", { class: "hint" }, ...prose(diagnostic.hint)) : null));
}

export class Problems {
  constructor(head, list, goTo) {
    this.head = head;
    this.list = list;
    this.goTo = goTo;
  }

  show(diagnostics) {
    this.say(summary(diagnostics));
    this.head.dataset.state = diagnostics.length === 0 ? "clean" : diagnostics[0].severity;
    this.list.replaceChildren(...diagnostics.map((each) => problem(each, this.goTo)));
  }

  /** A sentence instead of a list: the text could not be checked. */
  failed(sentence) {
    this.say(sentence);
    this.head.dataset.state = "error";
    this.list.replaceChildren();
  }

  /** A live region speaks whenever it is written to: what it says already is left alone. */
  say(sentence) {
    if (this.head.textContent !== sentence) this.head.textContent = sentence;
  }
}
