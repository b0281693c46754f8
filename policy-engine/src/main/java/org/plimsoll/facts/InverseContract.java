package org.plimsoll.facts;

import java.util.Optional;
import java.util.Set;
import org.plimsoll.money.Exact;

/**
 * The figures of a position in an inverse contract: each contract is worth so many units of the
 * quote currency, and gains are paid in the coin it settles in. Source: the contract terms that
 * exchanges publish for coin-margined futures and perpetuals, {@code contracts x contract value x
 * (1 / entry price - 1 / mark price)}. All quotients are exact.
 *
 * @param position a position whose terms are inverse
 */
public record InverseContract(HeldPosition position) {
  private static final Set<String> KINDS = Set.of("future", "perpetual");

  /** The figures of a position when its contract is inverse. */
  static Optional<InverseContract> of(HeldPosition position) {
    return position.terms().inverse()
        ? Optional.of(new InverseContract(position))
        : Optional.empty();
  }

  /** Units of the quote currency per contract. */
  public Exact multiplier() {
    Instrument terms = position.terms();
    if (!KINDS.contains(terms.kind())) {
      throw new MissingFact(
          field("inverse"),
          "only futures and perpetuals can be inverse; "
              + position.instrument()
              + " is of kind "
              + terms.kind());
    }
    return Exact.of(terms.multiplier());
  }

  /** Signed value in quote currency, whatever the price. */
  public Exact quoteValue() {
    return position.quantity().times(position.multiplier());
  }

  /** Price of the quote currency in the policy currency. */
  public Exact quotePrice() {
    return position.prices().ofCurrency(position.terms().quote());
  }

  /** The coin it pays in: the asset it settles in, else its underlying. */
  public String coin() {
    String settle = position.terms().settle();
    return settle == null ? position.terms().underlying() : settle;
  }

  /** Price of that coin in the policy currency. */
  public Exact coinPrice() {
    return position.prices().ofCurrency(coin());
  }

  /**
   * Mark price in quote currency.
   *
   * @throws MissingFact when there is none, or it is 0
   */
  public Exact mark() {
    Exact price = position.markPrice();
    Exact quote = quotePrice();
    if (price.signum() == 0 || quote.signum() == 0) {
      throw new MissingFact(
          field("markPrice"),
          "the mark price of "
              + position.instrument()
              + " is 0, at which an inverse contract has no value");
    }
    return price.dividedBy(quote);
  }

  /** Units of the underlying it moves with at the mark price; negative when short. */
  public Exact delta() {
    return quoteValue().dividedBy(mark());
  }

  /**
   * Average price paid in quote currency: the harmonic average over the lots.
   *
   * @param entryCoins sum of quantity divided by entry price
   */
  Exact entry(Exact entryCoins) {
    if (entryCoins.signum() == 0) {
      throw new MissingFact(
          "positions." + position.instrument() + ".entryPrice",
          "the lots of " + position.instrument() + " have no average entry price");
    }
    return position.held().dividedBy(entryCoins);
  }

  /**
   * Gain (positive) or loss (negative) in the coin.
   *
   * @param entryCoins sum of quantity divided by entry price
   */
  Exact gain(Exact entryCoins) {
    // flat lots need no price: what they gained is settled
    Exact now =
        position.quantity().signum() == 0 ? Exact.ZERO : position.quantity().dividedBy(mark());
    return position.multiplier().times(entryCoins.minus(now));
  }

  /**
   * What a lot counts for in the sum of entries: quantity divided by entry price.
   *
   * @throws MissingFact when the entry price is 0
   */
  static Exact entryCoins(String instrument, Exact quantity, Exact entry) {
    if (entry.signum() == 0) {
      throw new MissingFact(
          "positions." + instrument + ".entryPrice",
          "the entry price of " + instrument + " is 0, at which an inverse contract has no value");
    }
    return quantity.dividedBy(entry);
  }

  private String field(String key) {
    return "instruments." + position.instrument() + "." + key;
  }
}
