package org.plimsoll.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plimsoll.model.PairValue;
import org.plimsoll.model.TypedCondition;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.TypedExpression.AttributeValue;
import org.plimsoll.model.TypedExpression.InputValue;
import org.plimsoll.model.TypedExpression.NameConstant;

/** Lowers conditions on names to pure functions of match keys. */
final class KeyLowering implements TypedCondition.Visitor<LegPredicate> {
  private final KeyVocabulary vocabulary;
  private final List<String> legs;

  /** A name as a key, or that of an earlier leg, tells it; null when the key has no such name. */
  private interface KeyName {
    @Nullable String of(List<MatchKey> earlier, MatchKey key);
  }

  /** {@code legs} are the names of the earlier legs, in order. */
  KeyLowering(KeyVocabulary vocabulary, List<String> legs) {
    this.vocabulary = vocabulary;
    this.legs = List.copyOf(legs);
  }

  /** The number of the earlier leg a name is taken of; nothing when it is the thing's own. */
  Optional<Integer> earlier(TypedExpression name) {
    Optional<String> leg = Optional.empty();
    if (name instanceof AttributeValue value) {
      leg = value.leg();
    } else if (name instanceof InputValue value) {
      leg = value.leg();
    } else if (name instanceof TypedExpression.OfPair value
        && value.what() instanceof PairValue.OfLeg of) {
      leg = Optional.of(of.leg());
    }
    return leg.map(this::number);
  }

  private int number(String leg) {
    int number = legs.indexOf(leg);
    if (number < 0) {
      throw new IllegalArgumentException("there is no earlier leg `" + leg + "`");
    }
    return number;
  }

  private KeyName name(TypedExpression name) {
    if (name instanceof NameConstant constant) {
      return (earlier, key) -> constant.text();
    }
    String label = vocabulary.note(name);
    Optional<Integer> leg = earlier(name);
    return leg.isEmpty()
        ? (earlier, key) -> key.attributes().get(label)
        : (earlier, key) -> earlier.get(leg.get()).attributes().get(label);
  }

  @Override
  public LegPredicate visitNameTest(TypedCondition.NameTest node) {
    KeyName left = name(node.left());
    List<KeyName> names = new ArrayList<>();
    node.names().forEach(each -> names.add(name(each)));
    return (earlier, key) -> {
      String value = left.of(earlier, key);
      return value != null
          && names.stream().anyMatch(other -> value.equals(other.of(earlier, key)));
    };
  }

  @Override
  public LegPredicate visitMissingTest(TypedCondition.MissingTest node) {
    InputValue input = (InputValue) node.value();
    String label = vocabulary.noteMissing(input.input());
    Optional<Integer> leg = earlier(input);
    return (earlier, key) -> leg.map(earlier::get).orElse(key).has(label, "true");
  }

  @Override
  public LegPredicate visitJoined(TypedCondition.Joined node) {
    List<LegPredicate> parts = node.parts().stream().map(part -> part.accept(this)).toList();
    return node.all()
        ? (earlier, key) -> parts.stream().allMatch(part -> part.admits(earlier, key))
        : (earlier, key) -> parts.stream().anyMatch(part -> part.admits(earlier, key));
  }

  @Override
  public LegPredicate visitNot(TypedCondition.Not node) {
    LegPredicate inner = node.inner().accept(this);
    return (earlier, key) -> !inner.admits(earlier, key);
  }

  @Override
  public LegPredicate visitNumberTest(TypedCondition.NumberTest node) {
    throw new IllegalArgumentException("`" + node.text() + "` chooses a statement by a number");
  }
}
