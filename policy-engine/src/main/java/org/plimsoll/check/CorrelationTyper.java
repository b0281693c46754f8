package org.plimsoll.check;

import java.util.List;
import java.util.Optional;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.model.Correlations;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.TypedExpression.Gather;
import org.plimsoll.model.ValueTypes;
import org.plimsoll.money.Exact;
import org.plimsoll.source.SourceSpan;
import org.plimsoll.syntax.Expression;

/** Judges {@code the correlated-sum of F over SET with CORRELATION of TABLE}. */
final class CorrelationTyper {
  private static final String EXAMPLE =
      "write `the correlated-sum of FIGURE over SET with correlation of TABLE`";

  private final ExpressionTyper expressions;

  CorrelationTyper(ExpressionTyper expressions) {
    this.expressions = expressions;
  }

  /**
   * What joins two members, where the phrase needs it; missing, needless and wrong ones are
   * reported.
   *
   * @param inside judges names of a member
   */
  Optional<TypedExpression.Correlation> joined(
      Expression.Gathering node,
      Gather gather,
      TypedExpression.MemberSet set,
      ExpressionTyper inside) {
    boolean needed = gather == Gather.CORRELATED_SUM;
    if (node.using().isEmpty()) {
      if (needed) {
        error(
            node.span(),
            "`the correlated-sum` does not say how much members move together",
            EXAMPLE);
      }
      return Optional.empty();
    }
    Expression.Reference using = node.using().get();
    if (!needed) {
      error(
          using.span(),
          "`the " + node.word() + "` has no correlations",
          "leave out `with ...`, or write `the correlated-sum`");
      return Optional.empty();
    }
    if (set.kind() == TypedExpression.SetKind.SCENARIOS
        || set.kind() == TypedExpression.SetKind.QUOTES) {
      error(node.span(), "only positions, balances, orders, pairs and groups are correlated", "");
      return Optional.empty();
    }
    return table(using).flatMap(table -> joined(using, table, inside));
  }

  private Optional<LookupTable> table(Expression.Reference using) {
    if (using.path().size() != 2 || using.level().isPresent()) {
      error(using.span(), "correlations are a column of a table", EXAMPLE);
      return Optional.empty();
    }
    String name = using.path().get(1).text();
    LookupTable table = expressions.names().tables().get(name);
    if (table == null) {
      expressions
          .findings()
          .unknown(
              using.path().get(1),
              "there is no table called `" + name + "`",
              Nearest.hint(name, expressions.names().tables().keySet()));
    }
    return Optional.ofNullable(table);
  }

  private Optional<TypedExpression.Correlation> joined(
      Expression.Reference using, LookupTable table, ExpressionTyper inside) {
    List<String> matches = table.matches();
    boolean pairs =
        matches.size() == 2
            && matches.get(1).equals(Correlations.OTHER + matches.get(0))
            && table.bands().isEmpty();
    int column = table.column(using.head().text());
    if (!pairs) {
      error(
          using.span(),
          "`" + table.name() + "` does not list pairs",
          "give it the columns `| underlying | other-underlying | correlation |`");
    } else if (column < 0 || !table.values().get(column).type().equals(ValueTypes.RATE)) {
      error(
          using.head().span(),
          "`" + using.head() + "` is no column of rates in `" + table.name() + "`",
          "name the column that holds correlations, such as `85%`");
    } else if (isWithin(using, table, column) && isClear(using, table, column)) {
      return new LookupTyper(inside)
          .key(matches.get(0), using.span(), table.name())
          .map(key -> new TypedExpression.Correlation(table, column, key));
    }
    return Optional.empty();
  }

  private boolean isWithin(Expression.Reference using, LookupTable table, int column) {
    for (LookupTable.Row row : table.rows()) {
      if (row.numbers().get(column).abs().compareTo(Exact.ONE) > 0) {
        expressions
            .findings()
            .error(
                DiagnosticCode.RATE_RANGE,
                using.span(),
                "a correlation lies between -100% and 100%; line " + row.line() + " has one beyond",
                "mend that row");
        return false;
      }
    }
    return true;
  }

  private boolean isClear(Expression.Reference using, LookupTable table, int column) {
    Optional<String> found = Correlations.contradiction(table, column);
    found.ifPresent(
        message ->
            expressions
                .findings()
                .error(
                    DiagnosticCode.OVERLAP,
                    using.span(),
                    message,
                    "leave one of the two, or add a row that names both"));
    return found.isEmpty();
  }

  private void error(SourceSpan span, String message, String help) {
    expressions.findings().error(DiagnosticCode.WRONG_PLACE, span, message, help);
  }
}
