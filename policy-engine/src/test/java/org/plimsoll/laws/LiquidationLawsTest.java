package org.plimsoll.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plimsoll.PlimsollEngine;
import org.plimsoll.Policy;
import org.plimsoll.PolicySource;
import org.plimsoll.decision.Decision;
import org.plimsoll.decision.DecisionJson;
import org.plimsoll.model.Verdict;

/** The laws of liquidation on random accounts; {@code -Dlaws.cases=100000} looks at more. */
class LiquidationLawsTest {
  private static final int CASES = Integer.getInteger("laws.cases", 800);

  private final Policy policy =
      PlimsollEngine.create()
          .compile(PolicySource.of(Path.of("src/test/resources/org/plimsoll/laws/laws.margin")))
          .get();
  private final LiquidationLaws laws = new LiquidationLaws(policy);

  @Test
  void everyPlanKeepsTheLaws() {
    Random random = new Random(20261121);
    int planned = 0;
    int together = 0;
    int exhausted = 0;
    for (int i = 0; i < CASES; i++) {
      Case at = Case.random(random);
      Decision decision = laws.evaluated(at);
      assertThat(laws.broken(at, decision)).describedAs("case %d: %s", i, at).isEmpty();
      if (decision.verdict() == Verdict.LIQUIDATE) {
        planned++;
        List<Decision.LiquidationStep> steps = decision.liquidation().orElseThrow().steps();
        exhausted += decision.liquidation().get().result().equals("EXHAUSTED") ? 1 : 0;
        together += steps.size() > steps.stream().mapToInt(s -> s.step()).max().orElse(0) ? 1 : 0;
      }
    }
    assertThat(planned).isGreaterThan(CASES / 10);
    assertThat(exhausted).isPositive();
    assertThat(together).isPositive();
  }

  @Test
  void bothEnginesPlanTheSame() {
    Random random = new Random(7);
    for (int i = 0; i < CASES / 8; i++) {
      Case at = Case.random(random);
      Decision other =
          policy.interpret(at.account(), at.market(), policy.ownParameters(), Case.NOW);
      assertThat(DecisionJson.text(laws.evaluated(at))).isEqualTo(DecisionJson.text(other));
    }
  }

  @Test
  void aLiquidationPriceIsWhereEquityMeetsTheRequirement() {
    Random random = new Random(11);
    int solved = 0;
    for (int i = 0; i < CASES / 4; i++) {
      Case at = Case.random(random);
      for (Decision.PositionFigures position : laws.evaluated(at).positions()) {
        String price = position.liquidationPrice().orElseThrow();
        BigDecimal at0 = price.equals("none") ? BigDecimal.ZERO : new BigDecimal(price);
        if (at0.signum() > 0 && at0.scale() <= 12) {
          Decision there = laws.evaluated(at.marked(position.instrument(), at0));
          Decision.Totals totals = there.figures().orElseThrow();
          BigDecimal gap = totals.equity().subtract(totals.maintenanceMargin());
          // the price is that of the amounts before the requirement is rounded up to a cent
          assertThat(gap)
              .describedAs("%s of %s", price, at)
              .isBetween(new BigDecimal("-0.01"), BigDecimal.ZERO);
          solved++;
        }
      }
    }
    assertThat(solved).isPositive();
  }

  /** Each law sees a plan that breaks it. */
  @Test
  void plantedFaultsAreSeen() {
    Random random = new Random(3);
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < CASES && seen.size() < 7; i++) {
      Case at = Case.random(random);
      Decision decision = laws.evaluated(at);
      Optional<Decision.LiquidationFigures> plan = decision.liquidation();
      if (plan.isEmpty() || plan.get().steps().size() < 2) {
        continue;
      }
      seen.clear();
      List<Decision.LiquidationStep> steps = plan.get().steps();
      Decision.LiquidationStep first = steps.get(0);
      seen(seen, at, decision, plan.get(), change(steps, 0, more(first, "1000000"), first.cost()));
      seen(
          seen,
          at,
          decision,
          plan.get(),
          change(steps, 0, first.quantity().negate(), first.cost()));
      seen(seen, at, decision, plan.get(), change(steps, 0, more(first, "0.0001"), first.cost()));
      seen(seen, at, decision, plan.get(), steps.subList(0, steps.size() - 1));
      seen(seen, at, decision, plan.get(), change(steps, 0, first.quantity(), BigDecimal.TEN));
      Decision.LiquidationFigures other =
          new Decision.LiquidationFigures(steps, "RESTORED", BigDecimal.TEN, "");
      laws.broken(at, with(decision, Optional.of(other))).ifPresent(seen::add);
      Decision.LiquidationFigures paused =
          new Decision.LiquidationFigures(steps, "PAUSED", plan.get().deficit(), "");
      laws.broken(at, with(decision, Optional.of(paused))).ifPresent(seen::add);
    }
    assertThat(seen).hasSize(7);
    Case calm = Case.random(random).holding(List.of());
    Decision healthy =
        laws.evaluated(
            new Case(
                new org.plimsoll.facts.AccountState(
                    "LAW", new java.util.TreeMap<>(), List.of(), List.of(), List.of()),
                calm.market()));
    Decision.LiquidationFigures needless =
        new Decision.LiquidationFigures(List.of(), "RESTORED", BigDecimal.ZERO, "");
    assertThat(laws.broken(calm, with(healthy, Optional.of(needless)))).isPresent();
  }

  private void seen(
      List<String> seen,
      Case at,
      Decision decision,
      Decision.LiquidationFigures plan,
      List<Decision.LiquidationStep> steps) {
    Decision.LiquidationFigures changed =
        new Decision.LiquidationFigures(steps, plan.result(), plan.deficit(), plan.words());
    laws.broken(at, with(decision, Optional.of(changed))).ifPresent(seen::add);
  }

  private static BigDecimal more(Decision.LiquidationStep step, String amount) {
    return step.quantity().add(new BigDecimal(amount));
  }

  private static List<Decision.LiquidationStep> change(
      List<Decision.LiquidationStep> steps, int at, BigDecimal quantity, BigDecimal cost) {
    List<Decision.LiquidationStep> changed = new ArrayList<>(steps);
    changed.set(at, LiquidationLaws.resized(steps.get(at), quantity, cost));
    return changed;
  }

  private static Decision with(Decision of, Optional<Decision.LiquidationFigures> plan) {
    return new Decision(
        of.policy(),
        of.parametersHash(),
        of.inputHash(),
        of.engine(),
        of.account(),
        of.asOf(),
        of.currency(),
        of.figures(),
        of.verdict(),
        of.reasons(),
        of.prices(),
        of.positions(),
        of.isolated(),
        of.offsets(),
        of.scenarios(),
        of.charges(),
        of.actions(),
        of.shown(),
        plan,
        of.call(),
        of.trace());
  }
}
