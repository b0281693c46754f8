package org.plimsoll.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.model.Attribute;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.ValueType;
import org.plimsoll.source.SourceSpan;
import org.plimsoll.syntax.Expression;
import org.plimsoll.syntax.ExpressionText;

/** Judges look-ups in tables: {@code rate of brackets}. */
final class LookupTyper {
  private final ExpressionTyper expressions;

  LookupTyper(ExpressionTyper expressions) {
    this.expressions = expressions;
  }

  /** The cell that fits the thing at hand; an unknown column is reported. */
  Optional<TypedExpression> type(Expression.Reference node, LookupTable table) {
    String name = node.head().text();
    int column = table.column(name);
    if (column < 0) {
      List<String> columns = table.values().stream().map(LookupTable.Column::name).toList();
      String nearest = Nearest.hint(name, columns);
      expressions
          .findings()
          .unknown(
              node.head(),
              "`" + table.name() + "` has no column `" + name + "`",
              nearest.isEmpty() ? "its columns are " + String.join(", ", columns) : nearest);
      return Optional.of(ExpressionTyper.unjudged(node));
    }
    Optional<List<TypedExpression>> keys = keys(table, node.span());
    Optional<TypedExpression> band =
        table.band().flatMap(each -> figure(each.figure(), node.span(), table.name()));
    if (keys.isEmpty() || band.isPresent() != table.band().isPresent()) {
      return Optional.of(ExpressionTyper.unjudged(node));
    }
    ValueType type = table.values().get(column).type();
    return Optional.of(
        new TypedExpression.Lookup(type, ExpressionText.of(node), table, column, keys.get(), band));
  }

  /** What the match columns are compared with, for the thing at hand. */
  Optional<List<TypedExpression>> keys(LookupTable table, SourceSpan span) {
    List<TypedExpression> keys = new ArrayList<>();
    for (String match : table.matches()) {
      Optional<TypedExpression> key = figure(match, span, table.name());
      if (key.isEmpty()) {
        return Optional.empty();
      }
      keys.add(key.get());
    }
    return Optional.of(keys);
  }

  private Optional<TypedExpression> figure(String name, SourceSpan span, String table) {
    Scope scope = expressions.scope();
    Names names = expressions.names();
    Optional<TypedExpression> found = Optional.empty();
    var attribute = Attribute.find(scope.owner(), name);
    var input = names.input(scope.owner(), name);
    var figure = names.figure(scope, name);
    if (figure.isPresent() && !figure.get().perLevel()) {
      found =
          Optional.of(
              new TypedExpression.FigureValue(
                  names.figures().typeOf(figure.get()),
                  name,
                  figure.get(),
                  Optional.empty(),
                  Optional.empty()));
    } else if (attribute.isPresent()) {
      ValueType type = attribute.get().type(expressions.amounts().currency());
      found =
          Optional.of(
              new TypedExpression.AttributeValue(type, name, attribute.get(), Optional.empty()));
    } else if (input.isPresent()) {
      found =
          Optional.of(
              new TypedExpression.InputValue(
                  input.get().type(), name, input.get(), Optional.empty()));
    }
    if (found.isEmpty()) {
      expressions
          .findings()
          .error(
              DiagnosticCode.WRONG_PLACE,
              span,
              "`" + table + "` is looked up by `" + name + "`, which nothing here has",
              "look it up in a block about things that have `" + name + "`");
    }
    return found;
  }
}
