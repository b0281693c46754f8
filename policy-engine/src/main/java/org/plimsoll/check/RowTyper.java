package org.plimsoll.check;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.model.Attribute;
import org.plimsoll.model.Input;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.ValueType;
import org.plimsoll.syntax.Expression;
import org.plimsoll.syntax.ExpressionText;
import org.plimsoll.syntax.Word;

/** Judges look-ups in a row that is told: {@code long of weights where asset is underlying}. */
final class RowTyper {
  private final ExpressionTyper expressions;

  RowTyper(ExpressionTyper expressions) {
    this.expressions = expressions;
  }

  /** The cell; unknown tables and columns, and keys that are no names, are reported. */
  TypedExpression type(Expression.Lookup node) {
    Word name = node.cell().path().get(1);
    Optional<LookupTable> table = table(node, name);
    if (table.isEmpty()) {
      return ExpressionTyper.unjudged(node);
    }
    Map<String, TypedExpression> told = new LinkedHashMap<>();
    boolean judged = true;
    for (Expression.Key key : node.keys()) {
      Optional<TypedExpression> value = value(key, table.get(), told);
      value.ifPresent(each -> told.put(key.column().text(), each));
      judged = judged && value.isPresent();
    }
    return judged
        ? new LookupTyper(expressions, told)
            .type(node.cell(), table.get(), ExpressionText.of(node))
            .orElseThrow()
        : ExpressionTyper.unjudged(node);
  }

  private Optional<LookupTable> table(Expression.Lookup node, Word name) {
    LookupTable table = expressions.names().tables().get(name.text());
    if (table != null && expressions.scope().selecting()) {
      expressions
          .findings()
          .error(
              DiagnosticCode.WRONG_PLACE,
              node.span(),
              "a statement is chosen by what a thing is, not by the table `" + name + "`",
              "choose by names such as `kind`, `underlying` or `side`, or use match columns");
      return Optional.empty();
    }
    if (table == null && !expressions.findings().isBroken(name.text())) {
      String nearest = Nearest.hint(name.text(), expressions.names().tables().keySet());
      expressions
          .findings()
          .unknown(
              name,
              "there is no table called `" + name + "`, and `where` says which row of one counts",
              nearest.isEmpty() ? "write `COLUMN of TABLE where KEY is NAME`" : nearest);
    }
    return Optional.ofNullable(table);
  }

  private Optional<TypedExpression> value(
      Expression.Key key, LookupTable table, Map<String, TypedExpression> told) {
    String column = key.column().text();
    if (!table.matches().contains(column)) {
      String nearest = Nearest.hint(column, table.matches());
      boolean band = table.bands().stream().anyMatch(each -> each.figure().equals(column));
      expressions
          .findings()
          .unknown(
              key.column(),
              "`" + table.name() + "` has no match column `" + column + "`",
              band
                  ? "its rows are bands of `" + column + "`, which the thing at hand tells"
                  : nearest.isEmpty() ? matches(table) : nearest);
      return Optional.empty();
    }
    if (told.containsKey(column)) {
      expressions
          .findings()
          .error(
              DiagnosticCode.DUPLICATE_NAME,
              key.span(),
              "`" + column + "` is told twice",
              "leave out one of them");
      return Optional.empty();
    }
    return expressions
        .conditions()
        .name(key.name(), list(column))
        .filter(name -> hasRow(key, table, name));
  }

  private static String matches(LookupTable table) {
    return table.matches().isEmpty()
        ? "it has none: leave out `where`"
        : "its match columns are " + String.join(", ", table.matches());
  }

  /** The names a match column can hold, as far as the language or the policy lists them. */
  private ValueType.Named list(String column) {
    if (column.equals(LookupTable.LEVEL)) {
      return new ValueType.Named(column, List.copyOf(expressions.names().levels()));
    }
    Input input = expressions.names().inputs().get(column);
    if (input != null && input.type() instanceof ValueType.Named named) {
      return named;
    }
    Set<String> names = new LinkedHashSet<>();
    for (Attribute each : Attribute.values()) {
      if (each.isKey() && each.word().equals(column)) {
        List<String> known = ((ValueType.Named) each.type("")).values();
        if (known.isEmpty()) {
          return new ValueType.Named(column, List.of());
        }
        names.addAll(known);
      }
    }
    return new ValueType.Named(column, List.copyOf(names));
  }

  /** A name written in the policy has a row, unless parameters may bring one; else reported. */
  private boolean hasRow(Expression.Key key, LookupTable table, TypedExpression name) {
    int column = table.matches().indexOf(key.column().text());
    boolean written = name instanceof TypedExpression.NameConstant;
    boolean listed =
        table.rows().stream()
            .map(row -> row.matches().get(column))
            .anyMatch(cell -> cell.isEmpty() || cell.get().equals(name.text()));
    if (!written || table.replaceable() || listed) {
      return true;
    }
    List<String> names =
        table.rows().stream()
            .flatMap(row -> row.matches().get(column).stream())
            .distinct()
            .toList();
    String nearest = Nearest.hint(name.text(), names);
    expressions
        .findings()
        .error(
            DiagnosticCode.UNKNOWN_VALUE,
            key.name().span(),
            "no row of `" + table.name() + "` has the " + key.column() + " `" + name.text() + "`",
            nearest.isEmpty() ? "add a row for it, or one of `any other`" : nearest);
    return false;
  }
}
