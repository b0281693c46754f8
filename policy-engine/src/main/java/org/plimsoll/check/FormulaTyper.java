package org.plimsoll.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.model.Owner;
import org.plimsoll.model.TypedCondition;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.ValueType;
import org.plimsoll.model.ValueTypes;
import org.plimsoll.money.Exact;
import org.plimsoll.money.RoundingDirection;
import org.plimsoll.source.SourceSpan;
import org.plimsoll.syntax.Expression;
import org.plimsoll.syntax.ExpressionText;
import org.plimsoll.syntax.Formula;

/** Judges formulas: cases alike, rounding in the unit of what is rounded. */
final class FormulaTyper {
  private final ExpressionTyper expressions;

  FormulaTyper(ExpressionTyper expressions) {
    this.expressions = expressions;
  }

  TypedExpression type(Formula formula) {
    TypedExpression value = cases(formula);
    return formula.rounding().map(rounding -> rounded(formula, value, rounding)).orElse(value);
  }

  /** A formula whose result must be {@code wanted}; anything else is reported. */
  TypedExpression type(Formula formula, ValueType wanted, String what) {
    TypedExpression typed = type(formula);
    boolean fits =
        typed.type() instanceof ValueType.Unjudged
            || typed instanceof TypedExpression.Refused
            || (typed.type() instanceof ValueType.Numeric numeric
                && numeric.unit().equals(((ValueType.Numeric) wanted).unit()));
    if (!fits) {
      expressions
          .findings()
          .error(
              DiagnosticCode.UNIT,
              formula.span(),
              what
                  + " must be "
                  + wanted.words()
                  + "; `"
                  + typed.text()
                  + "` is "
                  + typed.type().words(),
              "");
    }
    return typed;
  }

  private TypedExpression cases(Formula formula) {
    TypedExpression otherwise = outcome(formula.otherwise());
    if (formula.cases().isEmpty()) {
      return otherwise;
    }
    ConditionTyper conditions = expressions.conditions();
    List<TypedExpression.Case> cases = new ArrayList<>();
    Optional<TypedExpression> first = Optional.empty();
    for (Formula.Case each : formula.cases()) {
      TypedCondition when = conditions.type(each.when());
      TypedExpression value = expressions.number(each.value());
      cases.add(new TypedExpression.Case(value, when));
      requireAlike(first, value, each.value());
      first = first.isPresent() ? first : ExpressionTyper.judged(value);
    }
    if (formula.otherwise() instanceof Formula.Value last) {
      requireAlike(first, otherwise, last.expression());
    }
    ValueType type = first.map(TypedExpression::type).orElse(otherwise.type());
    return new TypedExpression.Cases(type, ExpressionText.of(formula), cases, otherwise);
  }

  private void requireAlike(
      Optional<TypedExpression> first, TypedExpression value, Expression node) {
    if (first.isPresent()
        && first.get().type() instanceof ValueType.Numeric one
        && value.type() instanceof ValueType.Numeric other
        && !one.unit().equals(other.unit())) {
      expressions
          .findings()
          .error(
              DiagnosticCode.UNIT,
              node.span(),
              "the cases differ: `"
                  + first.get().text()
                  + "` is "
                  + one.words()
                  + " and `"
                  + value.text()
                  + "` is "
                  + other.words(),
              "give every case the same unit");
    }
  }

  private TypedExpression outcome(Formula.Outcome outcome) {
    if (outcome instanceof Formula.Refusal refusal) {
      return new TypedExpression.Refused(new ValueType.Unjudged(), "refuse", refusal.reason());
    }
    if (outcome instanceof Formula.Worthless) {
      if (expressions.scope().owner() != Owner.ASSET) {
        expressions
            .findings()
            .error(
                DiagnosticCode.WRONG_PLACE,
                outcome.span(),
                "only the price of an asset can be worth nothing",
                "write `refuse \"reason\"`");
      }
      ValueType type = ValueTypes.price(expressions.amounts().currency());
      return new TypedExpression.Constant(type, PricesReader.WORTHLESS, Exact.ZERO);
    }
    return expressions.number(((Formula.Value) outcome).expression());
  }

  private TypedExpression rounded(
      Formula formula, TypedExpression value, Formula.Rounding rounding) {
    Optional<RoundingDirection> direction = direction(rounding);
    TypedExpression step = expressions.number(rounding.step());
    if (direction.isEmpty()
        || !(value.type() instanceof ValueType.Numeric of)
        || !(step.type() instanceof ValueType.Numeric by)) {
      return value;
    }
    if (!of.unit().equals(by.unit())) {
      expressions
          .findings()
          .error(
              DiagnosticCode.UNIT,
              rounding.span(),
              "the result is " + of.words() + " and the rounding step is " + by.words(),
              "give the step the unit of the result");
      return value;
    }
    return new TypedExpression.Rounded(
        value.type(), ExpressionText.of(formula), value, direction.get(), step);
  }

  private Optional<RoundingDirection> direction(Formula.Rounding rounding) {
    return direction(
        rounding.direction().text(), rounding.direction().span(), expressions.findings());
  }

  /** The rounding direction with that word; an unknown one is reported. */
  static Optional<RoundingDirection> direction(String word, SourceSpan span, Findings findings) {
    Optional<RoundingDirection> found = RoundingDirection.of(word);
    if (found.isEmpty()) {
      String nearest = Nearest.hint(word, RoundingDirection.words());
      findings.error(
          DiagnosticCode.UNKNOWN_VALUE,
          span,
          "`" + word + "` is no rounding direction",
          nearest.isEmpty()
              ? "the directions are " + String.join(", ", RoundingDirection.words())
              : nearest);
    }
    return found;
  }
}
