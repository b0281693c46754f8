package org.plimsoll.compile;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * The statements of one policy as Drools rules, one rule per statement.
 *
 * <p>Immutable and safe for many threads; every question runs in a session of its own. A rule base
 * is never changed: build another and let this one be collected, there is nothing to close.
 */
public final class RuleBase {
  private final List<SelectionRule> selectionRules;
  private final List<CombinationRule> combinationRules;
  private final List<VerdictRule> verdictRules;
  private final KeyStage selection;
  private final KeyStage combination;
  private final VerdictStage verdicts;

  private RuleBase(
      List<SelectionRule> selectionRules,
      List<CombinationRule> combinationRules,
      List<VerdictRule> verdictRules) {
    this.selectionRules = List.copyOf(selectionRules);
    this.combinationRules = List.copyOf(combinationRules);
    this.verdictRules = List.copyOf(verdictRules);
    this.selection = KeyStage.of(selectionRules.stream().map(RuleBase::statement).toList());
    this.combination = KeyStage.of(combinationRules.stream().map(RuleBase::statement).toList());
    this.verdicts = VerdictStage.of(verdictRules.stream().map(VerdictRule::name).toList());
  }

  /**
   * Builds the rules.
   *
   * @throws IllegalStateException when a name is given twice, in whatever stage, or Drools does not
   *     hold exactly one rule per statement: the checker refuses duplicates, so either is our bug
   */
  public static RuleBase build(
      List<SelectionRule> selectionRules,
      List<CombinationRule> combinationRules,
      List<VerdictRule> verdictRules) {
    Set<String> names = new HashSet<>();
    Stream.of(
            selectionRules.stream().map(SelectionRule::name),
            combinationRules.stream().map(CombinationRule::name),
            verdictRules.stream().map(VerdictRule::name))
        .flatMap(stage -> stage)
        .forEach(name -> requireNew(name, names));
    return new RuleBase(selectionRules, combinationRules, verdictRules);
  }

  /** The names of all the statements that {@code key} selects, in the order they were given. */
  public List<String> select(MatchKey key) {
    return selection.matches(List.of(key)).keySet().stream()
        .map(rule -> selectionRules.get(rule).name())
        .toList();
  }

  /**
   * For each combination statement, by name and in the order they were given, the tuples of keys
   * its legs admit, in the order of {@code keys}. A tuple may hold one key twice when the legs
   * admit it: two things can share a key. Keys given twice give tuples twice.
   *
   * @throws IllegalStateException after two million joins or a million tuples
   */
  public Map<String, List<List<MatchKey>>> combine(Collection<MatchKey> keys) {
    SortedMap<Integer, List<List<MatchKey>>> matches = combination.matches(keys);
    Map<String, List<List<MatchKey>>> tuples = new LinkedHashMap<>();
    for (int rule = 0; rule < combinationRules.size(); rule++) {
      tuples.put(combinationRules.get(rule).name(), matches.getOrDefault(rule, List.of()));
    }
    return tuples;
  }

  /**
   * The names of the verdict statements whose condition holds, in the order they were given.
   *
   * @throws IllegalStateException when there is not one outcome per verdict statement
   */
  public List<String> decide(Outcomes outcomes) {
    return verdicts.matches(outcomes);
  }

  /** The selection statements as given. */
  public List<SelectionRule> selectionRules() {
    return selectionRules;
  }

  /** The combination statements as given. */
  public List<CombinationRule> combinationRules() {
    return combinationRules;
  }

  /** The verdict statements as given; their order is the order of {@link Outcomes}. */
  public List<VerdictRule> verdictRules() {
    return verdictRules;
  }

  /** The number of statements, which is the number of rules. */
  public int size() {
    return selectionRules.size() + combinationRules.size() + verdictRules.size();
  }

  private static KeyStage.Statement statement(SelectionRule rule) {
    LegPredicate rest = (earlier, key) -> rule.rest().test(key);
    return new KeyStage.Statement(rule.name(), List.of(new Leg(rule.condition(), List.of(), rest)));
  }

  private static KeyStage.Statement statement(CombinationRule rule) {
    return new KeyStage.Statement(rule.name(), rule.legs());
  }

  private static void requireNew(String name, Set<String> names) {
    if (!names.add(name)) {
      throw new IllegalStateException("two statements are named `" + name + "`");
    }
  }
}
