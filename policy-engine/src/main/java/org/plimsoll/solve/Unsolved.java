package org.plimsoll.solve;

import org.plimsoll.decision.Refused;

/** A price that cannot be given: there is none, or none that can be found exactly. */
public final class Unsolved extends Refused {
  private static final long serialVersionUID = 1L;

  /** Two amounts meet at no price above 0. */
  public static final String NONE = "none";

  /** Two amounts may meet, and where cannot be told exactly. */
  public static final String UNKNOWN = "unsolved";

  private final String word;

  /**
   * Says which price is missing, and why.
   *
   * @param word {@link #NONE} or {@link #UNKNOWN}
   */
  Unsolved(String word, Asker asker, String message) {
    super("", asker.statement(), asker.line(), message);
    this.word = word;
  }

  /** {@link #NONE} or {@link #UNKNOWN}: what a decision shows in the place of the price. */
  public String word() {
    return word;
  }
}
