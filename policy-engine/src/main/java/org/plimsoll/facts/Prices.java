package org.plimsoll.facts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.plimsoll.money.Exact;

/**
 * Prices of a market snapshot, in the policy currency.
 *
 * @param market the snapshot
 * @param currency the policy currency, whose price in itself is 1
 */
public record Prices(MarketSnapshot market, String currency) {

  /**
   * Price of an asset in the policy currency.
   *
   * @throws MissingFact when the market does not have it, or contradicts the price 1 of the
   *     currency
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
    return given(
        known.price(), "assets." + asset + ".price", "the market has no price of " + asset);
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
   * Mark price of an instrument, in its own quote currency per unit of the underlying.
   *
   * @throws MissingFact when the market gives none
   */
  public Exact markPrice(String instrument) {
    return given(
        terms(instrument).markPrice(),
        "instruments." + instrument + ".markPrice",
        "the market has no mark price of " + instrument);
  }

  static Exact given(@Nullable BigDecimal value, String field, String otherwise) {
    if (value == null) {
      throw new MissingFact(field, otherwise);
    }
    return Exact.of(value);
  }
}
