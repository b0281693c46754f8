package org.plimsoll.check;

import java.util.Optional;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.model.TypedExpression.Gather;
import org.plimsoll.model.ValueTypes;
import org.plimsoll.money.Exact;
import org.plimsoll.syntax.Expression;
import org.plimsoll.syntax.ExpressionText;

/** Judges the confidence of {@code the value-at-risk at 99% of loss over history}. */
final class TailTyper {
  private final ExpressionTyper expressions;

  TailTyper(ExpressionTyper expressions) {
    this.expressions = expressions;
  }

  /** The confidence, where the phrase needs one; missing, needless and wrong ones are reported. */
  Optional<Exact> confidence(Expression.Gathering node, Gather gather) {
    boolean needed = gather == Gather.VALUE_AT_RISK || gather == Gather.EXPECTED_SHORTFALL;
    String phrase = "the " + node.word();
    if (node.confidence().isEmpty()) {
      if (needed) {
        error(
            node,
            "`" + phrase + "` does not say how much of the losses lies within",
            "write `" + phrase + " at 99% of FIGURE over SET`");
      }
      return needed ? Optional.of(Exact.of(1).dividedBy(Exact.of(2))) : Optional.empty();
    }
    if (!needed) {
      error(
          node,
          "`" + phrase + "` has no confidence",
          "leave out `at " + ExpressionText.of(node.confidence().get()) + "`");
      return Optional.empty();
    }
    var typed = expressions.amounts().typed(node.confidence().get());
    boolean between = typed.value().signum() > 0 && typed.value().compareTo(Exact.ONE) < 0;
    if (!typed.type().equals(ValueTypes.RATE) || !between) {
      expressions
          .findings()
          .error(
              DiagnosticCode.RATE_RANGE,
              node.confidence().get().span(),
              "a confidence is a rate above 0% and below 100%; `"
                  + ExpressionText.of(node.confidence().get())
                  + "` is none",
              "write `at 99%`");
    }
    return Optional.of(typed.value());
  }

  private void error(Expression.Gathering node, String message, String help) {
    expressions.findings().error(DiagnosticCode.SYNTAX, node.span(), message, help);
  }
}
