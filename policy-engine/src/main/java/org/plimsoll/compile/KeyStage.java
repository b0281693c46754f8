package org.plimsoll.compile;

import static org.drools.model.DSL.declarationOf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import org.drools.model.Rule;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;

/** Rules on keys: each statement is one rule with a pattern per leg. */
final class KeyStage {
  /** A statement whose condition is on keys. */
  record Statement(String name, List<Leg> legs) {}

  private final RuleNetwork network;

  private KeyStage(RuleNetwork network) {
    this.network = network;
  }

  /** Builds the rules; the number of a rule is its place in {@code statements}. */
  static KeyStage of(List<Statement> statements) {
    LegPatterns patterns = LegPatterns.of(statements);
    List<Rule> rules = new ArrayList<>();
    for (Statement statement : statements) {
      rules.add(rule(rules.size(), statement, patterns));
    }
    return new KeyStage(RuleNetwork.of(rules));
  }

  /** For each rule that matches the tuples of keys it matches, both in the order given. */
  SortedMap<Integer, List<List<MatchKey>>> matches(Collection<MatchKey> keys) {
    Harvest harvest = new Harvest();
    List<Candidate> candidates = new ArrayList<>(keys.size());
    for (MatchKey key : keys) {
      candidates.add(new Candidate(key, candidates.size(), harvest));
    }
    network.fire(candidates, Harvest.MAX_MATCHES, harvest);
    return harvest.matches();
  }

  private static Rule rule(int number, Statement statement, LegPatterns patterns) {
    List<Variable<Candidate>> legs = new ArrayList<>();
    List<RuleItemBuilder<?>> items = new ArrayList<>();
    for (Leg leg : statement.legs()) {
      Variable<Candidate> self = declarationOf(Candidate.class, "leg" + legs.size());
      items.add(patterns.pattern(number, leg, self, List.copyOf(legs)));
      legs.add(self);
    }
    return RuleNetwork.rule(statement.name(), items);
  }
}
