package org.plimsoll.laws;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.Policy;
import org.plimsoll.decision.Decision;
import org.plimsoll.facts.AssetMarket;
import org.plimsoll.facts.Balance;
import org.plimsoll.facts.Position;
import org.plimsoll.model.Verdict;

/** What every plan of a liquidation keeps; each law says what it found broken, or nothing. */
final class LiquidationLaws {
  private static final BigDecimal AIM = new BigDecimal("1.1");

  private final Policy policy;

  LiquidationLaws(Policy policy) {
    this.policy = policy;
  }

  /** The first law that the decision breaks. */
  Optional<String> broken(Case at, Decision decision) {
    if (decision.verdict() != Verdict.LIQUIDATE) {
      return decision.liquidation().map(plan -> "an account that is not liquidated has a plan");
    }
    Decision.LiquidationFigures plan = decision.liquidation().orElseThrow();
    List<Decision.LiquidationStep> steps = plan.steps();
    return flipped(at, steps)
        .or(() -> unpredicted(at, steps))
        .or(() -> worse(decision, steps))
        .or(() -> unfinished(at, plan))
        .or(() -> tooMuch(at, plan))
        .or(() -> lost(at, steps));
  }

  Decision evaluated(Case at) {
    return policy.evaluate(at.account(), at.market(), policy.ownParameters(), Case.NOW);
  }

  /** No position flips or grows, and quantities are whole lots or all that is left. */
  private static Optional<String> flipped(Case at, List<Decision.LiquidationStep> steps) {
    Map<String, BigDecimal> left = new HashMap<>();
    for (Position lot : at.account().positions()) {
      left.merge(lot.instrument(), lot.quantity(), BigDecimal::add);
    }
    left.replaceAll((name, net) -> net.abs());
    for (Balance balance : at.account().balances()) {
      left.merge(balance.asset(), balance.quantity(), BigDecimal::add);
    }
    for (Decision.LiquidationStep step : steps) {
      BigDecimal rest = left.get(step.subject()).subtract(step.quantity());
      left.put(step.subject(), rest);
      BigDecimal lot =
          step.action().equals("close")
              ? at.market().instruments().get(step.subject()).lot()
              : new BigDecimal("0.01");
      boolean whole = step.quantity().remainder(lot).signum() == 0 || rest.signum() == 0;
      if (step.quantity().signum() <= 0 || rest.signum() < 0 || !whole) {
        return Optional.of("step " + step.step() + " takes " + step.quantity() + ", left " + rest);
      }
    }
    return Optional.empty();
  }

  /** Carrying the plan out and evaluating again gives exactly what it predicts, step by step. */
  private Optional<String> unpredicted(Case at, List<Decision.LiquidationStep> steps) {
    Case now = at;
    for (List<Decision.LiquidationStep> together : byStep(steps)) {
      now = CarriedOut.of(now, together);
      Decision.Totals totals = evaluated(now).figures().orElseThrow();
      Decision.LiquidationStep step = together.get(0);
      if (totals.equity().compareTo(step.equityAfter()) != 0
          || totals.maintenanceMargin().compareTo(step.maintenanceAfter()) != 0) {
        return Optional.of("step " + step.step() + " leads to " + totals + ", told " + step);
      }
    }
    return Optional.empty();
  }

  private static List<List<Decision.LiquidationStep>> byStep(List<Decision.LiquidationStep> steps) {
    List<List<Decision.LiquidationStep>> found = new ArrayList<>();
    int last = 0;
    for (Decision.LiquidationStep step : steps) {
      if (step.step() != last) {
        found.add(new ArrayList<>());
        last = step.step();
      }
      found.get(found.size() - 1).add(step);
    }
    return found;
  }

  /** Every step widens what equity has above the maintenance margin. */
  private static Optional<String> worse(Decision decision, List<Decision.LiquidationStep> steps) {
    Decision.Totals totals = decision.figures().orElseThrow();
    BigDecimal cushion = totals.equity().subtract(totals.maintenanceMargin());
    for (List<Decision.LiquidationStep> together : byStep(steps)) {
      Decision.LiquidationStep step = together.get(0);
      BigDecimal after = step.equityAfter().subtract(step.maintenanceAfter());
      if (after.compareTo(cushion) <= 0) {
        return Optional.of("step " + step.step() + " leaves " + after + " after " + cushion);
      }
      cushion = after;
    }
    return Optional.empty();
  }

  /** The aim is reached, or nothing is left that could be closed to any good. */
  private Optional<String> unfinished(Case at, Decision.LiquidationFigures plan) {
    Case end = CarriedOut.of(at, plan.steps());
    Decision.Totals totals = evaluated(end).figures().orElseThrow();
    boolean reached = reached(totals);
    BigDecimal deficit = totals.maintenanceMargin().subtract(totals.equity()).max(BigDecimal.ZERO);
    if (plan.result().equals("RESTORED") != reached) {
      return Optional.of("the plan says " + plan.result() + " at " + totals);
    }
    if (deficit.compareTo(plan.deficit()) != 0) {
      return Optional.of("the deficit is " + deficit + ", told " + plan.deficit());
    }
    return plan.result().equals("RESTORED") || plan.result().equals("EXHAUSTED")
        ? Optional.empty()
        : Optional.of("the plan ends as " + plan.result() + ": " + plan.words());
  }

  private static boolean reached(Decision.Totals totals) {
    return totals.equity().compareTo(totals.maintenanceMargin().multiply(AIM)) >= 0;
  }

  /** One lot less of the last step would not have reached the aim. */
  private Optional<String> tooMuch(Case at, Decision.LiquidationFigures plan) {
    if (!plan.result().equals("RESTORED") || plan.steps().isEmpty()) {
      return Optional.empty();
    }
    List<Decision.LiquidationStep> steps = new ArrayList<>(plan.steps());
    Decision.LiquidationStep last = steps.remove(steps.size() - 1);
    if (!steps.isEmpty() && steps.get(steps.size() - 1).step() == last.step()) {
      return Optional.empty();
    }
    boolean close = last.action().equals("close");
    BigDecimal lot =
        close ? at.market().instruments().get(last.subject()).lot() : new BigDecimal("0.01");
    BigDecimal less = last.quantity().divideToIntegralValue(lot).multiply(lot);
    less = less.compareTo(last.quantity()) == 0 ? less.subtract(lot) : less;
    if (less.signum() > 0) {
      BigDecimal rate = last.cost().divide(last.quantity(), java.math.MathContext.DECIMAL128);
      steps.add(
          resized(last, less, less.multiply(rate).setScale(12, java.math.RoundingMode.HALF_UP)));
    }
    Decision.Totals totals = evaluated(CarriedOut.of(at, steps)).figures().orElseThrow();
    return reached(totals)
        ? Optional.of("a lot less of step " + last.step() + " would have done: " + totals)
        : Optional.empty();
  }

  static Decision.LiquidationStep resized(
      Decision.LiquidationStep step, BigDecimal quantity, BigDecimal cost) {
    return new Decision.LiquidationStep(
        step.step(),
        step.action(),
        step.subject(),
        quantity,
        step.price(),
        step.releases(),
        cost,
        step.equityAfter(),
        step.maintenanceAfter(),
        step.statement(),
        step.line(),
        step.rank());
  }

  /** What the account is worth before haircuts falls by the costs and by nothing else. */
  private static Optional<String> lost(Case at, List<Decision.LiquidationStep> steps) {
    BigDecimal costs =
        steps.stream().map(Decision.LiquidationStep::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal before = worth(at);
    BigDecimal after = worth(CarriedOut.of(at, steps));
    return before.subtract(after).compareTo(costs) == 0
        ? Optional.empty()
        : Optional.of("worth " + before + " became " + after + " at costs of " + costs);
  }

  private static BigDecimal worth(Case at) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Balance balance : at.account().balances()) {
      AssetMarket asset = at.market().assets().get(balance.asset());
      sum = sum.add(balance.quantity().multiply(asset.price()));
    }
    for (Position lot : at.account().positions()) {
      BigDecimal mark = at.market().instruments().get(lot.instrument()).markPrice();
      sum = sum.add(lot.quantity().multiply(mark.subtract(lot.entryPrice())));
    }
    return sum;
  }
}
