package org.plimsoll.interpret;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.decision.Evaluation;
import org.plimsoll.decision.EvaluationRequest;
import org.plimsoll.decision.FigureKey;
import org.plimsoll.decision.Refused;
import org.plimsoll.facts.Holdings;
import org.plimsoll.facts.MissingFact;
import org.plimsoll.facts.Pair;
import org.plimsoll.facts.Thing;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.model.Choice;
import org.plimsoll.model.Figure;
import org.plimsoll.model.InputReader;
import org.plimsoll.model.Offsets;
import org.plimsoll.model.Stage;
import org.plimsoll.model.Statement;
import org.plimsoll.model.TraceLabels;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.money.Exact;
import org.plimsoll.solve.Solver;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/** One evaluation by walking the checked policy; every value is made together with its trace. */
public final class Interpreter implements Evaluation {
  private final CheckedPolicy policy;
  private final EvaluationRequest request;
  private final Holdings holdings;
  private final InputReader inputs;
  private final Solver solver;
  private final Map<FigureKey, TraceNode> figures = new HashMap<>();
  private final Map<String, List<Pair>> pairs = new HashMap<>();

  /** Begins an evaluation; nothing is computed yet. */
  public Interpreter(CheckedPolicy policy, EvaluationRequest request, Holdings holdings) {
    this.policy = policy;
    this.request = request;
    this.holdings = holdings;
    this.inputs = new InputReader(holdings, request.asOf());
    this.solver =
        new Solver(
            policy, request, holdings, (other, there) -> new Interpreter(policy, other, there));
  }

  CheckedPolicy policy() {
    return policy;
  }

  EvaluationRequest request() {
    return request;
  }

  Holdings holdings() {
    return holdings;
  }

  InputReader inputs() {
    return inputs;
  }

  @Override
  public Exact figure(Figure figure, Thing thing, String level) {
    FigureKey key = new FigureKey(figure, thing, level);
    TraceNode known = figures.get(key);
    if (known == null) {
      known = compute(key);
      figures.put(key, known);
    }
    return known.value();
  }

  @Override
  public Figure.Definition definition(Figure figure, Thing thing, String level) {
    return definition(new FigureKey(figure, thing, level));
  }

  /** Solves for prices. */
  Solver solver() {
    return solver;
  }

  private TraceNode compute(FigureKey key) {
    Figure.Definition definition = definition(key);
    Statement statement = definition.statement();
    try {
      TraceNode formula =
          new Walk(this, key.thing(), key.level(), definition).walk(definition.formula());
      return new TraceNode(
          key.label(),
          Operation.DEFINED,
          formula.value(),
          key.figure().type().traceUnit(),
          statement.id(),
          definition.line(),
          0,
          List.of(formula));
    } catch (MissingFact missing) {
      throw new Refused(missing.field(), statement.id(), definition.line(), missing.sentence());
    }
  }

  /** The one definition whose statement applies to the thing and whose level fits. */
  private Figure.Definition definition(FigureKey key) {
    for (Figure.Definition definition : key.figure().definitions()) {
      boolean level = definition.level().isEmpty() || definition.level().get().equals(key.level());
      if (level && applies(definition.statement(), key.thing())) {
        return definition;
      }
    }
    throw new Refused("", "", 0, TraceLabels.undefined(key.figure(), key.thing().label()));
  }

  @Override
  public boolean applies(Statement statement, Thing thing) {
    Statement.Selection selection = statement.selection();
    try {
      if (selection instanceof Statement.Where where) {
        return where
            .condition()
            .map(each -> new Choice(inputs, thing, Map.of()).holds(each))
            .orElse(true);
      }
      if (selection instanceof Statement.AnyOther other) {
        Choice choice = new Choice(inputs, thing, Map.of());
        return other.others().stream().noneMatch(choice::holds);
      }
    } catch (MissingFact missing) {
      throw new Refused(missing.field(), "", 0, missing.sentence());
    }
    if (selection instanceof Statement.Legs && thing instanceof Pair pair) {
      return statement.id().equals(formOf(pair).statement().id());
    }
    return true;
  }

  private Offsets.Form formOf(Pair pair) {
    return policy.offsets(pair.offsets()).forms().stream()
        .filter(form -> form.name().equals(pair.form()))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public List<Pair> pairs(Offsets offsets) {
    if (request.leftOut().contains(offsets.name())) {
      return List.of();
    }
    List<Pair> known = pairs.get(offsets.name());
    if (known == null) {
      try {
        known = new Pairing(this, offsets).pairs();
      } catch (MissingFact missing) {
        throw new Refused(missing.field(), offsets.name(), offsets.line(), missing.sentence());
      }
      pairs.put(offsets.name(), known);
    }
    return known;
  }

  @Override
  public List<Stage.VerdictRule> holding(Stage stage, Thing thing) {
    List<Stage.VerdictRule> holding = new ArrayList<>();
    for (Stage.VerdictRule rule : stage.verdicts()) {
      Figure.Definition here =
          new Figure.Definition(
              rule.statement(),
              rule.statement().line(),
              Optional.empty(),
              new TypedExpression.Refused(stage.equity().type(), "", ""));
      try {
        if (new Walk(this, thing, "", here).holds(rule.condition())) {
          holding.add(rule);
        }
      } catch (MissingFact missing) {
        throw new Refused(
            missing.field(), rule.statement().id(), rule.statement().line(), missing.sentence());
      }
    }
    return holding;
  }

  @Override
  public List<TraceNode> trace() {
    return figures.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(FigureKey.order(policy.header().levels())))
        .map(Map.Entry::getValue)
        .toList();
  }
}
