package org.plimsoll.facts;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.plimsoll.money.Exact;

/**
 * An asset or an instrument as the market lists it: what a policy computes a price of. All prices
 * are in the policy currency per unit.
 *
 * @param name the asset or instrument
 * @param traded true for an instrument, false for an asset
 * @param prices the market
 * @param asOf the instant against which ages are counted
 */
public record Listing(String name, boolean traded, Prices prices, Instant asOf) implements Thing {

  @Override
  public String label() {
    return name;
  }

  /**
   * What the market says of the asset.
   *
   * @throws MissingFact when it does not know the asset
   */
  public AssetMarket asset() {
    AssetMarket known = prices.market().assets().get(name);
    if (known == null) {
      throw new MissingFact("assets." + name, "the market does not have the asset " + name);
    }
    return known;
  }

  /** The terms of the instrument. */
  public Instrument terms() {
    return prices.terms(name);
  }

  /** The free attributes of the asset or instrument. */
  public SortedMap<String, String> attributes() {
    return traded ? terms().attributes() : asset().attributes();
  }

  /** The price that the market gives. */
  public Exact givenPrice() {
    return converted(
        traded ? terms().markPrice() : asset().price(), traded ? "markPrice" : "price", "price");
  }

  /** The index price. */
  public Exact indexPrice() {
    return converted(
        traded ? terms().indexPrice() : asset().indexPrice(), "indexPrice", "index price");
  }

  /** The price averaged over time. */
  public Exact averagePrice() {
    return converted(
        traded ? terms().averagePrice() : asset().averagePrice(), "averagePrice", "average price");
  }

  /** Price of the underlying for the day of expiry. */
  public Exact forward() {
    return converted(terms().forward(), "forward", "forward");
  }

  /** Strike of an option. */
  public Exact strike() {
    return Prices.given(terms().strike(), field("strike"), name + " has no strike")
        .times(prices.ofCurrency(terms().quote()));
  }

  /** Seconds from the instant of the evaluation to the expiry; negative when it is past. */
  public Exact timeToExpiry() {
    Instant expiry = terms().expiry();
    if (expiry == null) {
      throw new MissingFact(field("expiry"), name + " has no expiry");
    }
    return age(expiry).negated();
  }

  /** How far the feed is trusted, 0 to 1. */
  public Exact confidence() {
    return Prices.given(
        traded ? terms().confidence() : asset().confidence(),
        field("confidence"),
        "the market gives no confidence of " + name);
  }

  /** Yearly volatility, 0.6 for 60%. */
  public Exact volatility() {
    return Prices.given(
        traded ? terms().volatility() : asset().volatility(),
        field("volatility"),
        "the market gives no volatility of " + name);
  }

  /** The latest price of its history. */
  public Exact lastPrice() {
    return converted(last().map(PricePoint::price).orElse(null), "priceHistory", "last price");
  }

  /** Seconds since the latest price of its history. */
  public Exact lastAge() {
    return age(
        last()
            .orElseThrow(
                () ->
                    new MissingFact(
                        field("priceHistory"), "the market has no last price of " + name))
            .at());
  }

  /** Seconds since the snapshot was taken: the age of the prices it gives without a time. */
  public Exact snapshotAge() {
    return age(prices.market().asOf());
  }

  /**
   * What venues quote, by venue, then by time; in the order of the file where both are the same.
   */
  public List<VenueQuote> quotes() {
    List<Quote> quotes = traded ? terms().quotes() : asset().quotes();
    List<Quote> ordered =
        quotes.stream()
            .sorted(Comparator.comparing(Quote::venue).thenComparing(Quote::at))
            .toList();
    List<VenueQuote> found = new java.util.ArrayList<>();
    for (Quote quote : ordered) {
      found.add(new VenueQuote(this, found.size() + 1, quote));
    }
    return List.copyOf(found);
  }

  /** Seconds from {@code at} to the instant of the evaluation; negative for the future. */
  Exact age(Instant at) {
    Duration age = Duration.between(at, asOf);
    return Exact.of(BigDecimal.valueOf(age.getSeconds()).add(BigDecimal.valueOf(age.getNano(), 9)));
  }

  /** A price in the policy currency. */
  Exact converted(@Nullable BigDecimal price, String key, String words) {
    Exact quoted = Prices.given(price, field(key), "the market has no " + words + " of " + name);
    return traded ? quoted.times(prices.ofCurrency(terms().quote())) : quoted;
  }

  private Optional<PricePoint> last() {
    List<PricePoint> history = traded ? terms().priceHistory() : asset().priceHistory();
    return history.stream().max(Comparator.comparing(PricePoint::at));
  }

  private String field(String key) {
    return (traded ? "instruments." : "assets.") + name + "." + key;
  }
}
