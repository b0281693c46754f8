package org.plimsoll.check;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.model.Owner;
import org.plimsoll.model.PairValue;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.ValueType;
import org.plimsoll.syntax.Expression;
import org.plimsoll.syntax.ExpressionText;

/** Judges what names mean in pairs: columns of the row at hand, and values of legs. */
final class PairTyper {
  private static final String OF_ROW = " of " + PairScope.ROW;

  private final Names names;
  private final Findings findings;
  private final ExpressionTyper expressions;
  private final Scope scope;

  PairTyper(Names names, Findings findings, ExpressionTyper expressions) {
    this.names = names;
    this.findings = findings;
    this.expressions = expressions;
    this.scope = expressions.scope();
  }

  /** {@code COLUMN of row}, or a value of a leg that is a group; nothing for anything else. */
  Optional<TypedExpression> of(Expression.Reference node, String of) {
    TypedExpression given = scope.given().get(node.head() + " of " + of);
    if (given != null) {
      return Optional.of(given);
    }
    List<String> columns =
        scope.given().keySet().stream()
            .filter(word -> word.endsWith(OF_ROW))
            .map(word -> word.substring(0, word.length() - OF_ROW.length()))
            .sorted()
            .toList();
    if (of.equals(PairScope.ROW) && !columns.isEmpty()) {
      String nearest = Nearest.hint(node.head().text(), columns);
      findings.unknown(
          node.head(),
          "the row at hand has no column `" + node.head() + "`",
          nearest.isEmpty() ? "its columns are " + String.join(", ", columns) : nearest);
      return Optional.of(ExpressionTyper.unjudged(node));
    }
    return scope.legs().contains(of)
        ? groups().flatMap(set -> ofLeg(node, of, set))
        : Optional.empty();
  }

  /** The set of groups that the legs at hand are of; nothing when they are positions. */
  private Optional<String> groups() {
    return scope.owner() == Owner.GROUP
        ? Optional.of(scope.set())
        : scope.owner() == Owner.PAIR
            ? Objects.requireNonNull(names.paired().get(scope.set())).groups()
            : Optional.empty();
  }

  private Optional<TypedExpression> ofLeg(Expression.Reference node, String leg, String set) {
    Scope inside = scope.of(Owner.GROUP, set);
    Expression.Reference own =
        new Expression.Reference(node.span(), List.of(node.head()), node.level());
    return new ReferenceTyper(names, findings, inside, expressions.in(inside))
        .find(own)
        .map(
            inner ->
                inner.type() instanceof ValueType.Unjudged
                    ? inner
                    : new TypedExpression.OfPair(
                        inner.type(), ExpressionText.of(node), new PairValue.OfLeg(leg, inner)));
  }
}
