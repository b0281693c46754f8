package org.plimsoll.compile;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.plimsoll.decision.Evaluation;
import org.plimsoll.decision.EvaluationRequest;
import org.plimsoll.facts.Holdings;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.model.Figure;
import org.plimsoll.model.ParameterSet;
import org.plimsoll.model.Reach;
import org.plimsoll.model.ScenarioList;

/**
 * A policy ready to be evaluated: its Drools rules and the plan of its arithmetic.
 *
 * <p>It never changes and may be used by many threads at once. What it remembers, the statements of
 * keys seen before and the tables of the last parameters, changes no answer and goes when it goes.
 */
public final class CompiledPolicy {
  private final CheckedPolicy policy;
  private final RuleBase rules;
  private final FigurePlans figures;
  private final Bindings bindings;
  private final Map<String, PairingPlan> pairings;
  private final Verdicts verdicts;
  private final Map<String, GroupingPlan> groupings;
  private final IdentityHashMap<ScenarioList.Move, MovePlan> moves;
  private final Reach reach;
  private final AtomicReference<TablesInForce> tables;

  /** What {@link PolicyCompiler} makes of a policy. */
  CompiledPolicy(
      CheckedPolicy policy,
      RuleBase rules,
      FigurePlans figures,
      Bindings bindings,
      Map<String, PairingPlan> pairings,
      Verdicts verdicts,
      Map<String, GroupingPlan> groupings,
      IdentityHashMap<ScenarioList.Move, MovePlan> moves) {
    this.groupings = Map.copyOf(groupings);
    this.moves = moves;
    this.reach = new Reach(policy);
    this.policy = policy;
    this.rules = rules;
    this.figures = figures;
    this.bindings = bindings;
    this.pairings = Map.copyOf(pairings);
    this.verdicts = verdicts;
    this.tables = new AtomicReference<>(TablesInForce.of(ParameterSet.ownOf(policy)));
  }

  /** The policy it was made of. */
  public CheckedPolicy policy() {
    return policy;
  }

  /** Its rules, one for each statement. */
  public RuleBase rules() {
    return rules;
  }

  /**
   * Begins an evaluation; nothing is computed before it is asked for.
   *
   * @param request account, market, parameters and instant
   * @param holdings the account of the request as it is valued in the policy's currency
   * @return an evaluation for one thread
   */
  public Evaluation begin(EvaluationRequest request, Holdings holdings) {
    return new PlanRun(this, request, holdings, inForce(request.parameters()));
  }

  /** Accounts of one book share their parameters, so the tables of the last ones are kept. */
  private TablesInForce inForce(ParameterSet parameters) {
    TablesInForce last = tables.get();
    if (last != null && last.areOf(parameters)) {
      return last;
    }
    TablesInForce now = TablesInForce.of(parameters);
    tables.set(now);
    return now;
  }

  /** The levels. */
  Levels levels() {
    return figures.levels();
  }

  /** All figures, by number. */
  List<CompiledFigure> figures() {
    return figures.figures();
  }

  /** The figure with that number. */
  CompiledFigure figure(int number) {
    return figures.figures().get(number);
  }

  /**
   * The number of a figure.
   *
   * @throws IllegalArgumentException when it is a figure of another policy
   */
  int number(Figure figure) {
    Integer number = figures.numbers().get(figure);
    if (number == null) {
      throw new IllegalArgumentException("`" + figure + "` is no figure of this policy");
    }
    return number;
  }

  /** How many figures each kind of thing can have, levels counted. */
  Map<ThingKind, Integer> slots() {
    return figures.slots();
  }

  /** Which statements apply to what. */
  Bindings bindings() {
    return bindings;
  }

  /** How the offsets block with that name forms its pairs. */
  PairingPlan pairing(String offsets) {
    PairingPlan pairing = pairings.get(offsets);
    if (pairing == null) {
      throw new IllegalArgumentException("there is no offsets block `" + offsets + "`");
    }
    return pairing;
  }

  /** The verdict statements. */
  Verdicts verdicts() {
    return verdicts;
  }

  /** How the groups of a set are formed. */
  GroupingPlan grouping(String set) {
    return Objects.requireNonNull(groupings.get(set));
  }

  /** What a move of a list of scenarios computes. */
  MovePlan move(ScenarioList.Move move) {
    return Objects.requireNonNull(moves.get(move));
  }

  /** Which figures other worlds can change. */
  Reach reach() {
    return reach;
  }
}
