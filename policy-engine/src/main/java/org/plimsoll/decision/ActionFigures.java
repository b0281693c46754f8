package org.plimsoll.decision;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is to be done because a limit is passed.
 *
 * @param statement the statement
 * @param line its line in the policy
 * @param action what is to be done
 * @param subject what it is about
 * @param trade what is proposed, when anything is to be traded
 */
public record ActionFigures(
    String statement, int line, String action, String subject, Optional<Trade> trade) {

  /**
   * A trade that is proposed.
   *
   * @param instrument the instrument
   * @param side {@code buy} or {@code sell}
   * @param quantity contracts, above 0
   */
  public record Trade(String instrument, String side, BigDecimal quantity) {}
}
