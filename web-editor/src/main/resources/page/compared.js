// What the edit changes: the shipped policy and the edited one about the same account.
import { lineLink, make, part } from "./element.js";
import { figure } from "./words.js";

function chip(word) {
  return make("span", { class: `chip ${word.toLowerCase()}`, text: word });
}

function cells(row) {
  const plain = (text, cls = "number") => make("td", { class: cls, text: text || "–" });
  const verdict = row.figure === "verdict";
  return verdict
    ? [make("td", { class: "number" }, chip(row.before)), make("td", { class: "number" }, chip(row.after)),
      plain(row.before === row.after ? "same" : "changed")]
    : [plain(row.before), plain(row.after), plain(row.change || (row.before === row.after ? "same" : "–"))];
}

function line(each, goTo) {
  return each.line > 0 ? lineLink(each.line, goTo) : make("span");
}

function change(each, kind, label, goTo) {
  return make("li", { class: kind },
    make("span", { class: "label", text: label }),
    make("span", { class: "value", text: `${each.before || "absent"} → ${each.after || "absent"}` }),
    line(each, goTo));
}

/** A figure, and under it what the two texts write differently. */
function moved(each, goTo) {
  const causes = each.causes.map((cause) =>
    change(cause, "cause", cause.label ? `because ${cause.label}` : "because", goTo));
  return [change(each, "figure", each.label, goTo), ...causes];
}

/** A table of both, and the figures by which they differ. */
export function compared(comparison, goTo) {
  if (!comparison || comparison.samePolicy) return null;
  const head = ["", "Shipped", "Edited", "Change"].map((text, i) =>
    make("th", { scope: "col", class: i === 0 ? "text" : "number", text }));
  const rows = comparison.rows.map((row) =>
    make("tr", { class: row.before === row.after ? "same" : "moved" },
      make("th", { scope: "row", class: "text", text: figure(row.figure) }), ...cells(row)));
  const figures = comparison.figures.flatMap((each) => moved(each, goTo));
  return part("What the edit changes",
    make("div", { class: "wide", role: "region", tabindex: "0", "aria-label": "Shipped and edited" },
      make("table", { class: "compared" }, make("thead", {}, make("tr", {}, ...head)),
        make("tbody", {}, ...rows))),
    figures.length === 0
      ? make("p", { class: "quiet", text: "No figure of this account differs." })
      : make("details", { class: "moves", open: figures.length <= 12 },
        make("summary", { text: "Figures that moved, in the order of the derivation" }),
        make("ul", {}, ...figures)));
}
