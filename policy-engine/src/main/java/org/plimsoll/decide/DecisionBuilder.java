package org.plimsoll.decide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.plimsoll.decision.ActionFigures;
import org.plimsoll.decision.ChargeFigures;
import org.plimsoll.decision.Decision;
import org.plimsoll.decision.Evaluation;
import org.plimsoll.decision.EvaluationRequest;
import org.plimsoll.decision.Refused;
import org.plimsoll.decision.ScenarioFigures;
import org.plimsoll.decision.ShownFigure;
import org.plimsoll.facts.HeldBalance;
import org.plimsoll.facts.HeldPosition;
import org.plimsoll.facts.Holdings;
import org.plimsoll.facts.MissingFact;
import org.plimsoll.facts.Prices;
import org.plimsoll.liquidate.LiquidationPlanner;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.model.Stage;
import org.plimsoll.model.Verdict;
import org.plimsoll.money.Exact;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/**
 * Puts a decision together: asks an engine for the figures in a fixed order and writes them down.
 *
 * <p>The order is the price of each asset and instrument held, collateral of each balance, margin
 * of each position at each level, equity, requirement at each level, verdicts, pairs; then the same
 * for each isolated position; at last the call and the liquidation.
 */
public final class DecisionBuilder {
  private final CheckedPolicy policy;
  private final Decision.PolicyStamp stamp;
  private final EvaluationRequest request;

  /** A builder for one evaluation of a policy. */
  public DecisionBuilder(
      CheckedPolicy policy, Decision.PolicyStamp stamp, EvaluationRequest request) {
    this.policy = policy;
    this.stamp = stamp;
    this.request = request;
  }

  /** Runs {@code engine} and writes the decision; whatever cannot be given becomes a refusal. */
  public Decision decide(BiFunction<EvaluationRequest, Holdings, Evaluation> engine) {
    try {
      Prices market = new Prices(request.market(), policy.header().currency(), request.asOf());
      Pricer pricer = new Pricer(policy, market, request.asOf());
      Prices prices = policy.prices().any() ? pricer.prices() : market;
      Holdings holdings = policy.holdings(request.account(), prices);
      Evaluation evaluation = engine.apply(request, holdings);
      pricer.use(evaluation);
      price(holdings);
      return decide(evaluation, holdings, pricer, engine);
    } catch (MissingFact missing) {
      return refused(new Refused(missing.field(), "", 0, missing.sentence()));
    } catch (Refused refused) {
      return refused(refused);
    }
  }

  /** Prices everything held, so that no figure's course decides which price is asked for first. */
  private void price(Holdings holdings) {
    if (policy.prices().any()) {
      holdings.balances().forEach(HeldBalance::price);
      holdings.positions().forEach(HeldPosition::markPrice);
    }
  }

  private Decision decide(
      Evaluation evaluation,
      Holdings holdings,
      Pricer pricer,
      BiFunction<EvaluationRequest, Holdings, Evaluation> engine) {
    if (!holdings.isolated().isEmpty() && policy.isolated().isEmpty()) {
      throw new Refused(
          "positions." + holdings.isolated().get(0).instrument() + ".mode",
          "",
          0,
          "the policy says nothing about isolated positions, and "
              + holdings.isolated().get(0).instrument()
              + " is one");
    }
    ByLevel collateral =
        ByLevel.of(policy, policy.collateral(), level -> collateral(evaluation, holdings, level));
    Figures figures = new Figures(policy, evaluation);
    for (HeldPosition position : holdings.cross()) {
      policy.header().levels().forEach(at -> evaluation.figure(policy.margin(), position, at));
    }
    Stage stage = policy.account();
    Decision.Totals totals = figures.totals(stage, holdings.account(), collateral);
    List<Stage.VerdictRule> holding = evaluation.holding(stage, holdings.account());
    Reasons reasons = new Reasons(policy, evaluation);
    List<Decision.Reason> why = reasons.of(stage, holdings.account(), holding);
    List<Decision.OffsetFigures> offsets = figures.offsets();
    List<Decision.PositionFigures> positions =
        holdings.cross().stream().map(figures::position).toList();
    List<Decision.IsolatedFigures> isolated = isolated(evaluation, holdings, figures, reasons);
    Verdict verdict = Stage.gravest(holding).orElse(Verdict.HEALTHY);
    Optional<Decision.CallFigures> call =
        policy
            .call()
            .filter(rule -> verdict.compareTo(Verdict.CALL) >= 0)
            .map(rule -> figures.call(rule, holdings.account(), request.asOf()));
    Beyond beyond = new Beyond(policy, evaluation, request);
    List<ChargeFigures> charges = beyond.charges();
    List<ActionFigures> actions = beyond.actions();
    List<ShownFigure> shown = beyond.shown();
    List<ScenarioFigures> scenarios = beyond.scenarios();
    TraceNode trace = trace(evaluation.trace());
    Optional<Decision.LiquidationFigures> liquidation =
        policy
            .liquidation()
            .filter(rule -> verdict == Verdict.LIQUIDATE)
            .map(
                rule ->
                    new LiquidationPlanner(policy, rule, request, holdings.prices(), engine).plan())
            .map(figures::liquidation);
    return new Decision(
        stamp,
        request.parameters().hash(),
        request.inputHash(),
        Decision.ENGINE,
        request.account().account(),
        request.asOf(),
        policy.header().currency(),
        Optional.of(totals),
        verdict,
        why,
        figures.prices(pricer),
        positions,
        isolated,
        offsets,
        scenarios,
        charges,
        actions,
        shown,
        liquidation,
        call,
        trace);
  }

  /** What the balances count for at a level, or at all when the level is empty. */
  private Exact collateral(Evaluation evaluation, Holdings holdings, String level) {
    Exact collateral = Exact.ZERO;
    for (HeldBalance balance : holdings.balances()) {
      collateral = collateral.plus(evaluation.figure(policy.collateral(), balance, level));
    }
    return collateral;
  }

  private List<Decision.IsolatedFigures> isolated(
      Evaluation evaluation, Holdings holdings, Figures figures, Reasons reasons) {
    List<Decision.IsolatedFigures> isolated = new ArrayList<>();
    for (HeldPosition position : holdings.isolated()) {
      Stage stage = policy.isolated().orElseThrow();
      Decision.PositionFigures own = figures.position(position);
      ByLevel collateral = ByLevel.same(position.collateral().orElse(Exact.ZERO));
      Decision.Totals totals = figures.totals(stage, position, collateral);
      List<Stage.VerdictRule> holding = evaluation.holding(stage, position);
      isolated.add(
          new Decision.IsolatedFigures(
              own,
              totals,
              Stage.gravest(holding).orElse(Verdict.HEALTHY),
              reasons.of(stage, position, holding)));
    }
    return isolated;
  }

  private static TraceNode trace(List<TraceNode> all) {
    // where a price comes from is a word, told with the price; its number tells nobody anything
    List<TraceNode> figures =
        all.stream().filter(node -> !node.label().startsWith("price-source of ")).toList();
    return TraceNode.of("figures", Operation.LIST, Exact.of(figures.size()), "", figures);
  }

  private Decision refused(Refused refused) {
    Map<String, String> amounts = new LinkedHashMap<>();
    if (!refused.field().isEmpty()) {
      amounts.put("field", refused.field());
    }
    Decision.Reason reason =
        new Decision.Reason(refused.statement(), refused.line(), refused.sentence(), amounts);
    return new Decision(
        stamp,
        request.parameters().hash(),
        request.inputHash(),
        Decision.ENGINE,
        request.account().account(),
        request.asOf(),
        policy.header().currency(),
        Optional.empty(),
        Verdict.REFUSED,
        List.of(reason),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        trace(List.of()));
  }
}
