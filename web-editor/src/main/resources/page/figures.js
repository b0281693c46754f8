// Every figure with its whole derivation, opened step by step.
import { lineLink, make } from "./element.js";

function place(node, goTo) {
  return node.line ? lineLink(node.line, goTo) : null;
}

function words(node, tops) {
  if (!node.see) return make("span", { class: "how", text: node.operation });
  return make("button", { type: "button", class: "see", text: "see its own entry",
    on: { click: () => tops.get(node.label)?.scrollIntoView({ block: "center" }) } });
}

function head(node) {
  return [make("span", { class: "label", text: node.label || "result" }),
    make("span", { class: "value", text: node.value })];
}

/** Parts are built when somebody looks: a long book has very many. */
function toggled(details, node, path, context) {
  if (details.open) context.unfolded.add(path);
  else context.unfolded.delete(path);
  if (details.childElementCount > 1) return;
  details.append(make("ul", {},
    ...node.children.map((child, i) => entry(child, `${path}/${i}`, context))));
}

function entry(node, path, context) {
  const { goTo, tops, unfolded } = context;
  const row = node.row ? make("span", { class: "how", text: `row ${node.row}` }) : null;
  const beside = make("span", { class: "beside" }, words(node, tops), row, place(node, goTo));
  if (!node.children) {
    return make("li", {}, make("div", { class: "leaf" }, ...head(node)), beside);
  }
  const details = make("details", { open: unfolded.has(path) }, make("summary", {}, ...head(node)));
  details.addEventListener("toggle", () => toggled(details, node, path, context));
  return make("li", {}, details, beside);
}

/** All figures in the order of the derivation; `unfolded` holds the paths that stand open. */
export function figures(nodes, goTo, unfolded) {
  const context = { goTo, unfolded, tops: new Map() };
  const items = nodes.map((node) => {
    const item = entry(node, node.label, context);
    context.tops.set(node.label, item);
    return item;
  });
  return make("ul", { class: "figures" }, ...items);
}
