package org.plimsoll.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plimsoll.facts.AssetMarket;
import org.plimsoll.facts.Instrument;
import org.plimsoll.facts.InstrumentBuilder;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.facts.OptionRight;

/** The market of workload M: three underlyings, and as many instruments on them as are wanted. */
final class Listing {
  static final Instant AS_OF = Instant.parse("2027-01-15T08:00:00Z");

  private static final Map<String, String> PRICES =
      Map.of(
          "USDC", "0.9998", "USDT", "0.9995", "BTC", "50123.5", "ETH", "3012.25", "SOL", "151.4");

  /** What is listed on each underlying, so that the first ten fill all eight margin tables. */
  private static final String[][] FIRST = {
    {"BTC", "perpetual"}, {"BTC", "future"}, {"BTC", "option"}, {"ETH", "perpetual"},
    {"ETH", "future"}, {"ETH", "option"}, {"SOL", "perpetual"}, {"SOL", "future"},
    {"BTC", "future"}, {"SOL", "future"}
  };

  /** How listing goes on beyond the first ten; a perpetual of an underlying is listed once. */
  private static final String[][] FURTHER = {
    {"BTC", "future"}, {"ETH", "option"}, {"SOL", "future"}, {"BTC", "option"}, {"ETH", "future"}
  };

  private Listing() {}

  static MarketSnapshot market(int instruments) {
    SortedMap<String, AssetMarket> assets = new TreeMap<>();
    PRICES.forEach((asset, price) -> assets.put(asset, AssetMarket.priced(new BigDecimal(price))));
    SortedMap<String, Instrument> listed = new TreeMap<>();
    for (int i = 0; i < instruments; i++) {
      String[] terms = i < FIRST.length ? FIRST[i] : FURTHER[i % FURTHER.length];
      String name =
          "%s-%s-%04d".formatted(terms[0], terms[1].substring(0, 3).toUpperCase(Locale.ROOT), i);
      listed.put(name, instrument(terms[0], terms[1], i));
    }
    return new MarketSnapshot(AS_OF, assets, listed, new TreeMap<>());
  }

  private static Instrument instrument(String underlying, String kind, int number) {
    BigDecimal price = new BigDecimal(Objects.requireNonNull(PRICES.get(underlying)));
    InstrumentBuilder terms =
        Instrument.of(kind, underlying, "USD")
            .multiplier(underlying.equals("SOL") ? BigDecimal.TEN : BigDecimal.ONE)
            .markPrice(price.add(new BigDecimal("0.25").multiply(BigDecimal.valueOf(number))));
    if (!kind.equals("perpetual")) {
      terms.expiry(AS_OF.plus(30L + number, ChronoUnit.DAYS));
    }
    if (kind.equals("option")) {
      terms
          .strike(price.setScale(0, RoundingMode.HALF_EVEN))
          .right(number % 2 == 0 ? OptionRight.CALL : OptionRight.PUT)
          .markPrice(price.movePointLeft(1).setScale(2, RoundingMode.HALF_EVEN));
    }
    return terms.build();
  }
}
