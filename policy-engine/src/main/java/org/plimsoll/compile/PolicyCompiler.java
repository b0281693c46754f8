package org.plimsoll.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.model.Figure;
import org.plimsoll.model.GroupRule;
import org.plimsoll.model.Offsets;
import org.plimsoll.model.ScenarioList;
import org.plimsoll.model.Stage;
import org.plimsoll.model.Statement;
import org.plimsoll.model.TypedCondition;

/**
 * Makes a checked policy one that can be evaluated: every statement one Drools rule, every formula
 * a plan node. Nothing of a policy is interpreted again afterwards.
 */
public final class PolicyCompiler {
  private final CheckedPolicy policy;
  private final Map<Figure, Integer> figures;
  private final Map<String, Integer> statements = new HashMap<>();
  private final Levels levels;
  private final Lowering lowering;
  private final SelectionBuilder selections;
  private final PairingCompiler pairings;

  private PolicyCompiler(CheckedPolicy policy) {
    this.policy = policy;
    this.figures = FigurePlans.numbers(policy);
    this.levels = Levels.of(policy.header().levels());
    this.lowering = new Lowering(figures, levels, policy::scenarios);
    this.selections = new SelectionBuilder(policy, lowering.conditions());
    this.pairings = new PairingCompiler(lowering);
    policy.statements().forEach(each -> statements.put(each.id(), statements.size()));
  }

  /**
   * Compiles a policy.
   *
   * @throws IllegalStateException when statements and rules are not equally many
   * @throws IllegalArgumentException when a formula means nothing; the checker lets neither pass
   */
  public static CompiledPolicy compile(CheckedPolicy policy) {
    return new PolicyCompiler(policy).compiled();
  }

  private CompiledPolicy compiled() {
    policy.statements().forEach(selections::add);
    policy.offsets().forEach(pairings::add);
    RuleBase rules = RuleBase.build(selections.rules(), pairings.rules(), verdictRules());
    if (rules.size() != policy.statements().size()) {
      throw new IllegalStateException(
          policy.statements().size() + " statements became " + rules.size() + " rules");
    }
    Map<String, PairingPlan> pairing = new HashMap<>();
    for (Offsets block : policy.offsets()) {
      pairing.put(block.name(), pairings.plan(block, rules, statements));
    }
    return new CompiledPolicy(
        policy,
        rules,
        FigurePlans.of(levels, figures, statements, lowering),
        new Bindings(rules, statements, conditions(), selections.readers()),
        pairing,
        verdicts(rules),
        groupings(),
        moves());
  }

  private Map<String, GroupingPlan> groupings() {
    Map<String, GroupingPlan> plans = new HashMap<>();
    for (GroupRule rule : policy.groups()) {
      ConditionPlan where =
          rule.where().map(lowering.conditions()::lowered).orElseGet(ConditionPlan.Always::new);
      Origin origin = new Origin(rule.statement().id(), rule.statement().line());
      plans.put(
          rule.name(),
          new GroupingPlan(rule, where, lowering.names().lowered(rule.keys()), origin));
    }
    return plans;
  }

  private IdentityHashMap<ScenarioList.Move, MovePlan> moves() {
    IdentityHashMap<ScenarioList.Move, MovePlan> plans = new IdentityHashMap<>();
    for (ScenarioList list : policy.scenarios()) {
      for (ScenarioList.Move move : list.moves()) {
        Origin origin = new Origin(list.statement().id(), move.line());
        plans.put(move, new MovePlan(lowering.lowered(move.to()), origin));
      }
    }
    return plans;
  }

  /** The account's verdicts, then those of isolated positions: the order of outcomes. */
  private List<VerdictRule> verdictRules() {
    List<Stage.VerdictRule> all = new ArrayList<>(policy.account().verdicts());
    policy.isolated().ifPresent(stage -> all.addAll(stage.verdicts()));
    return all.stream()
        .map(
            each ->
                new VerdictRule(
                    each.statement().id(), each.statement().line(), each.condition().text()))
        .toList();
  }

  private Verdicts verdicts(RuleBase rules) {
    List<VerdictPlan> isolated = policy.isolated().map(this::verdicts).orElse(List.of());
    return new Verdicts(rules, verdicts(policy.account()), isolated);
  }

  private List<VerdictPlan> verdicts(Stage stage) {
    return stage.verdicts().stream()
        .map(each -> VerdictPlan.of(each, lowering.conditions().lowered(each.condition())))
        .toList();
  }

  /** What each statement asks of a thing whose key has a gap, in the order of the statements. */
  private List<ConditionPlan> conditions() {
    return policy.statements().stream().map(each -> condition(each.selection())).toList();
  }

  private ConditionPlan condition(Statement.Selection selection) {
    ConditionLowering conditions = lowering.conditions();
    if (selection instanceof Statement.Where where) {
      return where.condition().map(conditions::lowered).orElseGet(ConditionPlan.Always::new);
    }
    if (selection instanceof Statement.AnyOther rest) {
      List<TypedCondition> others = rest.others();
      return new ConditionPlan.Not(
          new ConditionPlan.Joined(false, others.stream().map(conditions::lowered).toList()));
    }
    return new ConditionPlan.Always();
  }
}
