package org.plimsoll.compile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Short ways to write rules and keys in tests. */
final class Rules {
  private Rules() {}

  /** A key of a position, from attribute and value in turn. */
  static MatchKey position(String... attributesAndValues) {
    return key("position", attributesAndValues);
  }

  /** A key of a balance, from attribute and value in turn. */
  static MatchKey balance(String... attributesAndValues) {
    return key("balance", attributesAndValues);
  }

  /** A condition on positions by tests alone. */
  static KeyCondition positions(AttributeTest... tests) {
    return new KeyCondition("position", List.of(tests), List.of(tests).toString());
  }

  /** A statement for the positions with {@code attribute} equal to {@code value}. */
  static SelectionRule is(String name, String attribute, String value) {
    return SelectionRule.of(name, 0, positions(AttributeTest.is(attribute, value)));
  }

  /** A statement for the positions that {@code rest} admits. */
  static SelectionRule when(String name, String content, Predicate<MatchKey> rest) {
    return new SelectionRule(name, 0, KeyCondition.of("position", content), rest);
  }

  /** A rule base that only selects. */
  static RuleBase selecting(SelectionRule... rules) {
    return RuleBase.build(List.of(rules), List.of(), List.of());
  }

  /** A rule base that only combines. */
  static RuleBase combining(CombinationRule... rules) {
    return RuleBase.build(List.of(), List.of(rules), List.of());
  }

  /** A rule base that only decides. */
  static RuleBase deciding(String... names) {
    return RuleBase.build(
        List.of(),
        List.of(),
        Stream.of(names).map(name -> new VerdictRule(name, 0, "condition of " + name)).toList());
  }

  private static MatchKey key(String kind, String... attributesAndValues) {
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < attributesAndValues.length; i += 2) {
      attributes.put(attributesAndValues[i], attributesAndValues[i + 1]);
    }
    return MatchKey.of(kind, attributes);
  }
}
