package org.plimsoll.check;

import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.model.PolicyHeader;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.ValueTypes;
import org.plimsoll.source.SourceSpan;

/** Puts the roundings of the header round the results they name. */
final class Roundings {
  private Roundings() {}

  /** The result as the header rounds it; a result that is rounded already is reported. */
  static TypedExpression apply(
      Declared declared, String figure, TypedExpression result, SourceSpan span) {
    PolicyHeader.RoundingClause clause = declared.header().roundings().get(figure);
    if (clause == null || result instanceof TypedExpression.Refused) {
      return result;
    }
    if (result instanceof TypedExpression.Rounded) {
      declared
          .findings()
          .error(
              DiagnosticCode.ROUNDING,
              span,
              "`" + figure + "` is rounded here and again by the header, line " + clause.line(),
              "keep one of the two roundings");
      return result;
    }
    String currency = declared.amounts().currency();
    TypedExpression step =
        new TypedExpression.Constant(
            ValueTypes.money(currency), clause.step() + " " + currency, clause.step());
    return new TypedExpression.Rounded(
        result.type(), result.text(), result, clause.direction(), step);
  }
}
