// The argument for a decision, in sentences that lead to their lines.
import { lineLink, make } from "./element.js";

function run(each, goTo) {
  if (each.line) return lineLink(each.line, goTo, each.text);
  return each.code === undefined
    ? document.createTextNode(each.text)
    : make("code", { text: each.code });
}

function paragraph(part, goTo) {
  return make("p", {}, ...part.runs.map((each) => run(each, goTo)));
}

function branch(each, goTo) {
  return make("li", {}, ...each.runs.map((one) => run(one, goTo)),
    each.children.length > 0 ? tree(each.children, goTo) : null);
}

function tree(branches, goTo) {
  return make("ul", {}, ...branches.map((each) => branch(each, goTo)));
}

/** The answer in a sentence or two. */
export function lead(explanation, goTo) {
  return make("div", { class: "lead" }, ...explanation.lead.map((part) => paragraph(part, goTo)));
}

/** The argument, a part for each heading. */
export function story(explanation, goTo) {
  return make("div", { class: "story" },
    ...explanation.sections.flatMap((section) => [
      make("h3", { text: section.heading }),
      ...section.parts.map((part) => (part.tree ? tree(part.tree, goTo) : paragraph(part, goTo))),
    ]));
}
