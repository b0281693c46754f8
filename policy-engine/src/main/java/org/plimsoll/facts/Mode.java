package org.plimsoll.facts;

/** What stands behind a position. */
public enum Mode {
  /** All collateral of the account. */
  CROSS,
  /** Only the collateral set aside for this position. */
  ISOLATED
}
