package org.plimsoll.compile;

import java.util.Comparator;
import java.util.List;

/**
 * The part of a rule's condition on a key that is data: the kind of thing and the attribute tests.
 * Whatever else the condition asks is a predicate beside it; all of it must hold.
 *
 * @param kind the kind of thing the rule speaks of
 * @param tests tests that must all hold; sorted by attribute, since rules that begin alike share
 *     the beginning
 * @param content the canonical text of the whole condition, predicate included; read by people and
 *     part of the expression id
 */
public record KeyCondition(String kind, List<AttributeTest> tests, String content) {

  /** Sorts the tests. */
  public KeyCondition {
    tests = tests.stream().sorted(Comparator.comparing(AttributeTest::attribute)).toList();
  }

  /** A condition on {@code kind} without attribute tests. */
  public static KeyCondition of(String kind, String content) {
    return new KeyCondition(kind, List.of(), content);
  }
}
