package org.plimsoll.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.plimsoll.facts.HeldBalance;
import org.plimsoll.facts.HeldPosition;
import org.plimsoll.facts.Holdings;
import org.plimsoll.facts.MissingFact;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.model.Stage;
import org.plimsoll.model.Verdict;
import org.plimsoll.money.Exact;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/**
 * Puts a decision together: asks an engine for the figures in a fixed order and writes them down.
 *
 * <p>The order is collateral of each balance, margin of each position at each level, equity,
 * requirement at each level, verdicts, pairs; then the same for each isolated position.
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
      Holdings holdings =
          Holdings.of(request.account(), request.market(), policy.header().currency());
      return decide(engine.apply(request, holdings), holdings);
    } catch (MissingFact missing) {
      return refused(new Refused(missing.field(), "", 0, missing.sentence()));
    } catch (Refused refused) {
      return refused(refused);
    }
  }

  private Decision decide(Evaluation evaluation, Holdings holdings) {
    if (!holdings.isolated().isEmpty() && policy.isolated().isEmpty()) {
      throw new Refused(
          "positions." + holdings.isolated().get(0).instrument() + ".mode",
          "",
          0,
          "the policy says nothing about isolated positions, and "
              + holdings.isolated().get(0).instrument()
              + " is one");
    }
    Exact collateral = Exact.ZERO;
    for (HeldBalance balance : holdings.balances()) {
      collateral = collateral.plus(evaluation.figure(policy.collateral(), balance, ""));
    }
    Figures figures = new Figures(policy, evaluation);
    List<Decision.PositionFigures> positions = new ArrayList<>();
    for (HeldPosition position : holdings.cross()) {
      positions.add(figures.position(position));
    }
    Stage stage = policy.account();
    Decision.Totals totals = figures.totals(stage, holdings.account(), collateral);
    List<Stage.VerdictRule> holding = evaluation.holding(stage, holdings.account());
    Reasons reasons = new Reasons(policy, evaluation);
    List<Decision.Reason> why = reasons.of(stage, holdings.account(), holding);
    List<Decision.OffsetFigures> offsets = figures.offsets();
    List<Decision.IsolatedFigures> isolated = isolated(evaluation, holdings, figures, reasons);
    return new Decision(
        stamp,
        request.parameters().hash(),
        request.inputHash(),
        Decision.ENGINE,
        request.account().account(),
        request.asOf(),
        policy.header().currency(),
        Optional.of(totals),
        Stage.gravest(holding).orElse(Verdict.HEALTHY),
        why,
        positions,
        isolated,
        offsets,
        trace(evaluation.trace()));
  }

  private List<Decision.IsolatedFigures> isolated(
      Evaluation evaluation, Holdings holdings, Figures figures, Reasons reasons) {
    List<Decision.IsolatedFigures> isolated = new ArrayList<>();
    for (HeldPosition position : holdings.isolated()) {
      Stage stage = policy.isolated().orElseThrow();
      Decision.PositionFigures own = figures.position(position);
      Exact collateral = position.collateral().orElse(Exact.ZERO);
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

  private static TraceNode trace(List<TraceNode> figures) {
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
        trace(List.of()));
  }
}
