package org.plimsoll.compile;

import java.util.ArrayList;
import java.util.List;

/** The meaning of a combination rule without Drools: try every key for every leg. */
final class NestedLoops {
  private NestedLoops() {}

  /** The tuples of keys that {@code rule} admits, in the order of {@code keys}. */
  static List<List<MatchKey>> tuples(CombinationRule rule, List<MatchKey> keys) {
    return tuples(rule, keys, List.of());
  }

  private static List<List<MatchKey>> tuples(
      CombinationRule rule, List<MatchKey> keys, List<MatchKey> earlier) {
    if (earlier.size() == rule.legs().size()) {
      return List.of(earlier);
    }
    List<List<MatchKey>> found = new ArrayList<>();
    Leg leg = rule.legs().get(earlier.size());
    for (MatchKey key : keys) {
      if (admits(leg, earlier, key)) {
        List<MatchKey> longer = new ArrayList<>(earlier);
        longer.add(key);
        found.addAll(tuples(rule, keys, List.copyOf(longer)));
      }
    }
    return found;
  }

  private static boolean admits(Leg leg, List<MatchKey> earlier, MatchKey key) {
    return key.kind().equals(leg.condition().kind())
        && leg.condition().tests().stream().allMatch(test -> test.admits(key))
        && leg.links().stream()
            .allMatch(
                link ->
                    key.attribute(link.attribute())
                        .filter(
                            value ->
                                earlier.get(link.earlierLeg()).has(link.earlierAttribute(), value))
                        .isPresent())
        && leg.rest().admits(earlier, key);
  }
}
