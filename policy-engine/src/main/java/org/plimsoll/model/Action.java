package org.plimsoll.model;

import java.util.Optional;

/**
 * What is to be done when a limit is passed.
 *
 * @param name what is to be done, such as {@code block-orders}
 * @param statement the statement; it is chosen by what a thing is
 * @param owner what it is about
 * @param set the set of groups, when it is about groups; else empty
 * @param needed a figure of the thing that is 1 when the action is to be taken, else 0
 * @param trade what is proposed, when anything is to be traded
 */
public record Action(
    String name,
    Statement statement,
    Owner owner,
    String set,
    Figure needed,
    Optional<Trade> trade) {

  /**
   * A trade that is proposed.
   *
   * @param instrument the name of the instrument: a constant, or a name of the thing
   * @param quantity a figure of the thing: contracts to buy, or to sell when negative
   */
  public record Trade(TypedExpression instrument, Figure quantity) {}
}
