// What the keys of a decision are called on the page. Keys and their meaning: interfaces.md, section 3.

const FIGURES = {
  verdict: "Verdict",
  collateralValue: "Collateral value",
  equity: "Equity",
  initialMargin: "Initial margin",
  maintenanceMargin: "Maintenance margin",
  marginRatio: "Margin ratio",
  excess: "Excess over initial",
  shortfall: "Shortfall to maintenance",
  instrument: "Instrument",
  asset: "Asset",
  quantity: "Quantity",
  markPrice: "Mark price",
  notional: "Notional",
  unrealizedPnl: "Unrealized P&L",
  liquidationPrice: "Liquidation price",
  step: "Step",
  action: "Action",
  subject: "What",
  price: "Price",
  releases: "Releases",
  cost: "Cost",
  equityAfter: "Equity after",
  maintenanceAfter: "Maintenance after",
};

const SAID = {
  HEALTHY: "The account is healthy",
  WARNING: "The account is to be watched",
  CALL: "The account is called for more collateral",
  LIQUIDATE: "The account is to be liquidated",
  REFUSED: "The account cannot be judged",
};

/** What people call a figure; a key without a name of its own is told as words. */
export function figure(key) {
  return FIGURES[key] ?? key.replace(/([A-Z])/g, " $1").replace(/^./, (c) => c.toUpperCase()).trim();
}

/** A verdict in a sentence. */
export function verdict(word) {
  return SAID[word] ?? word;
}

/** `1 error`, `2 errors`. */
export function count(number, word) {
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}
