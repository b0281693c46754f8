package org.plimsoll.facts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What the market says of an asset. Prices are in the policy's currency per unit, at least 0.
 *
 * @param price what counts unless the policy computes a price of its own
 * @param volatility yearly, 0.62 for 62%, at least 0
 * @param indexPrice price from outside venues
 * @param averagePrice price averaged over time
 * @param confidence how far the feed is trusted, 0 to 1
 * @param quotes what single venues say
 * @param priceHistory earlier prices
 * @param attributes free text by camel-case key
 */
public record AssetMarket(
    @PositiveOrZero @Nullable BigDecimal price,
    @PositiveOrZero @Nullable BigDecimal volatility,
    @PositiveOrZero @Nullable BigDecimal indexPrice,
    @PositiveOrZero @Nullable BigDecimal averagePrice,
    @PositiveOrZero @DecimalMax("1") @Nullable BigDecimal confidence,
    @NotNull List<@Valid Quote> quotes,
    @NotNull List<@Valid PricePoint> priceHistory,
    @NotNull SortedMap<@AttributeKey String, @PlainText String> attributes) {

  /** Copies the collections. */
  public AssetMarket {
    quotes = Copies.list(quotes);
    priceHistory = Copies.list(priceHistory);
    attributes = Copies.sorted(attributes);
  }

  /** An asset of which only the price is known. */
  public static AssetMarket priced(BigDecimal price) {
    return new AssetMarket(
        price, null, null, null, null, List.of(), List.of(), Collections.emptySortedMap());
  }
}
