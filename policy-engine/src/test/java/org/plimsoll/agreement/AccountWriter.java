package org.plimsoll.agreement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plimsoll.Policy;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.AssetMarket;
import org.plimsoll.facts.Balance;
import org.plimsoll.facts.Direction;
import org.plimsoll.facts.Instrument;
import org.plimsoll.facts.MarketFigure;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.facts.Mode;
import org.plimsoll.facts.OptionRight;
import org.plimsoll.facts.Order;
import org.plimsoll.facts.Position;
import org.plimsoll.facts.Quote;

/**
 * Writes random accounts and markets: edges favoured, some facts missing, debts, lots, flat and
 * isolated positions.
 */
final class AccountWriter {
  static final Instant AS_OF = Instant.parse("2026-11-21T10:00:00Z");

  private final Random random;
  private final boolean isolates;

  /**
   * A writer of the accounts of one policy. What a policy would refuse, it gets seldom: a refusal
   * compares little.
   */
  AccountWriter(long seed, Policy policy) {
    this.random = new Random(seed);
    this.isolates = policy.checked().isolated().isPresent();
  }

  MarketSnapshot market() {
    SortedMap<String, AssetMarket> assets = new TreeMap<>();
    for (String asset : List.of("USD", "BTC", "ETH", "USDC", "DOGE")) {
      boolean missing = random.nextInt(200) == 0 && !asset.equals("USD");
      BigDecimal price = asset.equals("USD") ? BigDecimal.ONE : decimal(5000, 4);
      if (!missing) {
        assets.put(asset, asset(price));
      }
    }
    SortedMap<String, Instrument> instruments = new TreeMap<>();
    for (String underlying : PolicyWriter.UNDERLYINGS) {
      for (String kind : List.of("perpetual", "future", "spot", "option")) {
        instruments.put(underlying + "-" + kind, instrument(underlying, kind));
      }
    }
    SortedMap<String, SortedMap<String, MarketFigure>> figures = new TreeMap<>();
    SortedMap<String, MarketFigure> interest = new TreeMap<>();
    for (String underlying : PolicyWriter.UNDERLYINGS) {
      boolean old = random.nextInt(40) == 0;
      BigDecimal number = decimal(1_000_000, 2);
      Instant at = AS_OF.minusSeconds(old ? 301 : random.nextInt(301));
      interest.put(underlying, new MarketFigure(number.toPlainString(), number, at));
    }
    figures.put("openInterest", interest);
    return new MarketSnapshot(AS_OF, assets, instruments, figures);
  }

  private AssetMarket asset(BigDecimal price) {
    return new AssetMarket(
        price,
        sometimes(decimal(2, 3)),
        null,
        null,
        sometimes(decimal(1, 3)),
        List.of(),
        List.of(),
        new TreeMap<>());
  }

  private @Nullable BigDecimal sometimes(BigDecimal value) {
    return random.nextBoolean() ? value : null;
  }

  private Instrument instrument(String underlying, String kind) {
    BigDecimal mark = random.nextInt(250) == 0 ? null : edge();
    return Instrument.of(kind, underlying, random.nextInt(5) == 0 ? "USDC" : "USD")
        .multiplier(random.nextInt(4) == 0 ? new BigDecimal("0.1") : BigDecimal.ONE)
        .strike(kind.equals("option") ? edge() : null)
        .right(kind.equals("option") ? OptionRight.CALL : null)
        .expiry(
            kind.equals("future") || kind.equals("option")
                ? AS_OF.plusSeconds(random.nextInt(90) * 86_400L)
                : null)
        .volatility(kind.equals("option") ? decimal(2, 3) : sometimes(decimal(2, 3)))
        .forward(random.nextInt(5) == 0 ? null : edge())
        .averagePrice(sometimes(edge()))
        .confidence(sometimes(decimal(1, 3)))
        .tick(sometimes(new BigDecimal("0.5")))
        .takerFee(sometimes(new BigDecimal("0.0005")))
        .inverse(!kind.equals("spot") && !kind.equals("option") && random.nextInt(6) == 0)
        .settle(random.nextInt(4) == 0 ? "USDC" : null)
        .markPrice(mark)
        .indexPrice(random.nextInt(3) == 0 ? null : edge())
        .quotes(quotes(mark))
        .riskArray(riskArray())
        .lot(random.nextInt(9) == 0 ? null : new BigDecimal("0.01"))
        .build();
  }

  /** What an agency says of one contract; mostly enough for the scenarios that policies have. */
  private List<BigDecimal> riskArray() {
    List<BigDecimal> array = new ArrayList<>();
    for (int i = random.nextInt(20) == 0 ? 1 : 3; i > 0; i--) {
      array.add(decimal(2000, 2).subtract(new BigDecimal(1000)));
    }
    return array;
  }

  /** Fresh and stale quotes, near each other and far. */
  private List<Quote> quotes(@Nullable BigDecimal mark) {
    List<Quote> quotes = new ArrayList<>();
    for (int i = mark == null ? 0 : random.nextInt(5); i > 0; i--) {
      BigDecimal price = mark.multiply(decimal(2, 2));
      quotes.add(new Quote("v" + i, price, AS_OF.minusSeconds(random.nextInt(13))));
    }
    return quotes;
  }

  AccountState account(int number) {
    SortedMap<String, String> attributes = new TreeMap<>();
    if (random.nextBoolean()) {
      attributes.put(
          "tier", random.nextInt(60) == 0 ? "gold" : random.nextBoolean() ? "vip" : "standard");
    }
    List<Balance> balances = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      String asset = PolicyWriter.ASSETS.get(random.nextInt(4));
      BigDecimal quantity = asset.equals("USD") ? edge() : decimal(20, 6);
      balances.add(Balance.of(asset, random.nextInt(8) == 0 ? quantity.negate() : quantity));
    }
    List<Position> positions = new ArrayList<>();
    for (int i = random.nextInt(9); i > 0; i--) {
      positions.add(position());
    }
    return new AccountState("ACC-" + number, attributes, balances, positions, orders());
  }

  private List<Order> orders() {
    List<Order> orders = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      String name =
          PolicyWriter.UNDERLYINGS.get(random.nextInt(3))
              + "-"
              + PolicyWriter.KINDS.get(random.nextInt(3));
      orders.add(
          new Order(
              random.nextInt(150) == 0 ? "XRP-PERP" : name,
              random.nextBoolean() ? Direction.BUY : Direction.SELL,
              decimal(12, random.nextInt(4)),
              random.nextInt(6) == 0 ? null : decimal(9000, 3),
              new TreeMap<>()));
    }
    return orders;
  }

  private Position position() {
    String name =
        PolicyWriter.UNDERLYINGS.get(random.nextInt(3))
            + "-"
            + (random.nextInt(20) == 0 ? "option" : PolicyWriter.KINDS.get(random.nextInt(3)));
    boolean unknown = random.nextInt(400) == 0;
    BigDecimal quantity = random.nextInt(10) == 0 ? BigDecimal.ONE : decimal(12, random.nextInt(9));
    boolean isolated = random.nextInt(isolates ? 10 : 200) == 0;
    BigDecimal leverage =
        name.startsWith("BTC") || name.startsWith("ETH") ? new BigDecimal("5") : null;
    return new Position(
        unknown ? "XRP-PERP" : name,
        random.nextBoolean() ? quantity : quantity.negate(),
        random.nextInt(200) == 0 ? null : decimal(9000, 3),
        isolated ? Mode.ISOLATED : Mode.CROSS,
        isolated ? decimal(3000, 2) : null,
        leverage,
        null,
        new TreeMap<>());
  }

  private BigDecimal decimal(int most, int scale) {
    return BigDecimal.valueOf(random.nextLong(1, (long) (most * Math.pow(10, scale)) + 1), scale);
  }

  /** Sizes on, just under and just over the bounds that generated tables have. */
  private BigDecimal edge() {
    BigDecimal bound = BigDecimal.valueOf(1000L * (1 + random.nextInt(40)));
    return switch (random.nextInt(5)) {
      case 0 -> bound;
      case 1 -> bound.add(new BigDecimal("0.01"));
      case 2 -> bound.subtract(new BigDecimal("0.000001"));
      case 3 -> new BigDecimal("0.00000001");
      default -> decimal(60_000, 5);
    };
  }
}
