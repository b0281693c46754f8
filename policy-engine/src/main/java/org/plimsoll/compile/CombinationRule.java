package org.plimsoll.compile;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * A statement that applies to several things together, such as a hedge of two positions.
 *
 * @param name the statement's id: any text, never interpreted
 * @param line the line of the policy, from 1; 0 when there is none
 * @param legs one to four legs; each sees the keys of those before it
 */
public record CombinationRule(String name, int line, List<Leg> legs) {

  /** The most legs a rule may have. */
  public static final int MAX_LEGS = 4;

  /** Checks the number of legs and that links point backwards. */
  public CombinationRule {
    legs = List.copyOf(legs);
    if (legs.isEmpty() || legs.size() > MAX_LEGS) {
      throw new IllegalArgumentException("`" + name + "` has " + legs.size() + " legs");
    }
    for (int leg = 0; leg < legs.size(); leg++) {
      int self = leg;
      if (legs.get(leg).links().stream()
          .anyMatch(link -> link.earlierLeg() < 0 || link.earlierLeg() >= self)) {
        throw new IllegalArgumentException("`" + name + "`: leg " + leg + " links forward");
      }
    }
  }

  /** A rule of two legs: {@code one} alone, then {@code other} given the key of the first. */
  public static CombinationRule pair(
      String name,
      int line,
      KeyCondition one,
      Predicate<MatchKey> oneRest,
      KeyCondition other,
      BiPredicate<MatchKey, MatchKey> otherRest) {
    Leg first = new Leg(one, List.of(), (earlier, key) -> oneRest.test(key));
    Leg second = new Leg(other, List.of(), (earlier, key) -> otherRest.test(earlier.get(0), key));
    return new CombinationRule(name, line, List.of(first, second));
  }
}
