package org.plimsoll.compile;

import org.plimsoll.decision.Refused;
import org.plimsoll.facts.MissingFact;

/**
 * On whose behalf something is computed; a refusal names it.
 *
 * @param statement the statement's id; empty when none asks
 * @param line the line of the policy; 0 when none asks
 */
record Origin(String statement, int line) {
  /** Nobody yet: the statements that apply to a thing are still being chosen. */
  static final Origin CHOICE = new Origin("", 0);

  /** The policy itself refuses, for that reason. */
  Refused refused(String reason) {
    return new Refused("", statement, line, reason);
  }

  /** A fact is missing. */
  Refused refused(MissingFact missing) {
    return new Refused(missing.field(), statement, line, missing.sentence());
  }
}
