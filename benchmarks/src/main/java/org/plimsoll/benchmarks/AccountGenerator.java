package org.plimsoll.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.AssetMarket;
import org.plimsoll.facts.Balance;
import org.plimsoll.facts.Instrument;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.facts.Position;

/**
 * Makes accounts from one seed: the same ones on every machine. Quantities have at most 3 decimals
 * and prices 2, so that a decimal fits into a long at every step. How much the account owns is
 * drawn around what its positions may need, so that about half of them are healthy.
 */
final class AccountGenerator {
  private static final long SEED = 20_270_115;
  private static final List<String> BESIDE_USD = List.of("USDC", "USDT", "BTC", "ETH", "SOL");

  private final Random random = new Random(SEED);
  private final MarketSnapshot market;
  private final List<String> instruments;
  private final int lots;

  AccountGenerator(MarketSnapshot market, int lots) {
    this.market = market;
    this.instruments = List.copyOf(market.instruments().keySet());
    this.lots = lots;
  }

  List<AccountState> accounts(int count) {
    List<AccountState> accounts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      List<Position> positions = positions();
      accounts.add(
          new AccountState(
              "account-%04d".formatted(i),
              new TreeMap<>(),
              balances(positions),
              positions,
              List.of()));
    }
    return accounts;
  }

  /** Lots go round the instruments from a random one, so that each instrument has its share. */
  private List<Position> positions() {
    List<Position> positions = new ArrayList<>(lots);
    int first = random.nextInt(instruments.size());
    for (int i = 0; i < lots; i++) {
      String name = instruments.get((first + i) % instruments.size());
      Instrument terms = terms(name);
      BigDecimal mark = Objects.requireNonNull(terms.markPrice());
      BigDecimal unit = price(terms.underlying()).multiply(terms.multiplier());
      BigDecimal quantity = between(2_000, 2_000_000).divide(unit, 3, RoundingMode.UP);
      BigDecimal move = BigDecimal.valueOf(9_500 + random.nextInt(1_001), 4);
      positions.add(
          Position.cross(
              name,
              random.nextBoolean() ? quantity : quantity.negate(),
              mark.multiply(move).setScale(2, RoundingMode.HALF_EVEN)));
    }
    return positions;
  }

  /** Four assets beside the currency; now and then one of them is owed. */
  private List<Balance> balances(List<Position> positions) {
    List<Balance> balances = new ArrayList<>();
    int left = random.nextInt(BESIDE_USD.size());
    for (String asset : BESIDE_USD) {
      if (!asset.equals(BESIDE_USD.get(left))) {
        BigDecimal quantity = between(100, 50_000).divide(price(asset), 3, RoundingMode.UP);
        balances.add(Balance.of(asset, random.nextInt(20) == 0 ? quantity.negate() : quantity));
      }
    }
    balances.add(Balance.of("USD", owned(positions)));
    return balances;
  }

  private BigDecimal owned(List<Position> positions) {
    BigDecimal gross = BigDecimal.ONE;
    BigDecimal lost = BigDecimal.ZERO;
    for (Position lot : positions) {
      Instrument terms = terms(lot.instrument());
      BigDecimal size = lot.quantity().multiply(terms.multiplier());
      gross = gross.add(size.abs().multiply(price(terms.underlying())));
      BigDecimal entry = Objects.requireNonNull(lot.entryPrice());
      lost = lost.add(size.multiply(entry.subtract(Objects.requireNonNull(terms.markPrice()))));
    }
    BigDecimal share = BigDecimal.valueOf(5 + random.nextInt(120), 3);
    return gross.multiply(share).add(lost).setScale(2, RoundingMode.HALF_EVEN);
  }

  private BigDecimal price(String asset) {
    AssetMarket known = Objects.requireNonNull(market.assets().get(asset));
    return Objects.requireNonNull(known.price());
  }

  private Instrument terms(String instrument) {
    return Objects.requireNonNull(market.instruments().get(instrument));
  }

  /** Small amounts are as likely as large ones; strict, so that every machine draws the same. */
  private BigDecimal between(int lowest, int highest) {
    double drawn = lowest * StrictMath.pow((double) highest / lowest, random.nextDouble());
    return new BigDecimal(drawn).setScale(2, RoundingMode.HALF_EVEN);
  }
}
