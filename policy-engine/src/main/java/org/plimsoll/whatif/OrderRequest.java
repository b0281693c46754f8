package org.plimsoll.whatif;

import java.math.BigDecimal;
import java.util.Optional;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.facts.Direction;
import org.plimsoll.facts.Order;

/**
 * An order that somebody would like to give.
 *
 * @param instrument the name of the instrument
 * @param side whether it buys or sells
 * @param quantity contracts or units, above 0
 * @param price in quote currency per unit, at least 0; absent for an order at the mark price
 */
public record OrderRequest(
    String instrument, Direction side, BigDecimal quantity, Optional<BigDecimal> price) {

  /** The request of an order, at the mark price when it has none of its own. */
  public static OrderRequest of(Order order) {
    return new OrderRequest(
        order.instrument(), order.side(), order.quantity(), Optional.ofNullable(order.price()));
  }

  /**
   * Reads {@code buy 2 BTC-PERP at 50_000}, or the same without {@code at} and a price. What is
   * wrong is said in one diagnostic.
   */
  public static Diagnosed<OrderRequest> parse(String text) {
    return OrderText.parse(text);
  }

  /** The same order at a price. */
  OrderRequest at(Optional<BigDecimal> other) {
    return new OrderRequest(instrument, side, quantity, other);
  }

  /** By how much a position changes: above 0 for a purchase. */
  BigDecimal signedQuantity() {
    return side == Direction.BUY ? quantity : quantity.negate();
  }
}
