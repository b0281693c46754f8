package org.plimsoll.compile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plimsoll.decision.Counterparts;
import org.plimsoll.decision.Evaluation;
import org.plimsoll.decision.EvaluationRequest;
import org.plimsoll.decision.ScenarioOutcome;
import org.plimsoll.decision.World;
import org.plimsoll.decision.WorldMoves;
import org.plimsoll.facts.Group;
import org.plimsoll.facts.Holdings;
import org.plimsoll.facts.MissingFact;
import org.plimsoll.facts.Pair;
import org.plimsoll.facts.Thing;
import org.plimsoll.model.Figure;
import org.plimsoll.model.InputReader;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.Offsets;
import org.plimsoll.model.Parameter;
import org.plimsoll.model.ParameterSet;
import org.plimsoll.model.ScenarioList;
import org.plimsoll.model.Stage;
import org.plimsoll.model.Statement;
import org.plimsoll.money.Exact;
import org.plimsoll.solve.Solver;
import org.plimsoll.trace.TraceNode;

/** One evaluation of a compiled policy: figures on demand, each computed once. For one thread. */
final class PlanRun implements Evaluation {
  private final CompiledPolicy policy;
  private final EvaluationRequest request;
  private final Holdings holdings;
  private final TablesInForce tables;
  private final InputReader reader;
  private final Subjects subjects;
  private final Chooser chooser;
  private final World world;
  private final @Nullable PlanRun outer;
  private final Set<Figure> reached;
  private final Counterparts counterparts;
  private final Map<String, List<Pair>> pairs = new HashMap<>();
  private final Map<String, List<Group>> groups = new HashMap<>();
  private final SortedMap<String, PlanRun> worlds = new TreeMap<>();
  private final SortedMap<String, ScenarioOutcome> outcomes = new TreeMap<>();
  private @Nullable Solver solver;

  PlanRun(
      CompiledPolicy policy, EvaluationRequest request, Holdings holdings, TablesInForce tables) {
    this(policy, request, holdings, tables, new World.Actual(), null);
  }

  private PlanRun(
      CompiledPolicy policy,
      EvaluationRequest request,
      Holdings holdings,
      TablesInForce tables,
      World world,
      @Nullable PlanRun outer) {
    this.world = world;
    this.outer = outer;
    this.reached = outer == null ? Set.of() : policy.reach().of(world.numbers());
    this.counterparts = new Counterparts(this, holdings);
    this.policy = policy;
    this.request = request;
    this.holdings = holdings;
    this.tables = tables;
    this.reader = new InputReader(holdings, request.asOf());
    this.subjects = new Subjects(holdings, policy.slots());
    this.chooser = new Chooser(policy, this);
  }

  @Override
  public World world() {
    return world;
  }

  @Override
  public Holdings holdings() {
    return holdings;
  }

  @Override
  public PlanRun in(World other) {
    PlanRun known = worlds.get(other.order());
    if (known == null) {
      Holdings there = holdings.at(holdings.prices().in(new WorldMoves(this, other)));
      known = new PlanRun(policy, request, there, tables, other, this);
      worlds.put(other.order(), known);
    }
    return known;
  }

  /** The evaluations of other worlds made out of this one, in the order of traces. */
  Collection<PlanRun> worlds() {
    return worlds.values();
  }

  /** The actual world. */
  PlanRun actual() {
    return outer == null ? this : outer.actual();
  }

  /** The world around this one. */
  PlanRun outer() {
    return Objects.requireNonNull(outer);
  }

  /** The same evaluation afresh: what it computes for a trial is not told. */
  PlanRun trial() {
    return new PlanRun(policy, request, holdings, tables, world, outer);
  }

  /** The outermost world in which a figure is what it is here. */
  PlanRun home(Figure figure) {
    return outer == null || reached.contains(figure) ? this : outer.home(figure);
  }

  @Override
  public Thing counterpart(Thing thing) {
    return counterparts.of(thing);
  }

  @Override
  public Exact moved(World.InScenario scenario, ScenarioList.Move move, Thing thing) {
    MovePlan plan = policy.move(move);
    try {
      return plan.to().compute(frame(plan, scenario, thing));
    } catch (MissingFact missing) {
      throw plan.origin().refused(missing);
    }
  }

  /** What a scenario makes of a number of a thing of this world, and how. */
  TraceNode movedTrace(World.InScenario scenario, ScenarioList.Move move, Thing thing) {
    MovePlan plan = policy.move(move);
    return plan.to().trace(frame(plan, scenario, thing));
  }

  private Frame frame(MovePlan plan, World.InScenario scenario, Thing thing) {
    Subject subject = subjects.of(thing);
    return new Frame(this, subject, Levels.NONE, plan.origin(), subject.legs()).before(scenario);
  }

  @Override
  public List<Group> groups(String set) {
    List<Group> known = groups.get(set);
    if (known == null) {
      known = policy.grouping(set).groups(this);
      groups.put(set, known);
    }
    return known;
  }

  /** Keeps what a list of scenarios came to, in the actual world. */
  void keep(ScenarioOutcome outcome) {
    if (outer == null) {
      outcomes.put(outcome.list() + " " + outcome.thing() + " " + outcome.text(), outcome);
    }
  }

  @Override
  public List<ScenarioOutcome> outcomes() {
    return List.copyOf(outcomes.values());
  }

  /** The things of the account. */
  Subjects subjects() {
    return subjects;
  }

  /** Reads inputs. */
  InputReader reader() {
    return reader;
  }

  /** The values and rows in force. */
  ParameterSet parameters() {
    return request.parameters();
  }

  /** A table with the rows in force. */
  LookupTable table(LookupTable own) {
    return request.parameters().table(own);
  }

  /** The tables in force. */
  TablesInForce tables() {
    return tables;
  }

  /** The levels of the policy. */
  Levels levels() {
    return policy.levels();
  }

  /** The value in force of a parameter. */
  Exact parameter(Parameter parameter) {
    return request.parameters().value(parameter);
  }

  @Override
  public Exact figure(Figure figure, Thing thing, String level) {
    PlanRun home = home(figure);
    Thing there = home == this ? thing : home.counterpart(thing);
    return home.value(policy.number(figure), home.subjects.of(there), levels().number(level));
  }

  @Override
  public Figure.Definition definition(Figure figure, Thing thing, String level) {
    CompiledFigure asked = policy.figure(policy.number(figure));
    return chooser.chosen(asked, subjects.of(thing), levels().number(level)).node();
  }

  @Override
  public boolean applies(Statement statement, Thing thing) {
    return chooser.applies(policy.bindings().number(statement), subjects.of(thing));
  }

  /** Solves for prices. */
  Solver solver() {
    if (solver == null) {
      solver =
          new Solver(
              policy.policy(),
              request,
              holdings,
              (other, there) -> new PlanRun(policy, other, there, tables, world, outer));
    }
    return solver;
  }

  /** The price of an asset. */
  Exact price(String asset) {
    return holdings.prices().ofAsset(asset);
  }

  /** The figure with that number, of a thing, at the level with that number. */
  Exact value(int figure, Subject subject, int level) {
    CompiledFigure asked = policy.figure(figure);
    if (asked.kind() != subject.kind()) {
      throw new IllegalArgumentException(
          "`" + asked.figure() + "` is no figure of " + subject.thing().label());
    }
    int slot = asked.firstSlot() + level;
    Exact known = subject.value(slot);
    if (known != null) {
      return known;
    }
    Optional<Exact> moved = moved(asked.figure(), subject.thing());
    if (moved.isPresent()) {
      subject.keep(slot, moved.get(), DefinitionPlan.SUPPOSED);
      return moved.get();
    }
    DefinitionPlan definition = chooser.chosen(asked, subject, level);
    Exact value = computed(definition, subject, level);
    subject.keep(slot, value, definition);
    return value;
  }

  /** What this world says a figure is, instead of its definition. */
  private Optional<Exact> moved(Figure figure, Thing thing) {
    return world.numbers().contains(figure.name()) && figure.owner().owns(thing)
        ? holdings.prices().moves().of(figure.name(), thing)
        : Optional.empty();
  }

  private Exact computed(DefinitionPlan definition, Subject subject, int level) {
    try {
      return definition.formula().compute(frame(definition, subject, level));
    } catch (MissingFact missing) {
      throw definition.origin().refused(missing);
    }
  }

  private Frame frame(DefinitionPlan definition, Subject subject, int level) {
    return new Frame(this, subject, level, definition.origin(), subject.legs());
  }

  @Override
  public List<Pair> pairs(Offsets offsets) {
    return pairs(offsets.name());
  }

  /** The pairs of the offsets block with that name. */
  private List<Pair> pairs(String offsets) {
    if (request.leftOut().contains(offsets)) {
      return List.of();
    }
    List<Pair> known = pairs.get(offsets);
    if (known == null) {
      known = new PairFormer(policy.pairing(offsets), this).formed();
      pairs.put(offsets, known);
    }
    return known;
  }

  /** The pairs of an offsets block as members of a set. */
  List<Subject> members(String offsets) {
    return subjects.all(pairs(offsets));
  }

  @Override
  public List<Stage.VerdictRule> holding(Stage stage, Thing thing) {
    List<VerdictPlan> verdicts = policy.verdicts().of(stage.owner());
    Subject subject = subjects.of(thing);
    BitSet met = new BitSet();
    for (int i = 0; i < verdicts.size(); i++) {
      met.set(i, holds(verdicts.get(i), subject));
    }
    return policy.verdicts().holding(stage.owner(), met);
  }

  private boolean holds(VerdictPlan verdict, Subject subject) {
    try {
      return verdict
          .condition()
          .holds(new Frame(this, subject, Levels.NONE, verdict.origin(), subject.legs()));
    } catch (MissingFact missing) {
      throw verdict.origin().refused(missing);
    }
  }

  @Override
  public List<TraceNode> trace() {
    List<TraceNode> all = new ArrayList<>(new Tracer(policy, this).nodes());
    worlds.values().forEach(each -> all.addAll(each.trace()));
    return all;
  }
}
