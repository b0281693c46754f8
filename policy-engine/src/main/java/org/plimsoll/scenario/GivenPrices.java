package org.plimsoll.scenario;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.plimsoll.facts.PricePoint;
import org.plimsoll.facts.Quote;

/**
 * The prices a test gives, all as of the instant of the test. A price as such is what the market
 * gives; where the policy computes prices it is also what the venues a, b and c quote.
 */
final class GivenPrices {
  /** The words by which a test gives a price. */
  static final Set<String> WORDS = Set.of("price", "mark-price", "index-price", "last-price");

  private static final List<String> VENUES = List.of("a", "b", "c");

  private final Instant at;
  private final boolean quoted;
  private final Map<String, BigDecimal> prices = new TreeMap<>();
  private final Map<String, BigDecimal> indexes = new TreeMap<>();
  private final Map<String, BigDecimal> lasts = new TreeMap<>();
  private Optional<BigDecimal> every = Optional.empty();

  GivenPrices(Instant at, boolean quoted) {
    this.at = at;
    this.quoted = quoted;
  }

  void every(BigDecimal price) {
    every = Optional.of(price);
  }

  void put(String word, String name, BigDecimal price) {
    switch (word) {
      case "index-price" -> indexes.put(name, price);
      case "last-price" -> lasts.put(name, price);
      default -> prices.put(name, price);
    }
  }

  /** Everything that has a price of its own. */
  Set<String> names() {
    Set<String> names = new TreeSet<>(prices.keySet());
    names.addAll(indexes.keySet());
    names.addAll(lasts.keySet());
    return names;
  }

  @Nullable BigDecimal given(String name) {
    BigDecimal own = prices.get(name);
    boolean other = indexes.containsKey(name) || lasts.containsKey(name);
    return own == null && !other ? every.orElse(null) : own;
  }

  @Nullable BigDecimal index(String name) {
    return indexes.get(name);
  }

  List<Quote> quotes(String name) {
    BigDecimal price = given(name);
    return price == null || !quoted
        ? List.of()
        : VENUES.stream().map(venue -> new Quote(venue, price, at)).toList();
  }

  List<PricePoint> history(String name) {
    BigDecimal last = lasts.get(name);
    return last == null ? List.of() : List.of(new PricePoint(last, at));
  }
}
