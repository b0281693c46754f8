package org.plimsoll.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plimsoll.model.TypedCondition;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.TypedExpression.NameConstant;

/**
 * Splits a condition into what Drools finds by hash, the tests and links, and the rest. All parts
 * of an {@code and} must hold, so each can go where it is judged best.
 */
final class LegBuilder {
  private final KeyVocabulary vocabulary;
  private final KeyLowering lowering;
  private final List<AttributeTest> tests = new ArrayList<>();
  private final List<LegLink> links = new ArrayList<>();
  private final List<LegPredicate> rest = new ArrayList<>();

  private LegBuilder(KeyVocabulary vocabulary, List<String> earlier) {
    this.vocabulary = vocabulary;
    this.lowering = new KeyLowering(vocabulary, earlier);
  }

  /** The leg that {@code condition} admits, given the names of the earlier legs. */
  static Leg of(KeyVocabulary vocabulary, List<String> earlier, TypedCondition condition) {
    LegBuilder builder = new LegBuilder(vocabulary, earlier);
    builder.add(condition);
    KeyCondition key = new KeyCondition(vocabulary.kind(), builder.tests, condition.text());
    List<LegPredicate> rest = List.copyOf(builder.rest);
    return new Leg(
        key, builder.links, (legs, own) -> rest.stream().allMatch(part -> part.admits(legs, own)));
  }

  private void add(TypedCondition condition) {
    if (condition instanceof TypedCondition.Joined joined && joined.all()) {
      joined.parts().forEach(this::add);
    } else if (!(condition instanceof TypedCondition.NameTest test && indexed(test))) {
      rest.add(condition.accept(lowering));
    }
  }

  /** True when the test was added as one that Drools can find by hash. */
  private boolean indexed(TypedCondition.NameTest test) {
    if (!isOwn(test.left())) {
      return false;
    }
    if (test.names().stream().allMatch(NameConstant.class::isInstance)) {
      List<String> values = test.names().stream().map(TypedExpression::text).toList();
      tests.add(AttributeTest.isOneOf(vocabulary.note(test.left()), values));
      return true;
    }
    Optional<Integer> leg = lowering.earlier(test.names().get(0));
    if (test.names().size() > 1 || leg.isEmpty()) {
      return false;
    }
    String other = vocabulary.note(test.names().get(0));
    links.add(new LegLink(vocabulary.note(test.left()), leg.get(), other));
    return true;
  }

  private boolean isOwn(TypedExpression name) {
    return !(name instanceof NameConstant) && lowering.earlier(name).isEmpty();
  }
}
