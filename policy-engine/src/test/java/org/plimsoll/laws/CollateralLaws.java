package org.plimsoll.laws;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.plimsoll.decision.Decision;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.Balance;
import org.plimsoll.facts.Position;
import org.plimsoll.money.Exact;
import org.plimsoll.trace.TraceNode;

/** What every valuation of collateral keeps; each law says what it found broken, or nothing. */
final class CollateralLaws {
  private final Function<Case, Worth> valued;

  /**
   * What an account is worth.
   *
   * @param equity its equity
   * @param maintenance its maintenance margin
   * @param collateral what each balance counts for, by asset, or by asset and level: {@code BTC at
   *     initial}
   */
  record Worth(BigDecimal equity, BigDecimal maintenance, Map<String, Exact> collateral) {
    static Worth of(Decision decision) {
      Map<String, Exact> collateral = new TreeMap<>();
      for (TraceNode node : decision.trace().children()) {
        if (node.label().startsWith("collateral of ")) {
          collateral.put(node.label().substring("collateral of ".length()), node.value());
        }
      }
      Decision.Totals totals = decision.figures().orElseThrow();
      return new Worth(totals.equity(), totals.maintenanceMargin(), collateral);
    }
  }

  CollateralLaws(Function<Case, Worth> valued) {
    this.valued = valued;
  }

  /** The first law that the valuation of an account breaks. */
  Optional<String> broken(Case at, String asset, BigDecimal more) {
    return moreNeverLowers(at, asset, more)
        .or(() -> betweenNothingAndValue(at))
        .or(() -> neverLessAtMaintenance(at))
        .or(() -> cheaperNeverRaises(at, asset))
        .or(() -> unitsDoNotMatter(at, asset))
        .or(() -> lotsDoNotMatter(at))
        .or(() -> nothingIsNothing(at));
  }

  Optional<String> moreNeverLowers(Case at, String asset, BigDecimal more) {
    List<Balance> balances = new ArrayList<>(at.account().balances());
    balances.add(Balance.of(asset, more));
    BigDecimal before = valued.apply(at).equity();
    BigDecimal after = valued.apply(at.holding(balances)).equity();
    return after.compareTo(before) >= 0
        ? Optional.empty()
        : Optional.of(more + " " + asset + " more lower equity from " + before + " to " + after);
  }

  Optional<String> betweenNothingAndValue(Case at) {
    Map<String, Exact> counted = valued.apply(at).collateral();
    for (Map.Entry<String, Exact> each : counted.entrySet()) {
      String asset = each.getKey().split(" ")[0];
      Exact value = held(at, asset).times(Exact.of(at.market().assets().get(asset).price()));
      boolean levelled = !asset.equals(each.getKey());
      boolean good =
          value.signum() < 0
              ? counts(each.getValue(), value, levelled)
              : each.getValue().signum() >= 0 && each.getValue().compareTo(value) <= 0;
      if (!good) {
        return Optional.of(each.getKey() + " worth " + value + " counts " + each.getValue());
      }
    }
    return Optional.empty();
  }

  /** A debt counts for what it is, or for more where debts are weighed. */
  private static boolean counts(Exact debt, Exact value, boolean weighed) {
    return weighed ? debt.compareTo(value) <= 0 : debt.equals(value);
  }

  Optional<String> neverLessAtMaintenance(Case at) {
    Map<String, Exact> counted = valued.apply(at).collateral();
    for (Map.Entry<String, Exact> each : counted.entrySet()) {
      Exact kept = counted.get(each.getKey().replace(" at initial", " at maintenance"));
      if (each.getKey().endsWith(" at initial") && each.getValue().compareTo(kept) > 0) {
        return Optional.of(each.getKey() + " counts more than at maintenance: " + each.getValue());
      }
    }
    return Optional.empty();
  }

  private static Exact held(Case at, String asset) {
    return at.account().balances().stream()
        .filter(balance -> balance.asset().equals(asset))
        .map(balance -> Exact.of(balance.quantity()))
        .reduce(Exact.ZERO, Exact::plus);
  }

  Optional<String> cheaperNeverRaises(Case at, String asset) {
    if (asset.equals("USD") || held(at, asset).signum() < 0) {
      return Optional.empty();
    }
    BigDecimal price = at.market().assets().get(asset).price();
    BigDecimal half = price.divide(BigDecimal.valueOf(2));
    BigDecimal before = valued.apply(at).equity();
    BigDecimal after = valued.apply(at.priced(asset, half)).equity();
    return after.compareTo(before) <= 0
        ? Optional.empty()
        : Optional.of(asset + " at half its price raises equity from " + before + " to " + after);
  }

  /** A thousand times the units at a thousandth of the price are the same. */
  Optional<String> unitsDoNotMatter(Case at, String asset) {
    if (asset.equals("USD")) {
      return Optional.empty();
    }
    List<Balance> balances = new ArrayList<>();
    for (Balance balance : at.account().balances()) {
      balances.add(
          balance.asset().equals(asset)
              ? Balance.of(asset, balance.quantity().movePointRight(3))
              : balance);
    }
    BigDecimal price = at.market().assets().get(asset).price().movePointLeft(3);
    return same(at, at.priced(asset, price).holding(balances), "another unit of " + asset);
  }

  Optional<String> lotsDoNotMatter(Case at) {
    List<Balance> balances = new ArrayList<>();
    for (Balance balance : at.account().balances()) {
      BigDecimal part = balance.quantity().multiply(new BigDecimal("0.3"));
      balances.add(Balance.of(balance.asset(), part));
      balances.add(0, Balance.of(balance.asset(), balance.quantity().subtract(part)));
    }
    return same(at, at.holding(balances), "splitting balances into lots");
  }

  /** A position of no size and a price of what nobody holds change nothing. */
  Optional<String> nothingIsNothing(Case at) {
    List<Position> positions = new ArrayList<>(at.account().positions());
    positions.add(Position.cross("ETH-PERP", BigDecimal.ZERO, BigDecimal.TEN));
    AccountState account = at.account();
    Case other =
        at.with(
                new AccountState(
                    account.account(),
                    account.attributes(),
                    account.balances(),
                    positions,
                    account.orders()))
            .priced("UNUSED", BigDecimal.TEN);
    return same(at, other, "an empty position and an unused price");
  }

  private Optional<String> same(Case at, Case other, String what) {
    Worth before = valued.apply(at);
    Worth after = valued.apply(other);
    boolean same =
        before.equity().compareTo(after.equity()) == 0
            && before.maintenance().compareTo(after.maintenance()) == 0;
    return same ? Optional.empty() : Optional.of(what + " turns " + before + " into " + after);
  }
}
