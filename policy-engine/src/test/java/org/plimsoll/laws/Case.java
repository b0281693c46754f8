package org.plimsoll.laws;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.AssetMarket;
import org.plimsoll.facts.Balance;
import org.plimsoll.facts.Instrument;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.facts.Position;

/**
 * An account and its market, drawn at random: sizes around the bounds of the policy of the laws.
 */
record Case(AccountState account, MarketSnapshot market) {
  static final Instant NOW = Instant.parse("2026-12-12T10:00:00Z");

  private static final String[] ASSETS = {"USDC", "BTC", "DOGE"};
  private static final String[] INSTRUMENTS = {"BTC-PERP", "BTC-FUT", "ETH-PERP"};

  static Case random(Random random) {
    TreeMap<String, AssetMarket> assets = new TreeMap<>();
    assets.put("USD", AssetMarket.priced(BigDecimal.ONE));
    assets.put("USDC", AssetMarket.priced(decimal(random, 980, 1_005, 3)));
    assets.put("BTC", AssetMarket.priced(decimal(random, 20_000, 90_000, 0)));
    assets.put("ETH", AssetMarket.priced(decimal(random, 1_000, 5_000, 0)));
    assets.put("DOGE", AssetMarket.priced(decimal(random, 50, 300, 3)));
    TreeMap<String, Instrument> instruments = new TreeMap<>();
    BigDecimal btc = decimal(random, 2_000_000, 9_000_000, 2);
    instruments.put("BTC-PERP", traded("perpetual", "BTC", btc, "0.01"));
    instruments.put(
        "BTC-FUT", traded("future", "BTC", btc.add(decimal(random, -500, 500, 1)), "0.1"));
    instruments.put(
        "ETH-PERP", traded("perpetual", "ETH", decimal(random, 100_000, 500_000, 2), "1"));
    List<Balance> balances = new ArrayList<>();
    balances.add(Balance.of("USD", decimal(random, -200_000, 2_500_000, 2)));
    for (String asset : ASSETS) {
      if (random.nextInt(3) == 0) {
        balances.add(Balance.of(asset, decimal(random, -20, 150, 2)));
      }
    }
    List<Position> positions = new ArrayList<>();
    for (String name : INSTRUMENTS) {
      BigDecimal mark = instruments.get(name).markPrice();
      for (int lots = random.nextInt(3); lots > 0; lots--) {
        BigDecimal size =
            name.startsWith("ETH") ? decimal(random, -60, 60, 0) : decimal(random, -300, 300, 2);
        BigDecimal entry =
            mark.multiply(decimal(random, 85, 115, 2)).setScale(2, java.math.RoundingMode.HALF_UP);
        positions.add(Position.cross(name, size, entry));
      }
    }
    return new Case(
        new AccountState("LAW", new TreeMap<>(), balances, positions, List.of()),
        new MarketSnapshot(NOW, assets, instruments, new TreeMap<>()));
  }

  private static Instrument traded(String kind, String underlying, BigDecimal mark, String lot) {
    var terms = Instrument.of(kind, underlying, "USD").markPrice(mark).lot(new BigDecimal(lot));
    return kind.equals("future")
        ? terms.expiry(Instant.parse("2027-03-26T08:00:00Z")).build()
        : terms.build();
  }

  /**
   * A whole number from {@code low} to {@code high}, with {@code places} of its digits decimals.
   */
  static BigDecimal decimal(Random random, int low, int high, int places) {
    return BigDecimal.valueOf(low + random.nextInt(high - low + 1), places);
  }

  Case with(AccountState other) {
    return new Case(other, market);
  }

  Case holding(List<Balance> balances) {
    return with(
        new AccountState(
            account.account(),
            account.attributes(),
            balances,
            account.positions(),
            account.orders()));
  }

  /** The same with another price of an asset. */
  Case priced(String asset, BigDecimal price) {
    TreeMap<String, AssetMarket> assets = new TreeMap<>(market.assets());
    assets.put(asset, AssetMarket.priced(price));
    return new Case(
        account, new MarketSnapshot(market.asOf(), assets, market.instruments(), market.figures()));
  }

  /** The same with another mark price of an instrument. */
  Case marked(String instrument, BigDecimal mark) {
    TreeMap<String, Instrument> instruments = new TreeMap<>(market.instruments());
    Instrument terms = instruments.get(instrument);
    instruments.put(
        instrument,
        Instrument.of(terms.kind(), terms.underlying(), terms.quote())
            .expiry(terms.expiry())
            .lot(terms.lot())
            .markPrice(mark)
            .build());
    return new Case(
        account, new MarketSnapshot(market.asOf(), market.assets(), instruments, market.figures()));
  }
}
