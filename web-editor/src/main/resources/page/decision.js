// The decision: its verdict, its figures, what gave it, and everything behind it.
import { lineLink, make, part } from "./element.js";
import { figure, verdict } from "./words.js";
import { compared } from "./compared.js";
import { figures } from "./figures.js";
import { isolated, liquidation, offsets, positions } from "./tables.js";
import { lead, story } from "./story.js";

const MAIN = ["equity", "initialMargin", "maintenanceMargin", "collateralValue", "excess", "shortfall"];
const BY_LEVEL = { equity: "equityAtLevels", collateralValue: "collateralAtLevels" };

function banner(shown) {
  return make("div", { class: `verdict ${shown.verdict.toLowerCase()}`, id: "verdict" },
    make("strong", { text: shown.verdict }),
    make("span", { text: `${verdict(shown.verdict)} · ${shown.account}` }));
}

/** How deep the account sits: the bar is the margin ratio, its mark the edge at 100%. */
function loadLine(shown) {
  const bar = make("span", { class: "depth" });
  const known = /^[0-9.]+%$/.test(shown.marginRatio);
  bar.style.setProperty("--ratio", known ? shown.marginRatio : "125%");
  const said = known ? shown.marginRatio : "none: equity is not above 0";
  return make("div", { class: `load ${shown.verdict.toLowerCase()}` },
    make("p", {},
      make("span", {}, "Margin ratio, maintenance ÷ equity: ", make("b", { id: "margin-ratio", text: said })),
      make("span", { class: "quiet", text: `Amounts in ${shown.currency}` })),
    make("div", { class: "hull", "aria-hidden": "true" }, bar),
    make("p", { class: "edge", "aria-hidden": "true", text: "100% is the edge" }));
}

/** A figure, or one for each level where the policy tells it apart by level. */
function byLevel(shown, key) {
  const levels = shown[BY_LEVEL[key]];
  return levels === undefined
    ? [{ key, name: figure(key), id: key, amount: shown[key] }]
    : Object.entries(levels).map(([level, amount]) =>
      ({ key, name: `${figure(key)} at ${level}`, id: `${key}-${level}`, amount }));
}

function totals(shown) {
  if (shown.equity === undefined) return null;
  const item = ({ key, name, id, amount }) =>
    make("div", { class: key === "shortfall" && amount !== "0.00" ? "bad" : "" },
      make("dt", { text: name }), make("dd", { id: `figure-${id}`, text: amount }));
  return make("div", { class: "totals" },
    make("dl", {}, ...MAIN.flatMap((key) => byLevel(shown, key)).map(item)), loadLine(shown));
}

function reason(each, goTo) {
  const amounts = Object.entries(each.amounts).map(([name, amount]) => `${name} ${amount}`).join(" · ");
  const holds = make("b", { text: each.holds ? "holds" : "does not hold" });
  return make("li", { class: each.holds ? "holds" : "" }, each.sentence, " ", holds,
    amounts ? make("span", { class: "amounts", text: amounts }) : null,
    each.line > 0 ? lineLink(each.line, goTo) : null);
}

function why(answer, goTo) {
  const { reasons } = answer.shown;
  return part("Why", lead(answer.explanation, goTo),
    reasons.length > 0
      ? make("ul", { class: "reasons" }, ...reasons.map((each) => reason(each, goTo)))
      : null);
}

/** The whole result; `goTo` leads to a line, `unfolded` remembers which figures stand open. */
export function decision(answer, goTo, unfolded) {
  const { shown, explanation } = answer;
  const parts = [
    banner(shown),
    totals(shown),
    compared(answer.compared, goTo),
    why(answer, goTo),
    liquidation(shown),
    positions(shown),
    isolated(shown),
    offsets(shown, goTo),
    explanation.sections.length > 0 ? part("The argument", story(explanation, goTo)) : null,
    explanation.figures.length > 0 ? part("Every figure", figures(explanation.figures, goTo, unfolded)) : null,
  ];
  return parts.filter(Boolean);
}
