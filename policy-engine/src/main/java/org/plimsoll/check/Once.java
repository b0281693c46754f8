package org.plimsoll.check;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plimsoll.model.TypedExpression;

/** A formula that is judged once, however often it is asked for, so that it is reported once. */
final class Once implements Supplier<TypedExpression> {
  private final Supplier<TypedExpression> formula;
  private @Nullable TypedExpression judged;

  private Once(Supplier<TypedExpression> formula) {
    this.formula = formula;
  }

  static Supplier<TypedExpression> of(Supplier<TypedExpression> formula) {
    return formula instanceof Once ? formula : new Once(formula);
  }

  @Override
  public TypedExpression get() {
    if (judged == null) {
      judged = formula.get();
    }
    return judged;
  }
}
