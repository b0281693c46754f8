package org.plimsoll.facts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plimsoll.money.Exact;

/**
 * Prices of a market snapshot, in the policy currency.
 *
 * @param market the snapshot
 * @param currency the policy currency, whose price in itself is 1
 * @param pricing the prices a policy computes; empty when the market's own count
 * @param moved mark prices put in the place of others, by instrument, in the policy currency; only
 *     what-if questions move any
 * @param asOf the instant of the evaluation, against which times are counted
 * @param moves what is otherwise with the things that are valued at these prices
 */
public record Prices(
    MarketSnapshot market,
    String currency,
    Optional<Pricing> pricing,
    SortedMap<String, Exact> moved,
    Instant asOf,
    Moves moves) {

  /** Copies the map. */
  public Prices {
    moved = Copies.sorted(moved);
  }

  /** The prices of a market as they are, at the instant of the market. */
  public Prices(MarketSnapshot market, String currency) {
    this(market, currency, market.asOf());
  }

  /** The prices of a market as they are, for an evaluation at {@code asOf}. */
  public Prices(MarketSnapshot market, String currency, Instant asOf) {
    this(market, currency, Optional.empty(), new TreeMap<>(), asOf, Moves.NONE);
  }

  /** The same prices as a policy computes them. */
  public Prices by(Pricing computed) {
    return new Prices(market, currency, Optional.of(computed), moved, asOf, moves);
  }

  /** The same prices, but for one mark price, in the policy currency. */
  public Prices moving(String instrument, Exact markPrice) {
    SortedMap<String, Exact> all = new TreeMap<>(moved);
    all.put(instrument, markPrice);
    return new Prices(market, currency, pricing, all, asOf, moves);
  }

  /** The same prices in another state of affairs. */
  public Prices in(Moves others) {
    return new Prices(market, currency, pricing, moved, asOf, others);
  }

  /**
   * Price of an asset in the policy currency.
   *
   * @throws MissingFact when there is none, or the market contradicts the price 1 of the currency
   */
  public Exact ofAsset(String asset) {
    AssetMarket known = market.assets().get(asset);
    if (asset.equals(currency)) {
      if (known != null && known.price() != null && known.price().compareTo(BigDecimal.ONE) != 0) {
        throw new MissingFact(
            "assets." + asset + ".price",
            asset
                + " is the policy's currency, so its price is 1; the market says "
                + known.price().toPlainString());
      }
      return Exact.ONE;
    }
    if (known == null) {
      throw new MissingFact("assets." + asset, "the market does not have the asset " + asset);
    }
    if (pricing.isPresent() && pricing.get().ofAssets()) {
      return pricing.get().asset(asset).value();
    }
    return given(
        known.price(), "assets." + asset + ".price", "the market has no price of " + asset);
  }

  /**
   * Price at which an asset that is owed counts: what is worth nothing to its owner is still owed.
   *
   * @throws MissingFact when there is none
   */
  public Exact ofDebt(String asset) {
    Exact price = ofAsset(asset);
    if (sourceOfAsset(asset).equals(Price.NOTHING)) {
      throw new MissingFact(
          "assets." + asset + ".price",
          "no price of " + asset + " is known, and the account owes some");
    }
    return price;
  }

  /**
   * Price at which amounts in another currency count.
   *
   * @throws MissingFact when there is none
   */
  public Exact ofCurrency(String asset) {
    Exact price = ofAsset(asset);
    if (sourceOfAsset(asset).equals(Price.NOTHING)) {
      throw new MissingFact(
          "assets." + asset + ".price",
          "no price of " + asset + " is known, and amounts in " + asset + " must be valued");
    }
    return price;
  }

  /** Where the price of an asset comes from: {@code given}, or a word of {@link Price}. */
  public String sourceOfAsset(String asset) {
    return pricing.isPresent() && pricing.get().ofAssets() && !asset.equals(currency)
        ? pricing.get().asset(asset).source()
        : Price.GIVEN;
  }

  /** Where the mark price of an instrument comes from. */
  public String sourceOfInstrument(String instrument) {
    return pricing.isPresent() && pricing.get().ofInstruments()
        ? pricing.get().instrument(instrument).source()
        : Price.GIVEN;
  }

  /**
   * The terms of an instrument.
   *
   * @throws MissingFact when the market does not have it
   */
  public Instrument terms(String instrument) {
    Instrument known = market.instruments().get(instrument);
    if (known == null) {
      throw new MissingFact(
          "instruments." + instrument, "the market does not have the instrument " + instrument);
    }
    return known;
  }

  /**
   * Mark price of an instrument, in the policy currency per unit of the underlying.
   *
   * @throws MissingFact when there is none
   */
  public Exact markPrice(String instrument) {
    Exact other = moved.get(instrument);
    if (other != null) {
      return other;
    }
    Instrument terms = terms(instrument);
    if (pricing.isPresent() && pricing.get().ofInstruments()) {
      return pricing.get().instrument(instrument).value();
    }
    Exact quoted =
        given(
            terms.markPrice(),
            "instruments." + instrument + ".markPrice",
            "the market has no mark price of " + instrument);
    return quoted.times(ofCurrency(terms.quote()));
  }

  static Exact given(@Nullable BigDecimal value, String field, String otherwise) {
    if (value == null) {
      throw new MissingFact(field, otherwise);
    }
    return Exact.of(value);
  }
}
