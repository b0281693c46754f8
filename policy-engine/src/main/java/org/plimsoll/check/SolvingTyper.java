package org.plimsoll.check;

import java.util.Optional;
import java.util.stream.Collectors;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.model.Owner;
import org.plimsoll.model.Parts;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.ValueType;
import org.plimsoll.model.ValueTypes;
import org.plimsoll.syntax.Expression;
import org.plimsoll.syntax.ExpressionText;
import org.plimsoll.syntax.Word;

/** Judges {@code the mark-price at which A is B}. */
final class SolvingTyper {
  private static final String SOUGHT = "mark-price";
  private static final String HELD = "rows held";

  private final ExpressionTyper expressions;

  SolvingTyper(ExpressionTyper expressions) {
    this.expressions = expressions;
  }

  TypedExpression type(Expression.Solving node) {
    if (!node.sought().text().equals(SOUGHT)) {
      String nearest = Nearest.hint(node.sought().text(), java.util.List.of(SOUGHT));
      expressions
          .findings()
          .unknown(
              node.sought(),
              "`" + node.sought() + "` cannot be solved for",
              nearest.isEmpty() ? "write `the mark-price at which ... is ...`" : nearest);
      return ExpressionTyper.unjudged(node);
    }
    String held = node.held().stream().map(Word::text).collect(Collectors.joining(" "));
    if (!held.isEmpty() && !held.equals(HELD)) {
      expressions
          .findings()
          .error(
              DiagnosticCode.SYNTAX,
              node.span(),
              "`with " + held + "` is not understood",
              "write `with rows held`, or leave it out to choose rows anew");
      return ExpressionTyper.unjudged(node);
    }
    Scope scope = expressions.scope();
    if (scope.owner() != Owner.POSITION || !scope.legs().isEmpty()) {
      expressions
          .findings()
          .error(
              DiagnosticCode.WRONG_PLACE,
              node.span(),
              "a mark price is solved for one position",
              "write it in `for each position`");
      return ExpressionTyper.unjudged(node);
    }
    return solving(node, !held.isEmpty());
  }

  private TypedExpression solving(Expression.Solving node, boolean held) {
    TypedExpression left = expressions.number(node.left());
    TypedExpression right = expressions.number(node.right());
    boolean judged =
        left.type() instanceof ValueType.Numeric && right.type() instanceof ValueType.Numeric;
    if (!judged
        || !expressions.fits(node.left(), left, node.right(), right, node.span(), "compared")) {
      return ExpressionTyper.unjudged(node);
    }
    if (expressions.scope().about().isPresent()
        && (Parts.isOfThis(left) || Parts.isOfThis(right))) {
      expressions
          .findings()
          .error(
              DiagnosticCode.WRONG_PLACE,
              node.span(),
              "in a phrase over a set no price is solved for values of the thing a line is about",
              "define the price in `for each position`, and use it in the phrase");
      return ExpressionTyper.unjudged(node);
    }
    boolean isolates = expressions.names().figures().find(Owner.ISOLATED, "", "equity").isPresent();
    Scope scope = expressions.scope();
    ExpressionTyper alone =
        expressions.in(
            Scope.of(Owner.ISOLATED).withLocals(scope.locals()).withLevel(scope.levelAtHand()));
    return new TypedExpression.Solving(
        ValueTypes.price(expressions.amounts().currency()),
        ExpressionText.of(node),
        held,
        left,
        right,
        isolates ? Optional.of(alone.number(node.left())) : Optional.empty(),
        isolates ? Optional.of(alone.number(node.right())) : Optional.empty());
  }
}
