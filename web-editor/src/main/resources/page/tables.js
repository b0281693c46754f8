// Tables of a decision. Columns that no row fills are left out.
import { lineLink, make, part } from "./element.js";
import { figure } from "./words.js";

const TEXTS = ["instrument", "asset", "subject", "action", "verdict"];

/** A table of `rows`; `caption` names it for those who do not see it. */
export function table(caption, keys, rows) {
  const used = keys.filter((key) => rows.some((row) => row[key] !== undefined));
  const cell = (tag, key, about) =>
    make(tag, { class: TEXTS.includes(key) ? "text" : "number", ...about });
  const head = make("tr", {}, ...used.map((key) => cell("th", key, { scope: "col", text: figure(key) })));
  const body = rows.map((row) =>
    make("tr", {}, ...used.map((key) => cell("td", key, { text: row[key] ?? "–" }))));
  return make("div", { class: "wide", role: "region", tabindex: "0", "aria-label": caption },
    make("table", {}, make("thead", {}, head), make("tbody", {}, ...body)));
}

const POSITION = ["instrument", "quantity", "markPrice", "notional", "unrealizedPnl",
  "initialMargin", "maintenanceMargin", "liquidationPrice"];

export function positions(shown) {
  if (shown.positions.length === 0) return null;
  return part("Positions", table("Positions", POSITION, shown.positions));
}

const ISOLATED = ["instrument", "verdict", "quantity", "markPrice", "notional", "unrealizedPnl",
  "equity", "initialMargin", "maintenanceMargin", "marginRatio", "liquidationPrice"];

export function isolated(shown) {
  if (shown.isolated.length === 0) return null;
  return part("Isolated positions, each an account of its own",
    table("Isolated positions", ISOLATED, shown.isolated));
}

function offset(each, goTo) {
  const legs = each.legs.map((leg) => `${leg.consumed} of ${leg.instrument}`).join(" against ");
  const credit = Object.entries(each.credit).map(([level, amount]) => `${amount} at ${level}`).join(", ");
  return make("li", {}, `${legs} gives back ${credit} (${each.statement}, `,
    lineLink(each.line, goTo), ")");
}

export function offsets(shown, goTo) {
  if (shown.offsets.length === 0) return null;
  return part("Credits for hedges", make("ul", {}, ...shown.offsets.map((each) => offset(each, goTo))));
}

const STEP = ["step", "action", "subject", "quantity", "price", "releases", "cost", "equityAfter",
  "maintenanceAfter"];

/** The plan; a policy that says nothing about liquidation gives none even where one is due. */
export function liquidation(shown) {
  const steps = (shown.liquidation ?? []).map((step) =>
    ({ ...step, subject: step.instrument ?? step.asset ?? step.subject }));
  const due = shown.verdict === "LIQUIDATE" || shown.isolated.some((each) => each.verdict === "LIQUIDATE");
  const outcome = shown.liquidationResult?.text
    || (steps.length > 0 ? "" : due ? "The policy does not say how to liquidate." : "Nothing to liquidate.");
  return part("Liquidation plan",
    steps.length > 0 ? table("Liquidation plan", STEP, steps) : null,
    outcome ? make("p", { class: "quiet", text: outcome }) : null);
}
