package org.plimsoll.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.model.Attribute;
import org.plimsoll.model.Figure;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.Owner;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.ValueType;
import org.plimsoll.source.SourceSpan;
import org.plimsoll.syntax.Expression;
import org.plimsoll.syntax.ExpressionText;
import org.plimsoll.syntax.Word;

/** Judges look-ups in tables: {@code rate of brackets}. */
final class LookupTyper {
  private final ExpressionTyper expressions;

  /** What match columns are compared with instead of what the thing at hand has. */
  private final Map<String, TypedExpression> told;

  LookupTyper(ExpressionTyper expressions) {
    this(expressions, Map.of());
  }

  /** Looks up what {@code told} says of match columns, and the rest by the thing at hand. */
  LookupTyper(ExpressionTyper expressions, Map<String, TypedExpression> told) {
    this.expressions = expressions;
    this.told = told;
  }

  /** The cell that fits the thing at hand; an unknown column is reported. */
  Optional<TypedExpression> type(Expression.Reference node, LookupTable table) {
    return type(node, table, ExpressionText.of(node));
  }

  /** The same, written as {@code text}. */
  Optional<TypedExpression> type(Expression.Reference node, LookupTable table, String text) {
    String name = node.head().text();
    Optional<String> ofLevel = node.level().map(level -> name + " at " + level);
    int own = table.column(name);
    int column = own >= 0 ? own : ofLevel.map(table::column).orElse(-1);
    if (column < 0) {
      List<String> columns = table.values().stream().map(LookupTable.Column::name).toList();
      String nearest =
          columns.stream()
              .filter(each -> each.startsWith(name + " at "))
              .findFirst()
              .map(
                  each ->
                      "write `"
                          + name
                          + " of "
                          + table.name()
                          + each.substring(name.length())
                          + "`")
              .orElseGet(() -> Nearest.hint(name, columns));
      expressions
          .findings()
          .unknown(
              node.head(),
              "`" + table.name() + "` has no column `" + name + "`",
              nearest.isEmpty() ? "its columns are " + String.join(", ", columns) : nearest);
      return Optional.of(ExpressionTyper.unjudged(node));
    }
    Optional<List<TypedExpression>> keys = keys(table, node.span(), true);
    List<TypedExpression> bands = new ArrayList<>();
    for (LookupTable.Band band : table.bands()) {
      figure(band.figure(), node.span(), table.name(), false)
          .filter(found -> fits(band, found, node.span(), table.name()))
          .ifPresent(bands::add);
    }
    if (keys.isEmpty() || bands.size() != table.bands().size()) {
      return Optional.of(ExpressionTyper.unjudged(node));
    }
    ValueType type = table.values().get(column).type();
    return Optional.of(
        new TypedExpression.Lookup(
            type,
            text,
            table,
            column,
            keys.get(),
            bands.stream().findFirst(),
            bands.stream().skip(1).findFirst()));
  }

  /** True when the bounds are in the unit of the figure; else it is reported. */
  private boolean fits(
      LookupTable.Band band, TypedExpression figure, SourceSpan span, String table) {
    if (figure.type() instanceof ValueType.Unjudged) {
      return false;
    }
    if (figure.type() instanceof ValueType.Numeric number
        && (band.type().isEmpty()
            || (band.type().get() instanceof ValueType.Numeric bound
                && bound.unit().equals(number.unit())))) {
      return true;
    }
    expressions
        .findings()
        .error(
            DiagnosticCode.UNIT,
            span,
            "`"
                + band.figure()
                + "` is "
                + figure.type().words()
                + band.type()
                    .map(type -> ", and its bounds in `" + table + "` are " + plural(type))
                    .orElse(", and a band is one of numbers"),
            "give the bounds the unit of `" + band.figure() + "`");
    return false;
  }

  private static String plural(ValueType type) {
    return type.words()
        .replaceFirst("^an? (.*)$", "$1")
        .replaceFirst("^(amount|rate|plain number|quantity|duration)", "$1s")
        .replace("quantitys", "quantities");
  }

  /** What the match columns are compared with, for the thing at hand. */
  Optional<List<TypedExpression>> keys(LookupTable table, SourceSpan span) {
    return keys(table, span, false);
  }

  /** The same; {@code tellable} is true where the policy can tell a key that nothing here has. */
  private Optional<List<TypedExpression>> keys(
      LookupTable table, SourceSpan span, boolean tellable) {
    List<TypedExpression> keys = new ArrayList<>();
    for (String match : table.matches()) {
      Optional<TypedExpression> key = Optional.ofNullable(told.get(match));
      if (key.isEmpty()) {
        key =
            match.equals(LookupTable.LEVEL)
                ? level(span, table.name())
                : figure(match, span, table.name(), tellable);
      }
      if (key.isEmpty()) {
        return Optional.empty();
      }
      keys.add(key.get());
    }
    return Optional.of(keys);
  }

  /** What one match column is compared with, for the thing at hand; a missing one is reported. */
  Optional<TypedExpression> key(String match, SourceSpan span, String table) {
    return figure(match, span, table, false);
  }

  private Optional<TypedExpression> level(SourceSpan span, String table) {
    if (expressions.scope().levelAtHand()) {
      ValueType type =
          new ValueType.Named(LookupTable.LEVEL, List.copyOf(expressions.names().levels()));
      return Optional.of(new TypedExpression.LevelAtHand(type, LookupTable.LEVEL));
    }
    expressions
        .findings()
        .error(
            DiagnosticCode.WRONG_PLACE,
            span,
            "`" + table + "` has a row for each level, and no level is at hand here",
            "give the figure `at each level`, or look it up in a `level` line");
    return Optional.empty();
  }

  private Optional<TypedExpression> figure(
      String name, SourceSpan span, String table, boolean tellable) {
    Scope scope = expressions.scope();
    Optional<TypedExpression> found =
        seen(scope, scope.owner(), name)
            .or(
                () ->
                    scope
                        .outer()
                        .flatMap(
                            home ->
                                seen(Scope.of(home).withLevel(scope.levelAtHand()), home, name)))
            .or(() -> ofGroup(name, span));
    if (found.isEmpty()) {
      expressions
          .findings()
          .error(
              DiagnosticCode.WRONG_PLACE,
              span,
              "`" + table + "` is looked up by `" + name + "`, which nothing here has",
              "look it up in a block about things that have `"
                  + name
                  + "`"
                  + (tellable
                      ? ", or say which: `COLUMN of " + table + " where " + name + " is NAME`"
                      : ""));
    }
    return found;
  }

  /** In a group: a key of it, or a number that all its members share. */
  private Optional<TypedExpression> ofGroup(String name, SourceSpan span) {
    Expression.Reference key =
        new Expression.Reference(span, List.of(new Word(span, name)), Optional.empty());
    return expressions.scope().owner() == Owner.GROUP
        ? new WorldTyper(expressions).ofMembers(key)
        : Optional.empty();
  }

  /** What the name means for a thing of that kind: a figure, an attribute or an input. */
  private Optional<TypedExpression> seen(Scope scope, Owner owner, String name) {
    Names names = expressions.names();
    Optional<Figure> figure =
        names.figure(scope, name).filter(each -> !each.perLevel() || scope.levelAtHand());
    if (figure.isPresent()) {
      ValueType type = names.figures().typeOf(figure.get());
      return Optional.of(
          new TypedExpression.FigureValue(
              type, name, figure.get(), Optional.empty(), Optional.empty()));
    }
    Optional<Attribute> attribute = Attribute.find(owner, name);
    if (attribute.isPresent()) {
      ValueType type = attribute.get().type(expressions.amounts().currency());
      return Optional.of(
          new TypedExpression.AttributeValue(type, name, attribute.get(), Optional.empty()));
    }
    return names
        .input(owner, name)
        .map(input -> new TypedExpression.InputValue(input.type(), name, input, Optional.empty()));
  }
}
