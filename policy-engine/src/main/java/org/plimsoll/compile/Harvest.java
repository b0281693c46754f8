package org.plimsoll.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the matches of one question, and counts the work so that it ends. */
final class Harvest implements RuleNetwork.Listener {
  /** The most matches one question may have. */
  static final int MAX_MATCHES = 1_000_000;

  /** The most joins tried: they come before the first match fires, which bounds nothing then. */
  static final int MAX_JOINS = 2_000_000;

  private static final Comparator<List<Candidate>> BY_PLACE = Harvest::compare;

  private final SortedMap<Integer, List<List<Candidate>>> matches = new TreeMap<>();
  private int joins;

  @Override
  public void matched(int rule, List<Object> facts) {
    List<Candidate> legs = facts.stream().map(Candidate.class::cast).toList();
    matches.computeIfAbsent(rule, first -> new ArrayList<>()).add(legs);
  }

  /** Counts one more pair looked at; false once there have been too many. */
  boolean mayJoin() {
    return ++joins <= MAX_JOINS;
  }

  /**
   * For each rule that matched, in order, the keys it matched, in the order of the question's keys.
   *
   * @throws IllegalStateException when the work was cut short
   */
  SortedMap<Integer, List<List<MatchKey>>> matches() {
    if (joins > MAX_JOINS) {
      throw new IllegalStateException("more than " + MAX_JOINS + " joins of keys");
    }
    SortedMap<Integer, List<List<MatchKey>>> keys = new TreeMap<>();
    matches.forEach(
        (rule, found) ->
            keys.put(rule, found.stream().sorted(BY_PLACE).map(Harvest::keys).toList()));
    return keys;
  }

  private static List<MatchKey> keys(List<Candidate> legs) {
    return legs.stream().map(Candidate::key).toList();
  }

  private static int compare(List<Candidate> one, List<Candidate> other) {
    for (int leg = 0; leg < one.size(); leg++) {
      int order = Integer.compare(one.get(leg).place(), other.get(leg).place());
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
