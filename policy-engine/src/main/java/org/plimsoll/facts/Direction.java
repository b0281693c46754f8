package org.plimsoll.facts;

/** What an order does when it fills. */
public enum Direction {
  /** Adds to the signed quantity of the position. */
  BUY,
  /** Takes from the signed quantity of the position. */
  SELL;

  /** +1 for a purchase, -1 for a sale. */
  public int sign() {
    return this == BUY ? 1 : -1;
  }
}
