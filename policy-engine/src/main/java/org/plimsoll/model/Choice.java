package org.plimsoll.model;

import java.util.Map;
import java.util.Objects;
import org.plimsoll.facts.Group;
import org.plimsoll.facts.Thing;

/**
 * Judges the conditions by which statements and legs are chosen: they look at names only.
 *
 * @param inputs where declared inputs are read
 * @param thing the thing that is judged
 * @param legs the legs chosen before, by name
 */
public record Choice(InputReader inputs, Thing thing, Map<String, Thing> legs)
    implements TypedCondition.Visitor<Boolean> {

  /** True when the condition holds. */
  public boolean holds(TypedCondition condition) {
    return condition.accept(this);
  }

  /** The name an expression stands for; of a number, its digits. */
  public String name(TypedExpression expression) {
    if (expression instanceof TypedExpression.AttributeValue value) {
      Thing of = value.leg().map(this::leg).orElse(thing);
      Attribute attribute = value.attribute();
      return attribute.isKey() ? attribute.name(of) : attribute.number(of).toString();
    }
    if (expression instanceof TypedExpression.InputValue value) {
      return inputs.name(value.input(), value.leg().map(this::leg).orElse(thing));
    }
    if (expression instanceof TypedExpression.GroupKey key) {
      return ((Group) thing).keys().get(key.key());
    }
    return expression.text();
  }

  private Thing leg(String name) {
    return Objects.requireNonNull(legs.get(name));
  }

  @Override
  public Boolean visitNumberTest(TypedCondition.NumberTest node) {
    throw new IllegalStateException("statements are not chosen by numbers");
  }

  @Override
  public Boolean visitNameTest(TypedCondition.NameTest node) {
    String left = name(node.left());
    return node.names().stream().anyMatch(each -> name(each).equals(left));
  }

  @Override
  public Boolean visitMissingTest(TypedCondition.MissingTest node) {
    TypedExpression.InputValue input = (TypedExpression.InputValue) node.value();
    return !inputs.isGiven(input.input(), input.leg().map(this::leg).orElse(thing));
  }

  @Override
  public Boolean visitJoined(TypedCondition.Joined node) {
    return node.all()
        ? node.parts().stream().allMatch(this::holds)
        : node.parts().stream().anyMatch(this::holds);
  }

  @Override
  public Boolean visitNot(TypedCondition.Not node) {
    return !holds(node.inner());
  }
}
