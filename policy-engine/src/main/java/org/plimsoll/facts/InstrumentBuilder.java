package org.plimsoll.facts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the parts of an {@link Instrument} by name, because most of them are decimals and easily
 * mixed up by place. Each method answers the builder itself.
 */
public final class InstrumentBuilder {
  private final String kind;
  private final String underlying;
  private final String quote;
  private @Nullable String settle;
  private BigDecimal multiplier = BigDecimal.ONE;
  private boolean inverse;
  private @Nullable Instant expiry;
  private @Nullable BigDecimal strike;
  private @Nullable OptionRight right;
  private @Nullable BigDecimal markPrice;
  private @Nullable BigDecimal indexPrice;
  private @Nullable BigDecimal averagePrice;
  private @Nullable BigDecimal confidence;
  private @Nullable BigDecimal volatility;
  private @Nullable BigDecimal forward;
  private @Nullable BigDecimal lot;
  private @Nullable BigDecimal tick;
  private @Nullable BigDecimal takerFee;
  private List<BigDecimal> riskArray = List.of();
  private List<Quote> quotes = List.of();
  private List<PricePoint> priceHistory = List.of();
  private SortedMap<String, String> attributes = Collections.emptySortedMap();

  InstrumentBuilder(String kind, String underlying, String quote) {
    this.kind = kind;
    this.underlying = underlying;
    this.quote = quote;
  }

  /** Asset it pays in. */
  public InstrumentBuilder settle(@Nullable String settle) {
    this.settle = settle;
    return this;
  }

  /** Units of the underlying per contract, above 0. */
  public InstrumentBuilder multiplier(BigDecimal multiplier) {
    this.multiplier = multiplier;
    return this;
  }

  /** True when it is quoted in one asset and pays in the other. */
  public InstrumentBuilder inverse(boolean inverse) {
    this.inverse = inverse;
    return this;
  }

  /** When it ends. */
  public InstrumentBuilder expiry(@Nullable Instant expiry) {
    this.expiry = expiry;
    return this;
  }

  /** Price at which an option may be exercised, at least 0. */
  public InstrumentBuilder strike(@Nullable BigDecimal strike) {
    this.strike = strike;
    return this;
  }

  /** What the holder of an option may do. */
  public InstrumentBuilder right(@Nullable OptionRight right) {
    this.right = right;
    return this;
  }

  /** Fair price in quote currency per unit, at least 0. */
  public InstrumentBuilder markPrice(@Nullable BigDecimal markPrice) {
    this.markPrice = markPrice;
    return this;
  }

  /** Price of the underlying from outside venues, at least 0. */
  public InstrumentBuilder indexPrice(@Nullable BigDecimal indexPrice) {
    this.indexPrice = indexPrice;
    return this;
  }

  /** Price averaged over time, at least 0. */
  public InstrumentBuilder averagePrice(@Nullable BigDecimal averagePrice) {
    this.averagePrice = averagePrice;
    return this;
  }

  /** How far the feed is trusted, 0 to 1. */
  public InstrumentBuilder confidence(@Nullable BigDecimal confidence) {
    this.confidence = confidence;
    return this;
  }

  /** Yearly volatility, 0.6 for 60%. */
  public InstrumentBuilder volatility(@Nullable BigDecimal volatility) {
    this.volatility = volatility;
    return this;
  }

  /** Price of the underlying for the day of expiry, at least 0. */
  public InstrumentBuilder forward(@Nullable BigDecimal forward) {
    this.forward = forward;
    return this;
  }

  /** Smallest quantity that can be traded, above 0. */
  public InstrumentBuilder lot(@Nullable BigDecimal lot) {
    this.lot = lot;
    return this;
  }

  /** Smallest step of the price, above 0. */
  public InstrumentBuilder tick(@Nullable BigDecimal tick) {
    this.tick = tick;
    return this;
  }

  /** Share of the notional paid for an immediate trade, 0 to 1. */
  public InstrumentBuilder takerFee(@Nullable BigDecimal takerFee) {
    this.takerFee = takerFee;
    return this;
  }

  /** Signed gain or loss of one contract in each outside scenario. */
  public InstrumentBuilder riskArray(List<BigDecimal> riskArray) {
    this.riskArray = riskArray;
    return this;
  }

  /** What single venues say. */
  public InstrumentBuilder quotes(List<Quote> quotes) {
    this.quotes = quotes;
    return this;
  }

  /** Earlier prices. */
  public InstrumentBuilder priceHistory(List<PricePoint> priceHistory) {
    this.priceHistory = priceHistory;
    return this;
  }

  /** Free text by camel-case key. */
  public InstrumentBuilder attributes(SortedMap<String, String> attributes) {
    this.attributes = attributes;
    return this;
  }

  /** The instrument with all that was given; nothing is checked here. */
  public Instrument build() {
    return new Instrument(
        kind,
        underlying,
        quote,
        settle,
        multiplier,
        inverse,
        expiry,
        strike,
        right,
        markPrice,
        indexPrice,
        averagePrice,
        confidence,
        volatility,
        forward,
        lot,
        tick,
        takerFee,
        riskArray,
        quotes,
        priceHistory,
        attributes);
  }
}
