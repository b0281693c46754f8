package org.plimsoll.facts;

/** What the holder of an option may do. */
public enum OptionRight {
  /** Buy the underlying at the strike. */
  CALL,
  /** Sell the underlying at the strike. */
  PUT
}
