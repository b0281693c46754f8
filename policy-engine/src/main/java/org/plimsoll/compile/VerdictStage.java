package org.plimsoll.compile;

import static org.drools.model.DSL.declarationOf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.drools.model.PatternDSL;
import org.drools.model.Rule;
import org.drools.model.Variable;

/** Rules on outcomes: each verdict statement is one rule that reads one boolean. */
final class VerdictStage {
  private final List<String> names;
  private final RuleNetwork network;

  private VerdictStage(List<String> names, RuleNetwork network) {
    this.names = names;
    this.network = network;
  }

  /** Builds a rule for each name; the rule reads the outcome of its own number. */
  static VerdictStage of(List<String> names) {
    List<Rule> rules = new ArrayList<>();
    for (String name : names) {
      rules.add(rule(rules.size(), name));
    }
    return new VerdictStage(List.copyOf(names), RuleNetwork.of(rules));
  }

  /** The names whose outcome is met, in the order the rules were defined. */
  List<String> matches(Outcomes outcomes) {
    if (outcomes.size() != names.size()) {
      throw new IllegalStateException(
          outcomes.size() + " outcomes for " + names.size() + " verdict rules");
    }
    if (names.isEmpty()) {
      return List.of();
    }
    BitSet matched = new BitSet(names.size());
    network.fire(List.of(outcomes), names.size(), (rule, facts) -> matched.set(rule));
    return matched.stream().mapToObj(names::get).toList();
  }

  private static Rule rule(int number, String name) {
    Variable<Outcomes> outcomes = declarationOf(Outcomes.class, "outcomes");
    return RuleNetwork.rule(
        name,
        List.of(
            PatternDSL.pattern(outcomes)
                .expr(ExpressionId.outcome(number), it -> it.isMet(number))));
  }
}
