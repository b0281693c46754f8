package org.plimsoll.compile;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plimsoll.decision.EvaluationRequest;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.AssetMarket;
import org.plimsoll.facts.Balance;
import org.plimsoll.facts.Instrument;
import org.plimsoll.facts.MarketFigure;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.facts.Mode;
import org.plimsoll.facts.Position;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.model.ParameterSet;

/** Random accounts and markets: amounts on bounds favoured, and facts that are not there. */
final class RandomBook {
  private static final Instant NOW = Instant.parse("2026-12-21T10:00:00Z");
  private static final List<String> AMOUNTS =
      List.of("0", "0.5", "1", "2", "3", "7.25", "20", "100", "201.5", "1000", "123.456789");
  private static final List<String> PRICES =
      List.of("50000", "3000", "0", "49999.99", "0.07", "10");
  private static final List<String> CLASSES = List.of("plain", "simple", "exotic", "odd");

  private final Random random;
  private final String currency;
  private final int gaps;
  private final List<String> assets;
  private final List<String> instruments;

  /** A book of accounts; of facts that could be missing, one in {@code gaps} is, or none for 0. */
  RandomBook(long seed, String currency, int gaps, List<String> assets, List<String> instruments) {
    this.random = new Random(seed);
    this.currency = currency;
    this.gaps = gaps;
    this.assets = assets;
    this.instruments = instruments;
  }

  /** Accounts in BTC and ETH, spot, perpetuals and futures. */
  static RandomBook usual(long seed, String currency, int gaps) {
    List<String> instruments = new ArrayList<>();
    for (String asset : List.of("BTC", "ETH")) {
      for (String kind : List.of("PERP", "FUT-MAR27", "FUT-JUN27", "FUT-SEP27")) {
        instruments.add(asset + "-" + kind);
      }
    }
    return new RandomBook(seed, currency, gaps, List.of("BTC", "ETH", currency), instruments);
  }

  /** The next account with its market. */
  EvaluationRequest next(CheckedPolicy policy) {
    return new EvaluationRequest(account(), market(), ParameterSet.ownOf(policy), NOW, "00");
  }

  private AccountState account() {
    List<Balance> balances = new ArrayList<>();
    balances.add(Balance.of(currency, new BigDecimal(pick(AMOUNTS)).movePointRight(4)));
    for (int i = random.nextInt(4); i > 0; i--) {
      balances.add(Balance.of(pick(assets), amount(random.nextInt(5) == 0)));
    }
    List<Position> positions = new ArrayList<>();
    for (String instrument : instruments) {
      if (random.nextInt(3) > 0) {
        positions.add(position(instrument));
      }
    }
    String name = "ACC-" + random.nextInt(1000);
    SortedMap<String, String> tier = attribute("tier", List.of("retail", "market-maker"));
    return new AccountState(name, tier, balances, positions, List.of());
  }

  private Position position(String instrument) {
    BigDecimal quantity = amount(random.nextBoolean());
    BigDecimal entry = missing() ? null : new BigDecimal(pick(PRICES));
    BigDecimal leverage = random.nextBoolean() ? null : new BigDecimal(pick(List.of("3", "10")));
    boolean isolated = random.nextInt(9) == 0 && quantity.signum() != 0;
    return new Position(
        instrument,
        quantity,
        entry,
        isolated ? Mode.ISOLATED : Mode.CROSS,
        isolated ? amount(false) : null,
        leverage,
        null,
        new TreeMap<>());
  }

  private MarketSnapshot market() {
    SortedMap<String, AssetMarket> known = new TreeMap<>();
    assets.forEach(asset -> known.put(asset, AssetMarket.priced(new BigDecimal(pick(PRICES)))));
    known.put(currency, AssetMarket.priced(BigDecimal.ONE));
    SortedMap<String, Instrument> listed = new TreeMap<>();
    for (String name : instruments) {
      if (!missing()) {
        listed.put(name, instrument(name));
      }
    }
    SortedMap<String, MarketFigure> depth = new TreeMap<>();
    Instant stale = NOW.minusSeconds(random.nextInt(8) == 0 ? 900 : 10);
    assets.forEach(asset -> depth.put(asset, new MarketFigure("1000.5", null, stale)));
    return new MarketSnapshot(NOW, known, listed, new TreeMap<>(Map.of("depth", depth)));
  }

  private Instrument instrument(String name) {
    String kind = name.contains("-FUT") ? "future" : "perpetual";
    @Nullable BigDecimal price = missing() ? null : new BigDecimal(pick(PRICES));
    return Instrument.of(kind, name.replaceFirst("-.*", ""), currency)
        .multiplier(random.nextBoolean() ? BigDecimal.ONE : new BigDecimal("0.1"))
        .markPrice(price)
        .attributes(attribute("class", CLASSES))
        .build();
  }

  private SortedMap<String, String> attribute(String key, List<String> values) {
    boolean absent = gaps > 0 && random.nextInt(gaps) < 3;
    return absent ? new TreeMap<>() : new TreeMap<>(Map.of(key, pick(values)));
  }

  private boolean missing() {
    return gaps > 0 && random.nextInt(gaps) == 0;
  }

  private BigDecimal amount(boolean negative) {
    BigDecimal amount = new BigDecimal(pick(AMOUNTS));
    return negative ? amount.negate() : amount;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
