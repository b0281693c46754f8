package org.plimsoll.benchmarks.hand;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plimsoll.benchmarks.Outcome;
import org.plimsoll.benchmarks.Variant;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.Balance;
import org.plimsoll.facts.Instrument;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.facts.Position;
import org.plimsoll.model.Verdict;

/**
 * The reference: exact decimals without a math context, prices and tables of the market bound once,
 * one pass over the lots, one over the positions. It relies on what an exchange knows of its own
 * ledger: one balance for each asset, no attributes, linear contracts quoted in USD.
 */
public final class HandWritten implements Variant {
  private static final int GROUPS = 3;

  private final boolean slices;
  private final Map<String, BigDecimal> prices = new HashMap<>();
  private final Map<String, TierTable> collateral = new HashMap<>(Tables.collateral());
  private final Map<String, Contract> contracts = new HashMap<>();

  private HandWritten(MarketSnapshot market, boolean slices) {
    this.slices = slices;
    prices.put("USD", BigDecimal.ONE);
    market
        .assets()
        .forEach((asset, known) -> prices.put(asset, Objects.requireNonNull(known.price())));
    List<String> underlyings = List.of("BTC", "ETH", "SOL");
    Map<String, TierTable> margin = Tables.margin();
    market
        .instruments()
        .forEach(
            (name, terms) ->
                contracts.put(
                    name,
                    contract(
                        name,
                        terms,
                        underlyings.indexOf(terms.underlying()),
                        known(margin, terms.underlying() + " " + terms.kind()))));
  }

  /** The reference of all ratios: tables are applied slice by slice. */
  public static HandWritten bySlices(MarketSnapshot market) {
    return new HandWritten(market, true);
  }

  /** For information: what full bands pay is worked out beforehand. */
  public static HandWritten byBases(MarketSnapshot market) {
    return new HandWritten(market, false);
  }

  private static <V> V known(Map<String, V> map, String name) {
    return Objects.requireNonNull(map.get(name), name);
  }

  private Contract contract(String name, Instrument terms, int group, TierTable margin) {
    BigDecimal mark = Objects.requireNonNull(terms.markPrice());
    ContractKind kind = ContractKind.valueOf(terms.kind().toUpperCase(Locale.ROOT));
    BigDecimal price = kind == ContractKind.OPTION ? known(prices, terms.underlying()) : mark;
    return new Contract(
        contracts.size(),
        name,
        kind,
        group,
        terms.multiplier(),
        mark,
        terms.multiplier().multiply(price),
        margin);
  }

  @Override
  public String name() {
    return slices ? "hand-written" : "hand-written, bases of bands known";
  }

  @Override
  public HandDecision evaluate(AccountState account) {
    BigDecimal counted = BigDecimal.ZERO;
    for (Balance balance : account.balances()) {
      counted = counted.add(collateral(balance));
    }
    BigDecimal equity = counted;
    BigDecimal initial = BigDecimal.ZERO;
    BigDecimal maintenance = BigDecimal.ZERO;
    List<Holding> holdings = holdings(account);
    for (Holding holding : holdings) {
      holding.value();
      TierTable table = holding.contract.margin();
      holding.charge(slices ? table.bySlices(holding.notional) : table.byBases(holding.notional));
      equity = equity.add(holding.gain());
      initial = initial.add(holding.initial);
      maintenance = maintenance.add(holding.maintenance);
    }
    List<HandDecision.HandCredit> credits = credits(holdings);
    for (HandDecision.HandCredit credit : credits) {
      initial = initial.subtract(credit.initial());
      maintenance = maintenance.subtract(credit.maintenance());
    }
    initial = initial.setScale(2, RoundingMode.CEILING);
    maintenance = maintenance.setScale(2, RoundingMode.CEILING);
    return new HandDecision(
        counted,
        equity,
        initial,
        maintenance,
        equity.signum() > 0 ? maintenance.divide(equity, 6, RoundingMode.CEILING) : null,
        verdict(equity, initial, maintenance),
        holdings,
        credits);
  }

  private BigDecimal collateral(Balance balance) {
    BigDecimal value = balance.quantity().multiply(known(prices, balance.asset()));
    if (value.signum() > 0) {
      value = known(collateral, balance.asset()).single(value);
    }
    return value.setScale(2, RoundingMode.FLOOR);
  }

  private List<Holding> holdings(AccountState account) {
    @Nullable Holding[] byContract = new Holding[contracts.size()];
    List<Holding> holdings = new ArrayList<>(byContract.length);
    for (Position lot : account.positions()) {
      Contract contract = known(contracts, lot.instrument());
      Holding holding = byContract[contract.number()];
      if (holding == null) {
        holding = new Holding(contract);
        byContract[contract.number()] = holding;
        holdings.add(holding);
      }
      holding.add(lot.quantity(), Objects.requireNonNull(lot.entryPrice()));
    }
    holdings.removeIf(Holding::isGone);
    return holdings;
  }

  private static List<HandDecision.HandCredit> credits(List<Holding> holdings) {
    List<List<Holding>> groups = new ArrayList<>(GROUPS);
    for (int i = 0; i < GROUPS; i++) {
      groups.add(new ArrayList<>());
    }
    for (Holding holding : holdings) {
      groups.get(holding.contract.group()).add(holding);
    }
    Pairing pairing = new Pairing();
    groups.forEach(pairing::form);
    return pairing.credits();
  }

  private static Verdict verdict(BigDecimal equity, BigDecimal initial, BigDecimal maintenance) {
    if (equity.compareTo(maintenance) < 0) {
      return Verdict.LIQUIDATE;
    }
    return equity.compareTo(initial) < 0 ? Verdict.CALL : Verdict.HEALTHY;
  }

  @Override
  public Outcome outcome(Object answer) {
    HandDecision decision = (HandDecision) answer;
    return new Outcome(
        decision.collateral(),
        decision.equity(),
        decision.initial(),
        decision.maintenance(),
        decision.ratio() == null ? "none" : decision.ratio().toPlainString(),
        decision.verdict(),
        decision.holdings().stream()
            .map(each -> new Outcome.Margin(each.contract.name(), each.initial, each.maintenance))
            .toList(),
        decision.credits().stream().map(HandWritten::credit).toList());
  }

  private static Outcome.Credit credit(HandDecision.HandCredit pair) {
    return new Outcome.Credit(
        pair.form(),
        pair.one().contract.name(),
        pair.other().contract.name(),
        pair.units(),
        pair.initial(),
        pair.maintenance());
  }
}
