package org.plimsoll.compile;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.model.DSL;
import org.drools.model.PatternDSL;
import org.drools.model.Rule;
import org.drools.model.RuleItemBuilder;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.rule.Match;

/** The rules of one stage, built once, and the sessions that ask them. */
final class RuleNetwork {
  private static final String PACKAGE = "org.plimsoll.policy";

  private final Map<String, Integer> numbers;
  private final KieSessionsPool sessions;

  private RuleNetwork(Map<String, Integer> numbers, KieSessionsPool sessions) {
    this.numbers = numbers;
    this.sessions = sessions;
  }

  /** Hears of each match: the number of the rule, and the facts in the order of its patterns. */
  interface Listener {
    void matched(int rule, List<Object> facts);
  }

  /**
   * A rule that matches {@code patterns} and does nothing. Matches are heard by the listener
   * instead: a Drools consequence with arguments keeps a part of its state in the rule base, where
   * two sessions can hand it each other's facts.
   */
  static Rule rule(String name, List<RuleItemBuilder<?>> patterns) {
    RuleItemBuilder<?>[] items = patterns.toArray(new RuleItemBuilder<?>[patterns.size() + 1]);
    items[patterns.size()] = DSL.execute(() -> {});
    return PatternDSL.rule(PACKAGE, name).build(items);
  }

  /**
   * Builds the network; the number of a rule is its place in {@code rules}.
   *
   * @throws IllegalStateException when Drools holds other rules than those given
   */
  static RuleNetwork of(List<Rule> rules) {
    ModelImpl model = new ModelImpl();
    Map<String, Integer> numbers = new HashMap<>();
    for (Rule rule : rules) {
      model.addRule(rule);
      numbers.put(rule.getName(), numbers.size());
    }
    KieBase base = KieBaseBuilder.createKieBaseFromModel(model, KieBaseMutabilityOption.DISABLED);
    verify(base, rules.size(), numbers.keySet());
    return new RuleNetwork(numbers, base.newKieSessionsPool(1));
  }

  /**
   * Lets the rules see {@code facts} and tells {@code listener} of every match.
   *
   * @throws IllegalStateException when there are more than {@code limit} matches
   */
  void fire(Collection<?> facts, int limit, Listener listener) {
    KieSession session = sessions.newKieSession();
    try {
      facts.forEach(session::insert);
      if (session.fireAllRules(match -> tell(listener, match), limit + 1) > limit) {
        throw new IllegalStateException("more than " + limit + " matches");
      }
    } finally {
      session.dispose();
    }
  }

  private boolean tell(Listener listener, Match match) {
    int number = Objects.requireNonNull(numbers.get(match.getRule().getName()));
    listener.matched(number, match.getObjects());
    return true;
  }

  /** Of two rules with one name Drools keeps one and says nothing. */
  private static void verify(KieBase base, int statements, Set<String> names) {
    Set<String> built =
        base.getKiePackages().stream()
            .flatMap(p -> p.getRules().stream())
            .map(rule -> rule.getName())
            .collect(Collectors.toSet());
    if (built.size() != statements || !built.equals(names)) {
      throw new IllegalStateException(statements + " statements became " + built.size() + " rules");
    }
  }
}
