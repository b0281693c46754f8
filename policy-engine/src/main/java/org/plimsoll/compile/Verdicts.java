package org.plimsoll.compile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plimsoll.model.Owner;
import org.plimsoll.model.Stage;

/**
 * The verdict statements of the account and of isolated positions. Our arithmetic judges the
 * conditions; Drools, told the outcomes, selects the statements. What it selects for one set of
 * outcomes is remembered.
 */
final class Verdicts {
  private final RuleBase rules;
  private final List<VerdictPlan> account;
  private final List<VerdictPlan> isolated;
  private final Remembered<BitSet, Set<String>> selected = new Remembered<>();

  /** The verdicts of a policy; the rules know those of the account first. */
  Verdicts(RuleBase rules, List<VerdictPlan> account, List<VerdictPlan> isolated) {
    this.rules = rules;
    this.account = List.copyOf(account);
    this.isolated = List.copyOf(isolated);
  }

  /** The verdict statements of a stage, in the order written. */
  List<VerdictPlan> of(Owner stage) {
    return stage == Owner.ACCOUNT ? account : isolated;
  }

  /** Those of a stage's statements that hold, given which of their conditions do. */
  List<Stage.VerdictRule> holding(Owner stage, BitSet met) {
    int first = stage == Owner.ACCOUNT ? 0 : account.size();
    BitSet outcomes = new BitSet();
    met.stream().forEach(number -> outcomes.set(first + number));
    Set<String> names = selected.get(outcomes, this::decided);
    List<Stage.VerdictRule> holding = new ArrayList<>();
    for (VerdictPlan plan : of(stage)) {
      if (names.contains(plan.rule().statement().id())) {
        holding.add(plan.rule());
      }
    }
    return holding;
  }

  private Set<String> decided(BitSet outcomes) {
    int size = account.size() + isolated.size();
    return new HashSet<>(rules.decide(Outcomes.of(size, outcomes)));
  }
}
