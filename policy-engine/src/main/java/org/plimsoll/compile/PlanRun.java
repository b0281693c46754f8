package org.plimsoll.compile;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plimsoll.decision.Evaluation;
import org.plimsoll.decision.EvaluationRequest;
import org.plimsoll.facts.Holdings;
import org.plimsoll.facts.MissingFact;
import org.plimsoll.facts.Pair;
import org.plimsoll.facts.Thing;
import org.plimsoll.model.Figure;
import org.plimsoll.model.InputReader;
import org.plimsoll.model.Offsets;
import org.plimsoll.model.Parameter;
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
  private final Map<String, List<Pair>> pairs = new HashMap<>();
  private @Nullable Solver solver;

  PlanRun(
      CompiledPolicy policy, EvaluationRequest request, Holdings holdings, TablesInForce tables) {
    this.policy = policy;
    this.request = request;
    this.holdings = holdings;
    this.tables = tables;
    this.reader = new InputReader(holdings, request.asOf());
    this.subjects = new Subjects(holdings, policy.slots());
    this.chooser = new Chooser(policy, this);
  }

  /** The things of the account. */
  Subjects subjects() {
    return subjects;
  }

  /** Reads inputs. */
  InputReader reader() {
    return reader;
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
    return value(policy.number(figure), subjects.of(thing), levels().number(level));
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
      solver = new Solver(policy.policy(), request, holdings, policy::begin);
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
    DefinitionPlan definition = chooser.chosen(asked, subject, level);
    Exact value = computed(definition, subject, level);
    subject.keep(slot, value, definition);
    return value;
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
    return new Tracer(policy, this).nodes();
  }
}
