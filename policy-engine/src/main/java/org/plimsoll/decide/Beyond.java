package org.plimsoll.decide;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.decision.ActionFigures;
import org.plimsoll.decision.ChargeFigures;
import org.plimsoll.decision.Evaluation;
import org.plimsoll.decision.EvaluationRequest;
import org.plimsoll.decision.ScenarioFigures;
import org.plimsoll.decision.ScenarioOutcome;
import org.plimsoll.decision.Shown;
import org.plimsoll.decision.ShownFigure;
import org.plimsoll.facts.Thing;
import org.plimsoll.model.Action;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.model.Choice;
import org.plimsoll.model.Figure;
import org.plimsoll.model.InputReader;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.Owner;
import org.plimsoll.model.Show;
import org.plimsoll.model.Statement;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.money.Exact;
import org.plimsoll.money.RoundingDirection;
import org.plimsoll.solve.Unsolved;

/** What a decision tells beyond its totals: charges, scenarios, actions, figures that are shown. */
final class Beyond {
  private final CheckedPolicy policy;
  private final Evaluation evaluation;
  private final EvaluationRequest request;

  Beyond(CheckedPolicy policy, Evaluation evaluation, EvaluationRequest request) {
    this.policy = policy;
    this.evaluation = evaluation;
    this.request = request;
  }

  List<ChargeFigures> charges() {
    List<ChargeFigures> charges = new ArrayList<>();
    for (Figure charge : policy.charges()) {
      for (Thing thing : things(charge.owner(), charge.set())) {
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        boolean any = false;
        for (String level : policy.header().levels()) {
          Exact amount = evaluation.figure(charge, thing, level);
          any |= amount.signum() != 0;
          amounts.put(level, Shown.amount(amount, RoundingDirection.UP));
        }
        if (any) {
          Statement statement =
              evaluation.definition(charge, thing, policy.header().levels().get(0)).statement();
          charges.add(new ChargeFigures(statement.id(), statement.line(), thing.label(), amounts));
        }
      }
    }
    return charges;
  }

  List<ScenarioFigures> scenarios() {
    return evaluation.outcomes().stream().map(Beyond::scenario).toList();
  }

  private static ScenarioFigures scenario(ScenarioOutcome outcome) {
    Map<String, BigDecimal> losses = new LinkedHashMap<>();
    outcome.values().forEach(each -> losses.put(each.scenario(), loss(outcome, each.value())));
    ScenarioOutcome.Value worst = outcome.values().get(outcome.worst());
    return new ScenarioFigures(
        outcome.list(),
        outcome.thing(),
        outcome.text(),
        worst.scenario(),
        loss(outcome, worst.value()),
        losses);
  }

  /** What a phrase takes the smallest of is a profit. */
  private static BigDecimal loss(ScenarioOutcome outcome, Exact value) {
    Exact loss = outcome.largest() ? value : value.negated();
    return Shown.amount(loss, RoundingDirection.UP);
  }

  List<ActionFigures> actions() {
    List<ActionFigures> actions = new ArrayList<>();
    for (Action action : policy.actions()) {
      for (Thing thing : things(action.owner(), action.set())) {
        if (evaluation.applies(action.statement(), thing)
            && evaluation.figure(action.needed(), thing, "").signum() > 0) {
          actions.add(
              new ActionFigures(
                  action.statement().id(),
                  action.statement().line(),
                  action.name(),
                  thing.label(),
                  action.trade().flatMap(trade -> trade(trade, thing))));
        }
      }
    }
    return actions;
  }

  private Optional<ActionFigures.Trade> trade(Action.Trade trade, Thing thing) {
    Exact quantity = evaluation.figure(trade.quantity(), thing, "");
    if (quantity.signum() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new ActionFigures.Trade(
            name(trade.instrument(), thing),
            quantity.signum() > 0 ? "buy" : "sell",
            Shown.amount(quantity.abs(), RoundingDirection.DOWN)));
  }

  private String name(TypedExpression name, Thing thing) {
    Choice choice =
        new Choice(new InputReader(evaluation.holdings(), request.asOf()), thing, Map.of());
    if (name instanceof TypedExpression.Lookup cell) {
      LookupTable table = request.parameters().table(cell.table());
      List<String> keys = cell.keys().stream().map(choice::name).toList();
      List<LookupTable.Row> rows = table.fitting(keys);
      return rows.isEmpty() ? "" : rows.get(0).names().get(cell.column());
    }
    return choice.name(name);
  }

  List<ShownFigure> shown() {
    List<ShownFigure> shown = new ArrayList<>();
    for (Show show : policy.shows()) {
      Figure figure = show.figure();
      List<String> levels = figure.perLevel() ? policy.header().levels() : List.of("");
      for (Thing thing : things(figure.owner(), figure.set())) {
        if (!meant(show, thing)) {
          continue;
        }
        for (String level : levels) {
          shown.add(
              new ShownFigure(
                  figure.name(),
                  thing.label(),
                  level,
                  value(figure, thing, level),
                  figure.type().traceUnit()));
        }
      }
    }
    return shown;
  }

  /** True where the figure has a meaning; elsewhere it is not computed. */
  private boolean meant(Show show, Thing thing) {
    return show.when().map(each -> evaluation.figure(each, thing, "").signum() > 0).orElse(true);
  }

  private String value(Figure figure, Thing thing, String level) {
    try {
      Exact value = evaluation.figure(figure, thing, level);
      return Shown.amount(value, RoundingDirection.HALF_EVEN).toPlainString();
    } catch (Unsolved unsolved) {
      return unsolved.word();
    }
  }

  private List<? extends Thing> things(Owner owner, String set) {
    return switch (owner) {
      case BALANCE -> evaluation.holdings().balances();
      case POSITION -> evaluation.holdings().cross();
      case ORDER -> evaluation.holdings().orders();
      case GROUP -> evaluation.groups(set);
      case PAIR -> evaluation.pairs(policy.offsets(set));
      default -> List.of(evaluation.holdings().account());
    };
  }
}
