package org.plimsoll.liquidate;

import org.plimsoll.facts.HeldBalance;
import org.plimsoll.facts.HeldOrder;
import org.plimsoll.facts.HeldPosition;
import org.plimsoll.facts.Thing;
import org.plimsoll.money.Exact;

/**
 * What goes of a position, a balance or an open order.
 *
 * @param of the position, balance or order
 * @param quantity contracts or units, above 0
 */
record Trade(Thing of, Exact quantity) {

  String subject() {
    if (of instanceof HeldOrder order) {
      return order.instrument();
    }
    return of instanceof HeldPosition position ? position.instrument() : ((HeldBalance) of).asset();
  }

  /** The price at which it goes; of an order its limit, or the mark price for one at the market. */
  Exact price() {
    if (of instanceof HeldOrder order) {
      return order.limit().isPresent() ? order.orderPrice() : order.markPrice();
    }
    return of instanceof HeldPosition position ? position.markPrice() : ((HeldBalance) of).price();
  }
}
