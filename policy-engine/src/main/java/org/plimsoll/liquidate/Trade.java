package org.plimsoll.liquidate;

import org.plimsoll.facts.HeldBalance;
import org.plimsoll.facts.HeldPosition;
import org.plimsoll.facts.Thing;
import org.plimsoll.money.Exact;

/**
 * What goes of a position or a balance.
 *
 * @param of the position or balance
 * @param quantity contracts or units, above 0
 */
record Trade(Thing of, Exact quantity) {

  String subject() {
    return of instanceof HeldPosition position ? position.instrument() : ((HeldBalance) of).asset();
  }

  Exact price() {
    return of instanceof HeldPosition position ? position.markPrice() : ((HeldBalance) of).price();
  }
}
