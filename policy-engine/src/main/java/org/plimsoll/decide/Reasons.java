package org.plimsoll.decide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plimsoll.decision.Decision;
import org.plimsoll.decision.Evaluation;
import org.plimsoll.decision.Shown;
import org.plimsoll.facts.Thing;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.model.Figure;
import org.plimsoll.model.Owner;
import org.plimsoll.model.Stage;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.money.Exact;
import org.plimsoll.money.RoundingDirection;

/**
 * Says why a verdict was given: the statements that hold, or, when none does, those that do not.
 */
final class Reasons {
  private final CheckedPolicy policy;
  private final Evaluation evaluation;

  Reasons(CheckedPolicy policy, Evaluation evaluation) {
    this.policy = policy;
    this.evaluation = evaluation;
  }

  List<Decision.Reason> of(Stage stage, Thing thing, List<Stage.VerdictRule> holding) {
    List<Decision.Reason> reasons = new ArrayList<>();
    List<Stage.VerdictRule> told = holding.isEmpty() ? stage.verdicts() : holding;
    for (Stage.VerdictRule rule : told) {
      reasons.add(reason(rule, thing, !holding.isEmpty()));
    }
    return reasons;
  }

  private Decision.Reason reason(Stage.VerdictRule rule, Thing thing, boolean holds) {
    Map<String, String> amounts = new LinkedHashMap<>();
    for (TypedExpression.FigureValue value : rule.figures()) {
      Figure figure = value.figure();
      Exact amount = evaluation.figure(figure, thing, value.level().orElse(""));
      amounts.put(
          value.text(),
          Shown.amount(amount, RoundingDirection.HALF_EVEN, step(figure)).toPlainString());
    }
    String text =
        (holds
                ? rule.verdict().word() + ": "
                : "not " + rule.verdict().word() + ": it is not so that ")
            + rule.condition().text();
    return new Decision.Reason(rule.statement().id(), rule.statement().line(), text, amounts);
  }

  /** Figures of a stage are shown with the decimals of the requirement. */
  private Exact step(Figure figure) {
    var clause = policy.header().roundings().get("requirement");
    return clause == null || figure.owner() == Owner.PAIR ? Exact.ONE : clause.step();
  }
}
