package org.plimsoll.benchmarks.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.kie.api.KieBase;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;
import org.plimsoll.benchmarks.Outcome;
import org.plimsoll.benchmarks.Variant;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.Balance;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.facts.Position;

/** Workload M by rule text: a fresh session for each account, with prices and tables as facts. */
public final class NaiveRules implements Variant {
  private final KieBase rules;
  private final List<Object> reference = new ArrayList<>();

  private NaiveRules(KieBase rules) {
    this.rules = rules;
  }

  /** Compiles the rule text and makes facts of the market and the tables. */
  public static NaiveRules of(String text, MarketSnapshot market) {
    NaiveRules made = new NaiveRules(RuleText.compile(text));
    made.reference.add(new Facts.AssetPrice("USD", BigDecimal.ONE));
    market
        .assets()
        .forEach(
            (asset, known) ->
                made.reference.add(
                    new Facts.AssetPrice(asset, Objects.requireNonNull(known.price()))));
    market
        .instruments()
        .forEach(
            (name, terms) ->
                made.reference.add(
                    new Facts.Contract(
                        name,
                        terms.underlying(),
                        terms.kind(),
                        terms.multiplier(),
                        Objects.requireNonNull(terms.markPrice()))));
    made.reference.addAll(TierFacts.all());
    return made;
  }

  @Override
  public String name() {
    return "naive rule text, fresh session";
  }

  @Override
  public Collection<?> evaluate(AccountState account) {
    KieSession session = rules.newKieSession();
    try {
      reference.forEach(session::insert);
      for (Balance balance : account.balances()) {
        session.insert(new Facts.Balance(balance.asset(), balance.quantity()));
      }
      for (Position lot : account.positions()) {
        BigDecimal paid = lot.quantity().multiply(Objects.requireNonNull(lot.entryPrice()));
        session.insert(new Facts.Lot(lot.instrument(), lot.quantity(), paid));
      }
      session.fireAllRules();
      return new ArrayList<>(session.getObjects(new ClassObjectFilter(Record.class)));
    } finally {
      session.dispose();
    }
  }

  @Override
  public Outcome outcome(Object answer) {
    Collection<?> facts = (Collection<?>) answer;
    Facts.Equity equity = only(Facts.Equity.class, facts);
    Facts.Requirement requirement = only(Facts.Requirement.class, facts);
    return new Outcome(
        equity.collateral(),
        equity.amount(),
        requirement.initial(),
        requirement.maintenance(),
        ratio(requirement.maintenance(), equity.amount()),
        only(Facts.Judgement.class, facts).verdict(),
        all(Facts.Margin.class, facts).stream()
            .map(each -> new Outcome.Margin(each.instrument(), each.initial(), each.maintenance()))
            .toList(),
        all(Facts.Credit.class, facts).stream().map(NaiveRules::credit).toList());
  }

  private static String ratio(BigDecimal maintenance, BigDecimal equity) {
    return equity.signum() > 0
        ? maintenance.divide(equity, 6, RoundingMode.CEILING).toPlainString()
        : "none";
  }

  private static Outcome.Credit credit(Facts.Credit pair) {
    return new Outcome.Credit(
        pair.form(), pair.one(), pair.other(), pair.units(), pair.initial(), pair.maintenance());
  }

  private static <T> T only(Class<T> type, Collection<?> facts) {
    List<T> found = all(type, facts);
    if (found.size() != 1) {
      throw new IllegalStateException(found.size() + " facts of " + type);
    }
    return found.get(0);
  }

  private static <T> List<T> all(Class<T> type, Collection<?> facts) {
    return facts.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
