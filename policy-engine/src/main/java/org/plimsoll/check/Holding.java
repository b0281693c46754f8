package org.plimsoll.check;

import java.util.List;
import org.plimsoll.model.TypedCondition;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.ValueTypes;
import org.plimsoll.money.Exact;

/** A condition as a number, so that traces tell whether it holds. */
final class Holding {
  private Holding() {}

  /** 1 when the condition holds, else 0. */
  static TypedExpression number(TypedCondition when) {
    TypedExpression yes = new TypedExpression.Constant(ValueTypes.NUMBER, "1", Exact.ONE);
    TypedExpression no = new TypedExpression.Constant(ValueTypes.NUMBER, "0", Exact.ZERO);
    return new TypedExpression.Cases(
        ValueTypes.NUMBER,
        "1 when " + when.text() + ", otherwise 0",
        List.of(new TypedExpression.Case(yes, when)),
        no);
  }
}
