package org.plimsoll.compile;

/**
 * The ids of expressions. Drools takes two expressions of one id for one expression and evaluates
 * only the first, so an id holds everything its expression depends on, and texts of a policy carry
 * their length lest one runs into the next.
 */
final class ExpressionId {
  private ExpressionId() {}

  /** The id of the test that a key is of {@code kind}. */
  static String kind(String kind) {
    return "kind " + measured(kind);
  }

  /** The id of an attribute test; two equal tests share it, and with it their node. */
  static String test(AttributeTest test) {
    StringBuilder id = new StringBuilder("is ").append(measured(test.attribute()));
    test.values().forEach(value -> id.append(' ').append(measured(value)));
    return id.toString();
  }

  /** The id of the test that a key has {@code attribute}. */
  static String present(String attribute) {
    return "has " + measured(attribute);
  }

  /** The id of a link. */
  static String link(LegLink link) {
    return "same "
        + measured(link.attribute())
        + " as leg "
        + link.earlierLeg()
        + " "
        + measured(link.earlierAttribute());
  }

  /**
   * The id of a predicate. Two predicates cannot be compared, so the rule's number keeps them apart
   * even when their canonical texts are equal by mistake.
   */
  static String rest(int rule, int leg, String content) {
    return "rule " + rule + " leg " + leg + " " + measured(content);
  }

  /** The id of the test that outcome {@code index} holds. */
  static String outcome(int index) {
    return "outcome " + index;
  }

  private static String measured(String text) {
    return text.length() + ":" + text;
  }
}
