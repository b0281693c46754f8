package org.plimsoll.facts;

import java.util.Optional;
import org.plimsoll.money.Exact;

/**
 * An open order as it is valued.
 *
 * @param label what it is called: the instrument with a number, because orders have no names
 * @param instrument the instrument
 * @param side whether it buys or sells
 * @param quantity contracts or units still to fill, above 0
 * @param limit limit price in quote currency per unit; none for an order at the market
 * @param prices where prices and terms are looked up
 */
public record HeldOrder(
    String label,
    String instrument,
    Direction side,
    Exact quantity,
    Optional<Exact> limit,
    Prices prices)
    implements Thing {

  /** The contract's terms. */
  public Instrument terms() {
    return prices.terms(instrument);
  }

  /** The same order at other prices. */
  public HeldOrder at(Prices others) {
    return new HeldOrder(label, instrument, side, quantity, limit, others);
  }

  /** Units of the underlying per contract; of the quote currency when the contract is inverse. */
  public Exact multiplier() {
    return filled().multiplier();
  }

  /** Mark price of the instrument in the policy currency per unit. */
  public Exact markPrice() {
    return prices.markPrice(instrument);
  }

  /**
   * The price it waits for, in the policy currency per unit.
   *
   * @throws MissingFact when it is an order at the market
   */
  public Exact orderPrice() {
    Exact price =
        limit.orElseThrow(
            () ->
                new MissingFact(
                    "orders." + instrument + ".price",
                    label + " is at the market: it has no price"));
    return price.times(prices.ofCurrency(terms().quote()));
  }

  /** The price by which its size counts: options at the price of their underlying. */
  public Exact unitPrice() {
    if (terms().kind().equals("option")) {
      return prices.ofAsset(terms().underlying());
    }
    return terms().inverse() ? prices.ofCurrency(terms().quote()) : orderPrice();
  }

  /** Quantity times multiplier times that price in the policy currency, at least 0. */
  public Exact notional() {
    return quantity.times(multiplier()).times(unitPrice());
  }

  /** Strike in the policy currency per unit of the underlying. */
  public Exact strike() {
    return filled().strike();
  }

  /** The position it opens when it is filled; only its terms are looked at. */
  private HeldPosition filled() {
    return HeldPosition.flat(instrument, OpenOrders.NONE, prices);
  }
}
