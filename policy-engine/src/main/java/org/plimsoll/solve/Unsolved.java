package org.plimsoll.solve;

import org.plimsoll.decision.Refused;

/** Two amounts meet at no price above zero. */
public final class Unsolved extends Refused {
  private static final long serialVersionUID = 1L;

  /** Says which amounts. */
  public Unsolved(String statement, int line, String message) {
    super("", statement, line, message);
  }
}
