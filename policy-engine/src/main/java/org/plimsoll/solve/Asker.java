package org.plimsoll.solve;

import org.plimsoll.decision.Refused;

/**
 * On whose behalf a price is solved; refusals name it.
 *
 * @param statement the statement
 * @param line its line in the policy
 */
public record Asker(String statement, int line) {

  Refused refused(String sentence) {
    return new Refused("", statement, line, sentence);
  }
}
