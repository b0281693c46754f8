package org.plimsoll.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.plimsoll.Policy;
import org.plimsoll.decide.DecisionBuilder;
import org.plimsoll.decision.Decision;
import org.plimsoll.decision.DecisionJson;
import org.plimsoll.decision.Evaluation;
import org.plimsoll.decision.EvaluationRequest;
import org.plimsoll.decision.ScenarioOutcome;
import org.plimsoll.decision.World;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.Group;
import org.plimsoll.facts.Holdings;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.facts.Pair;
import org.plimsoll.facts.Thing;
import org.plimsoll.model.Figure;
import org.plimsoll.model.Offsets;
import org.plimsoll.model.ParameterSet;
import org.plimsoll.model.ScenarioList;
import org.plimsoll.model.Stage;
import org.plimsoll.model.Statement;
import org.plimsoll.money.Exact;
import org.plimsoll.trace.TraceNode;

/**
 * The engine itself, one way of asking it.
 *
 * @param name what the table calls it
 * @param work evaluates an account
 */
public record EngineVariant(String name, Function<AccountState, Decision> work) implements Variant {

  /** What a user calls: the decision with its trace and the hash of its input. */
  public static EngineVariant told(Policy policy, MarketSnapshot market) {
    ParameterSet parameters = policy.ownParameters();
    return new EngineVariant(
        "Policy.evaluate", account -> policy.evaluate(account, market, parameters, market.asOf()));
  }

  /** The same figures without trace and hash: what the evaluation itself costs. */
  public static EngineVariant untold(Policy policy, MarketSnapshot market) {
    ParameterSet parameters = policy.ownParameters();
    Decision.PolicyStamp stamp = new Decision.PolicyStamp("workload-m", "1", policy.hash());
    return new EngineVariant(
        "figures alone, no trace, no hash",
        account ->
            new DecisionBuilder(
                    policy.checked(),
                    stamp,
                    new EvaluationRequest(account, market, parameters, market.asOf(), ""))
                .decide(
                    (request, holdings) -> new Untold(policy.compiled().begin(request, holdings))));
  }

  /** The decision, and its canonical bytes. */
  public static EngineVariant written(Policy policy, MarketSnapshot market) {
    ParameterSet parameters = policy.ownParameters();
    return new EngineVariant(
        "Policy.evaluate and canonical JSON",
        account -> {
          Decision decision = policy.evaluate(account, market, parameters, market.asOf());
          if (DecisionJson.bytes(decision).length == 0) {
            throw new IllegalStateException("a decision without bytes");
          }
          return decision;
        });
  }

  /** The reference interpreter. */
  public static EngineVariant interpreted(Policy policy, MarketSnapshot market) {
    ParameterSet parameters = policy.ownParameters();
    return new EngineVariant(
        "Policy.interpret",
        account -> policy.interpret(account, market, parameters, market.asOf()));
  }

  @Override
  public Decision evaluate(AccountState account) {
    return work.apply(account);
  }

  @Override
  public Outcome outcome(Object answer) {
    Decision decision = (Decision) answer;
    Decision.Totals totals =
        decision
            .figures()
            .orElseThrow(() -> new IllegalStateException("refused: " + decision.reasons()));
    return new Outcome(
        totals.collateralValue(),
        totals.equity(),
        totals.initialMargin(),
        totals.maintenanceMargin(),
        totals.marginRatio(),
        decision.verdict(),
        decision.positions().stream()
            .map(
                each ->
                    new Outcome.Margin(
                        each.instrument(),
                        of(each.levels(), "initial"),
                        of(each.levels(), "maintenance")))
            .toList(),
        decision.offsets().stream().map(EngineVariant::credit).toList());
  }

  private static Outcome.Credit credit(Decision.OffsetFigures pair) {
    return new Outcome.Credit(
        pair.statement().substring(pair.statement().lastIndexOf('/') + 1),
        pair.legs().get(0).instrument(),
        pair.legs().get(1).instrument(),
        pair.legs().get(0).consumed(),
        of(pair.credit(), "initial"),
        of(pair.credit(), "maintenance"));
  }

  private static <V> V of(Map<String, V> levels, String level) {
    return Objects.requireNonNull(levels.get(level), level);
  }

  /** An evaluation that tells no trace. */
  private record Untold(Evaluation evaluation) implements Evaluation {
    @Override
    public Exact figure(Figure figure, Thing thing, String level) {
      return evaluation.figure(figure, thing, level);
    }

    @Override
    public Figure.Definition definition(Figure figure, Thing thing, String level) {
      return evaluation.definition(figure, thing, level);
    }

    @Override
    public boolean applies(Statement statement, Thing thing) {
      return evaluation.applies(statement, thing);
    }

    @Override
    public List<Pair> pairs(Offsets offsets) {
      return evaluation.pairs(offsets);
    }

    @Override
    public List<Stage.VerdictRule> holding(Stage stage, Thing thing) {
      return evaluation.holding(stage, thing);
    }

    @Override
    public List<TraceNode> trace() {
      return List.of();
    }

    @Override
    public World world() {
      return evaluation.world();
    }

    @Override
    public Holdings holdings() {
      return evaluation.holdings();
    }

    @Override
    public List<Group> groups(String set) {
      return evaluation.groups(set);
    }

    @Override
    public Thing counterpart(Thing thing) {
      return evaluation.counterpart(thing);
    }

    @Override
    public Exact moved(World.InScenario scenario, ScenarioList.Move move, Thing thing) {
      return evaluation.moved(scenario, move, thing);
    }

    @Override
    public Evaluation in(World other) {
      return new Untold(evaluation.in(other));
    }

    @Override
    public List<ScenarioOutcome> outcomes() {
      return evaluation.outcomes();
    }
  }
}
