package org.plimsoll.compile;

import java.util.function.Predicate;

/**
 * A statement that is selected for the keys its condition admits.
 *
 * @param name the statement's id: any text, never interpreted
 * @param line the line of the policy, from 1; 0 when there is none
 * @param condition kind of thing and attribute tests
 * @param rest what the condition asks beyond its tests; a pure function of the key that does not
 *     throw
 */
public record SelectionRule(
    String name, int line, KeyCondition condition, Predicate<MatchKey> rest) {

  /** A rule whose condition is its kind and tests alone. */
  public static SelectionRule of(String name, int line, KeyCondition condition) {
    return new SelectionRule(name, line, condition, key -> true);
  }
}
