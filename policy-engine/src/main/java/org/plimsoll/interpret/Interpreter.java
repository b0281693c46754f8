package org.plimsoll.interpret;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plimsoll.decision.Counterparts;
import org.plimsoll.decision.Evaluation;
import org.plimsoll.decision.EvaluationRequest;
import org.plimsoll.decision.FigureKey;
import org.plimsoll.decision.Refused;
import org.plimsoll.decision.ScenarioOutcome;
import org.plimsoll.decision.World;
import org.plimsoll.decision.WorldMoves;
import org.plimsoll.facts.Group;
import org.plimsoll.facts.Holdings;
import org.plimsoll.facts.MissingFact;
import org.plimsoll.facts.Pair;
import org.plimsoll.facts.Thing;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.model.Choice;
import org.plimsoll.model.Figure;
import org.plimsoll.model.GroupRule;
import org.plimsoll.model.InputReader;
import org.plimsoll.model.Offsets;
import org.plimsoll.model.Reach;
import org.plimsoll.model.ScenarioList;
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
  private final World world;
  private final Reach reach;
  private final Optional<Interpreter> outer;
  private final Set<Figure> reached;
  private final Counterparts counterparts;
  private final Map<FigureKey, TraceNode> figures = new HashMap<>();
  private final Map<String, List<Pair>> pairs = new HashMap<>();
  private final Map<String, List<Group>> groups = new HashMap<>();
  private final SortedMap<String, Interpreter> worlds = new TreeMap<>();
  private final SortedMap<String, ScenarioOutcome> outcomes = new TreeMap<>();

  /** Begins an evaluation; nothing is computed yet. */
  public Interpreter(CheckedPolicy policy, EvaluationRequest request, Holdings holdings) {
    this(policy, request, holdings, new World.Actual(), new Reach(policy), Optional.empty());
  }

  private Interpreter(
      CheckedPolicy policy,
      EvaluationRequest request,
      Holdings holdings,
      World world,
      Reach reach,
      Optional<Interpreter> outer) {
    this.policy = policy;
    this.request = request;
    this.holdings = holdings;
    this.world = world;
    this.reach = reach;
    this.outer = outer;
    this.reached = outer.isPresent() ? reach.of(world.numbers()) : Set.of();
    this.counterparts = new Counterparts(this, holdings);
    this.inputs = new InputReader(holdings, request.asOf());
    this.solver =
        new Solver(
            policy,
            request,
            holdings,
            (other, there) -> new Interpreter(policy, other, there, world, reach, outer));
  }

  @Override
  public World world() {
    return world;
  }

  @Override
  public Interpreter in(World other) {
    Interpreter known = worlds.get(other.order());
    if (known == null) {
      Holdings there = holdings.at(holdings.prices().in(new WorldMoves(this, other)));
      known = new Interpreter(policy, request, there, other, reach, Optional.of(this));
      worlds.put(other.order(), known);
    }
    return known;
  }

  /** The world around this one. */
  Interpreter outer() {
    return outer.orElseThrow();
  }

  /** The actual world. */
  Interpreter actual() {
    return outer.map(Interpreter::actual).orElse(this);
  }

  /** The same evaluation afresh: what it computes for a trial is not told. */
  Interpreter trial() {
    return new Interpreter(policy, request, holdings, world, reach, outer);
  }

  /** The outermost world in which a figure is what it is here. */
  Interpreter home(Figure figure) {
    return outer.isEmpty() || reached.contains(figure) ? this : outer.get().home(figure);
  }

  @Override
  public Thing counterpart(Thing thing) {
    return counterparts.of(thing);
  }

  @Override
  public Exact moved(World.InScenario scenario, ScenarioList.Move move, Thing thing) {
    return movedTrace(scenario, move, thing).value();
  }

  /** What a scenario makes of a number of a thing of this world, and how. */
  TraceNode movedTrace(World.InScenario scenario, ScenarioList.Move move, Thing thing) {
    Statement statement = scenario.list().statement();
    Figure.Definition here =
        new Figure.Definition(statement, move.line(), Optional.empty(), move.to());
    try {
      return new Walk(this, thing, "", here).before(scenario).walk(move.to());
    } catch (MissingFact missing) {
      throw new Refused(missing.field(), statement.id(), move.line(), missing.sentence());
    }
  }

  @Override
  public List<Group> groups(String set) {
    List<Group> known = groups.get(set);
    if (known == null) {
      GroupRule rule = policy.groups(set);
      try {
        known = Grouping.of(this, rule);
      } catch (MissingFact missing) {
        Statement statement = rule.statement();
        throw new Refused(missing.field(), statement.id(), statement.line(), missing.sentence());
      }
      groups.put(set, known);
    }
    return known;
  }

  /** Keeps what a list of scenarios came to, in the actual world. */
  void keep(ScenarioOutcome outcome) {
    if (outer.isEmpty()) {
      outcomes.put(outcome.list() + " " + outcome.thing() + " " + outcome.text(), outcome);
    }
  }

  @Override
  public List<ScenarioOutcome> outcomes() {
    return List.copyOf(outcomes.values());
  }

  CheckedPolicy policy() {
    return policy;
  }

  EvaluationRequest request() {
    return request;
  }

  @Override
  public Holdings holdings() {
    return holdings;
  }

  InputReader inputs() {
    return inputs;
  }

  @Override
  public Exact figure(Figure figure, Thing thing, String level) {
    Interpreter home = home(figure);
    if (home != this) {
      return home.figure(figure, home.counterpart(thing), level);
    }
    FigureKey key = new FigureKey(figure, thing, level, world.label());
    TraceNode known = figures.get(key);
    if (known == null) {
      known = compute(key);
      figures.put(key, known);
    }
    return known.value();
  }

  @Override
  public Figure.Definition definition(Figure figure, Thing thing, String level) {
    return definition(new FigureKey(figure, thing, level, world.label()));
  }

  /** Solves for prices. */
  Solver solver() {
    return solver;
  }

  private TraceNode compute(FigureKey key) {
    Optional<Exact> moved = moved(key);
    if (moved.isPresent()) {
      String unit = key.figure().type().traceUnit();
      TraceNode given = TraceNode.leaf(world.label(), Operation.GIVEN, moved.get(), unit);
      return TraceNode.of(key.label(), Operation.DEFINED, moved.get(), unit, List.of(given));
    }
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

  /** What this world says a figure is, instead of its definition. */
  private Optional<Exact> moved(FigureKey key) {
    return world.numbers().contains(key.figure().name()) && key.figure().owner().owns(key.thing())
        ? holdings.prices().moves().of(key.figure().name(), key.thing())
        : Optional.empty();
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
    List<TraceNode> all = new ArrayList<>();
    figures.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(FigureKey.order(policy.header().levels())))
        .forEach(each -> all.add(each.getValue()));
    worlds.values().forEach(each -> all.addAll(each.trace()));
    return all;
  }
}
