package org.plimsoll.compile;

import org.plimsoll.model.TypedCondition;
import org.plimsoll.model.TypedExpression;

/** Lowers conditions. */
final class ConditionLowering implements TypedCondition.Visitor<ConditionPlan> {
  private final Lowering numbers;
  private final NameLowering names;

  ConditionLowering(Lowering numbers, NameLowering names) {
    this.numbers = numbers;
    this.names = names;
  }

  /** How names are lowered. */
  NameLowering names() {
    return names;
  }

  /** The plan of a condition. */
  ConditionPlan lowered(TypedCondition node) {
    return node.accept(this);
  }

  @Override
  public ConditionPlan visitNumberTest(TypedCondition.NumberTest node) {
    return new ConditionPlan.NumberTest(
        numbers.lowered(node.left()), node.relation(), numbers.lowered(node.right()));
  }

  @Override
  public ConditionPlan visitNameTest(TypedCondition.NameTest node) {
    return new ConditionPlan.NameTest(names.lowered(node.left()), names.lowered(node.names()));
  }

  @Override
  public ConditionPlan visitMissingTest(TypedCondition.MissingTest node) {
    if (node.value() instanceof TypedExpression.OfThis value) {
      TypedCondition own = new TypedCondition.MissingTest(node.text(), value.inner());
      return new ConditionPlan.OfThis(lowered(own));
    }
    if (node.value() instanceof TypedExpression.AttributeValue value) {
      return new ConditionPlan.PriceMissing(value.attribute(), new Source(value.leg(), false));
    }
    TypedExpression.InputValue input = (TypedExpression.InputValue) node.value();
    return new ConditionPlan.MissingTest(input.input(), new Source(input.leg(), false));
  }

  @Override
  public ConditionPlan visitJoined(TypedCondition.Joined node) {
    return new ConditionPlan.Joined(node.all(), node.parts().stream().map(this::lowered).toList());
  }

  @Override
  public ConditionPlan visitNot(TypedCondition.Not node) {
    return new ConditionPlan.Not(lowered(node.inner()));
  }
}
