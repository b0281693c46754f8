package org.plimsoll.decide;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.decision.Decision;
import org.plimsoll.decision.Evaluation;
import org.plimsoll.decision.Shown;
import org.plimsoll.facts.HeldPosition;
import org.plimsoll.facts.Pair;
import org.plimsoll.facts.Thing;
import org.plimsoll.liquidate.LiquidationPlan;
import org.plimsoll.model.CallRule;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.model.Figure;
import org.plimsoll.model.Offsets;
import org.plimsoll.model.Owner;
import org.plimsoll.model.PolicyHeader;
import org.plimsoll.model.Stage;
import org.plimsoll.money.Exact;
import org.plimsoll.money.Rounding;
import org.plimsoll.money.RoundingDirection;
import org.plimsoll.solve.Unsolved;

/** Asks an engine for the figures of a decision and shows them as decimals. */
final class Figures {
  private final CheckedPolicy policy;
  private final Evaluation evaluation;

  Figures(CheckedPolicy policy, Evaluation evaluation) {
    this.policy = policy;
    this.evaluation = evaluation;
  }

  private BigDecimal shown(String figure, Exact value, RoundingDirection otherwise) {
    PolicyHeader.RoundingClause clause = policy.header().roundings().get(figure);
    return clause == null
        ? Shown.amount(value, otherwise)
        : Shown.amount(value, otherwise, clause.step());
  }

  Decision.PositionFigures position(HeldPosition position) {
    Map<String, BigDecimal> levels = new LinkedHashMap<>();
    for (String level : policy.header().levels()) {
      Exact margin = evaluation.figure(policy.margin(), position, level);
      levels.put(level, shown("margin", margin, RoundingDirection.UP));
    }
    Optional<BigDecimal> pnl =
        position.entryValue().isEmpty()
            ? Optional.empty()
            : Optional.of(Shown.amount(position.unrealizedPnl(), RoundingDirection.HALF_EVEN));
    return new Decision.PositionFigures(
        position.instrument(),
        Shown.amount(position.quantity(), RoundingDirection.HALF_EVEN),
        Shown.amount(position.markPrice(), RoundingDirection.HALF_EVEN),
        Shown.amount(position.notional(), RoundingDirection.HALF_EVEN),
        pnl,
        levels,
        policy.liquidationPrice().map(figure -> liquidationPrice(figure, position)));
  }

  private String liquidationPrice(Figure figure, HeldPosition position) {
    try {
      Exact price = evaluation.figure(figure, position, "");
      return Shown.amount(price, RoundingDirection.HALF_EVEN).toPlainString();
    } catch (Unsolved unsolved) {
      return unsolved.word();
    }
  }

  /** What is called for, when as much as the minimum is lacking. */
  Decision.CallFigures call(CallRule rule, Thing account, Instant asOf) {
    Exact lacking = evaluation.figure(rule.amount(), account, "");
    Exact least = evaluation.figure(rule.least(), account, "");
    Exact within = evaluation.figure(rule.within(), account, "");
    Exact called = lacking.signum() > 0 && lacking.compareTo(least) >= 0 ? lacking : Exact.ZERO;
    return new Decision.CallFigures(
        rule.statement().id(),
        rule.statement().line(),
        shown("requirement", called, RoundingDirection.UP),
        Shown.amount(least, RoundingDirection.UP),
        asOf.plus(Duration.ofSeconds(seconds(within))));
  }

  /** Whole seconds, because nobody is called to the fraction of one. */
  private static long seconds(Exact duration) {
    return Rounding.round(duration, RoundingDirection.DOWN, Exact.ONE)
        .decimal()
        .orElseThrow()
        .longValueExact();
  }

  List<Decision.PriceFigures> prices(Pricer pricer) {
    List<Decision.PriceFigures> prices = new ArrayList<>();
    pricer.assets().forEach((name, priced) -> prices.add(price(false, name, priced)));
    pricer.instruments().forEach((name, priced) -> prices.add(price(true, name, priced)));
    return prices;
  }

  private static Decision.PriceFigures price(boolean traded, String name, Pricer.Priced priced) {
    return new Decision.PriceFigures(
        traded,
        name,
        Shown.amount(priced.price().value(), RoundingDirection.HALF_EVEN),
        priced.price().source(),
        priced.statement(),
        priced.line());
  }

  Decision.LiquidationFigures liquidation(LiquidationPlan plan) {
    return new Decision.LiquidationFigures(
        plan.closings().stream().map(this::step).toList(),
        plan.result().name(),
        shown("requirement", plan.deficit(), RoundingDirection.UP),
        plan.words());
  }

  private Decision.LiquidationStep step(LiquidationPlan.Closed closed) {
    return new Decision.LiquidationStep(
        closed.step(),
        closed.action().word(),
        closed.subject(),
        Shown.amount(closed.quantity(), RoundingDirection.HALF_EVEN),
        Shown.amount(closed.price(), RoundingDirection.HALF_EVEN),
        shown("requirement", closed.releases(), RoundingDirection.DOWN),
        Shown.amount(closed.cost(), RoundingDirection.UP),
        shown("requirement", closed.equityAfter(), RoundingDirection.DOWN),
        shown("requirement", closed.maintenanceAfter(), RoundingDirection.UP),
        closed.statement(),
        closed.line(),
        Shown.amount(closed.rank(), RoundingDirection.HALF_EVEN));
  }

  Decision.Totals totals(Stage stage, Thing thing, ByLevel collateral) {
    ByLevel equity =
        ByLevel.of(policy, stage.equity(), at -> evaluation.figure(stage.equity(), thing, at));
    Map<String, BigDecimal> levels = new LinkedHashMap<>();
    Map<String, Exact> exact = new LinkedHashMap<>();
    for (String level : policy.header().levels()) {
      Exact requirement = evaluation.figure(stage.requirement(), thing, level);
      exact.put(level, requirement);
      levels.put(level, shown("requirement", requirement, RoundingDirection.UP));
    }
    Exact initial = exact.getOrDefault(PolicyHeader.INITIAL, Exact.ZERO);
    Exact maintenance = exact.getOrDefault(PolicyHeader.MAINTENANCE, Exact.ZERO);
    Exact backing = equity.at(PolicyHeader.MAINTENANCE);
    return new Decision.Totals(
        down("collateral", collateral.at(PolicyHeader.MAINTENANCE)),
        down("requirement", backing),
        collateral.told(amount -> down("collateral", amount)),
        equity.told(amount -> down("requirement", amount)),
        levels,
        Shown.marginRatio(maintenance, backing),
        down("requirement", equity.at(PolicyHeader.INITIAL).minus(initial)),
        shown("requirement", maintenance.minus(backing).max(Exact.ZERO), RoundingDirection.UP));
  }

  private BigDecimal down(String figure, Exact value) {
    return shown(figure, value, RoundingDirection.DOWN);
  }

  List<Decision.OffsetFigures> offsets() {
    List<Decision.OffsetFigures> shown = new ArrayList<>();
    for (Offsets offsets : policy.offsets()) {
      for (Pair pair : evaluation.pairs(offsets)) {
        shown.add(pair(offsets, pair));
      }
    }
    return shown;
  }

  private Decision.OffsetFigures pair(Offsets offsets, Pair pair) {
    Offsets.Form form =
        offsets.forms().stream()
            .filter(each -> each.name().equals(pair.form()))
            .findFirst()
            .orElseThrow();
    Map<String, BigDecimal> credits = new LinkedHashMap<>();
    Map<String, BigDecimal> bases = new LinkedHashMap<>();
    if (form.givesCredit()) {
      credit(offsets, pair, bases, credits);
    }
    List<Decision.LegFigures> legs =
        pair.legs().stream()
            .map(
                leg ->
                    new Decision.LegFigures(
                        leg.name(),
                        leg.held(),
                        Shown.amount(leg.consumed(), RoundingDirection.HALF_EVEN)))
            .toList();
    return new Decision.OffsetFigures(
        form.statement().id(),
        form.statement().line(),
        form.reason(),
        legs,
        bases,
        credits,
        pair.inPlace());
  }

  /** What the smaller leg needs at each level, and what the pair gives back. */
  private void credit(
      Offsets offsets, Pair pair, Map<String, BigDecimal> bases, Map<String, BigDecimal> credits) {
    Figure credit = credit(offsets);
    for (String level : policy.header().levels()) {
      if (pair.legs().stream().allMatch(leg -> leg.thing() instanceof HeldPosition)) {
        bases.put(level, Shown.amount(base(pair, level), RoundingDirection.DOWN));
      }
      credits.put(
          level, shown("credit", evaluation.figure(credit, pair, level), RoundingDirection.DOWN));
    }
  }

  private Exact base(Pair pair, String level) {
    return pair.legs().stream()
        .map(leg -> evaluation.figure(policy.margin(), leg.thing(), level).times(leg.share()))
        .reduce(Exact::min)
        .orElse(Exact.ZERO);
  }

  private Figure credit(Offsets offsets) {
    return policy.figures().stream()
        .filter(
            figure ->
                figure.owner() == Owner.PAIR
                    && figure.set().equals(offsets.name())
                    && figure.name().equals("credit"))
        .findFirst()
        .orElseThrow();
  }
}
