package org.plimsoll.check;

import java.util.List;
import org.plimsoll.model.TypedCondition;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.ValueType;
import org.plimsoll.money.Exact;

/**
 * Keeps a rate that a formula gives between 0% and 100%: outside it the figure is refused, because
 * collateral would be worth less than nothing, or more than its value.
 *
 * @param rate the type of rates
 */
record RateLimits(ValueType rate) {

  /** The rate, refused where it is out of bounds; as it is where the formula itself bounds it. */
  TypedExpression kept(TypedExpression changed, String name) {
    if (isBounded(changed)) {
      return changed;
    }
    String words = "`" + changed.text() + "`";
    TypedCondition within =
        new TypedCondition.Joined(
            changed.text() + " is between 0% and 100%",
            true,
            List.of(
                test(changed, TypedCondition.Relation.AT_LEAST, "0%", Exact.ZERO),
                test(changed, TypedCondition.Relation.AT_MOST, "100%", Exact.ONE)));
    return new TypedExpression.Cases(
        rate,
        changed.text(),
        List.of(new TypedExpression.Case(changed, within)),
        new TypedExpression.Refused(
            rate,
            "refuse",
            "the exception `" + name + "` makes a rate of " + words + " outside 0% to 100%"));
  }

  private TypedCondition test(
      TypedExpression left, TypedCondition.Relation relation, String text, Exact bound) {
    return new TypedCondition.NumberTest(
        left.text() + " " + text, left, relation, new TypedExpression.Constant(rate, text, bound));
  }

  private static boolean isBounded(TypedExpression changed) {
    boolean bounded =
        changed instanceof TypedExpression.Constant constant
            && constant.value().signum() >= 0
            && constant.value().compareTo(Exact.ONE) <= 0;
    boolean capped =
        changed instanceof TypedExpression.Extreme extreme
            && !extreme.largest()
            && extreme.items().stream().anyMatch(RateLimits::isBounded)
            && extreme.items().stream().allMatch(RateLimits::isNotNegative);
    return bounded || capped;
  }

  private static boolean isNotNegative(TypedExpression part) {
    if (part instanceof TypedExpression.Arithmetic sum) {
      return sum.operator() != TypedExpression.Operator.MINUS
          && isNotNegative(sum.left())
          && isNotNegative(sum.right());
    }
    return part instanceof TypedExpression.RowRate
        || part instanceof TypedExpression.Lookup
        || (part instanceof TypedExpression.Constant constant && constant.value().signum() >= 0);
  }
}
