package org.plimsoll.syntax.parse;

import java.util.List;
import org.plimsoll.grammar.MarginPolicyParser.*;
import org.plimsoll.source.SourceSpan;
import org.plimsoll.syntax.Condition;
import org.plimsoll.syntax.Condition.Relation;
import org.plimsoll.syntax.Expression;

/** Turns parsed conditions into tree nodes. */
final class ConditionBuilder {
  private final FormulaBuilder formulas;
  private final Mistakes mistakes;

  ConditionBuilder(FormulaBuilder formulas, Mistakes mistakes) {
    this.formulas = formulas;
    this.mistakes = mistakes;
  }

  Condition condition(ConditionContext condition) {
    List<Condition> parts = condition.alternative().stream().map(this::alternative).toList();
    return parts.size() == 1
        ? parts.get(0)
        : new Condition.Joined(mistakes.span(condition), false, parts);
  }

  private Condition alternative(AlternativeContext alternative) {
    List<Condition> parts = alternative.requisite().stream().map(this::requisite).toList();
    return parts.size() == 1
        ? parts.get(0)
        : new Condition.Joined(mistakes.span(alternative), true, parts);
  }

  private Condition requisite(RequisiteContext requisite) {
    if (requisite instanceof NegationContext negation) {
      return new Condition.Negation(mistakes.span(negation), condition(negation.condition()));
    }
    if (requisite instanceof GroupedConditionContext grouped) {
      return condition(grouped.condition());
    }
    return comparison(((PlainComparisonContext) requisite).comparison());
  }

  private Condition comparison(ComparisonContext comparison) {
    SourceSpan span = mistakes.span(comparison);
    Expression left =
        comparison.counted() == null
            ? formulas.expression(comparison.expression())
            : formulas.counted(comparison.counted());
    TestContext test = comparison.test();
    if (test instanceof AboveTestContext above) {
      return of(span, left, Relation.ABOVE, false, above.expression());
    }
    if (test instanceof BelowTestContext below) {
      return of(span, left, Relation.BELOW, false, below.expression());
    }
    if (test instanceof AtLeastTestContext least) {
      return of(span, left, Relation.AT_LEAST, false, least.expression());
    }
    if (test instanceof AtMostTestContext most) {
      return of(span, left, Relation.AT_MOST, false, most.expression());
    }
    if (test instanceof BetweenTestContext between) {
      List<Expression> ends = between.expression().stream().map(formulas::expression).toList();
      return new Condition.Comparison(span, left, Relation.BETWEEN, between.NOT() != null, ends);
    }
    if (test instanceof OneOfTestContext oneOf) {
      List<Expression> names =
          oneOf.name().stream()
              .map(formulas::word)
              .<Expression>map(
                  word ->
                      new Expression.Reference(
                          word.span(), List.of(word), java.util.Optional.empty()))
              .toList();
      return new Condition.Comparison(span, left, Relation.ONE_OF, oneOf.NOT() != null, names);
    }
    if (test instanceof MissingTestContext missing) {
      return new Condition.Comparison(
          span, left, Relation.MISSING, missing.NOT() != null, List.of());
    }
    EqualTestContext equal = (EqualTestContext) test;
    return of(span, left, Relation.IS, equal.NOT() != null, equal.expression());
  }

  private Condition of(
      SourceSpan span,
      Expression left,
      Relation relation,
      boolean negated,
      ExpressionContext right) {
    return new Condition.Comparison(
        span, left, relation, negated, List.of(formulas.expression(right)));
  }
}
