package org.plimsoll.facts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What is traded: its terms and what the market says of it. Prices are in quote currency per unit
 * of the underlying, at least 0.
 *
 * @param kind {@code spot}, {@code perpetual}, {@code future}, {@code option} or another lower-case
 *     word that policies know
 * @param underlying the asset or index it follows
 * @param quote the currency of its prices
 * @param settle the asset it pays in; null when policies need not care
 * @param multiplier units of the underlying per contract, above 0; 1 unless written
 * @param inverse true when it is quoted in one asset and pays in the other; false unless written
 * @param expiry when it ends; futures and options have one
 * @param strike the price at which an option may be exercised
 * @param right what the holder of an option may do
 * @param markPrice fair price; counts unless the policy computes one of its own
 * @param indexPrice price of the underlying from outside venues
 * @param averagePrice price averaged over time
 * @param confidence how far the feed is trusted, 0 to 1
 * @param volatility yearly, 0.6 for 60%, at least 0
 * @param forward price of the underlying for the day of expiry
 * @param lot the smallest quantity that can be traded, above 0
 * @param tick the smallest step of its price, above 0
 * @param takerFee share of the notional paid for an immediate trade, 0 to 1
 * @param riskArray gain or loss of one contract in each scenario of an outside agency, signed
 * @param quotes what single venues say
 * @param priceHistory earlier prices
 * @param attributes free text by camel-case key
 */
@CompleteTerms
public record Instrument(
    @NotNull @Kind String kind,
    @NotNull @Name String underlying,
    @NotNull @Name String quote,
    @Name @Nullable String settle,
    @NotNull @Positive BigDecimal multiplier,
    boolean inverse,
    @Nullable Instant expiry,
    @PositiveOrZero @Nullable BigDecimal strike,
    @Nullable OptionRight right,
    @PositiveOrZero @Nullable BigDecimal markPrice,
    @PositiveOrZero @Nullable BigDecimal indexPrice,
    @PositiveOrZero @Nullable BigDecimal averagePrice,
    @PositiveOrZero @DecimalMax("1") @Nullable BigDecimal confidence,
    @PositiveOrZero @Nullable BigDecimal volatility,
    @PositiveOrZero @Nullable BigDecimal forward,
    @Positive @Nullable BigDecimal lot,
    @Positive @Nullable BigDecimal tick,
    @PositiveOrZero @DecimalMax("1") @Nullable BigDecimal takerFee,
    @NotNull @Size(max = 64) List<BigDecimal> riskArray,
    @NotNull List<@Valid Quote> quotes,
    @NotNull List<@Valid PricePoint> priceHistory,
    @NotNull SortedMap<@AttributeKey String, @PlainText String> attributes) {

  /** Copies the collections. */
  public Instrument {
    riskArray = Copies.list(riskArray);
    quotes = Copies.list(quotes);
    priceHistory = Copies.list(priceHistory);
    attributes = Copies.sorted(attributes);
  }

  /** Starts a linear instrument with a multiplier of 1; {@code kind} such as {@code perpetual}. */
  public static InstrumentBuilder of(String kind, String underlying, String quote) {
    return new InstrumentBuilder(kind, underlying, quote);
  }
}
