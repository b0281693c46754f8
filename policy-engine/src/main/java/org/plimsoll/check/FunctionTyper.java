package org.plimsoll.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.model.Function;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.ValueType;
import org.plimsoll.model.ValueTypes;
import org.plimsoll.money.Exact;
import org.plimsoll.money.Unit;
import org.plimsoll.syntax.Amount;
import org.plimsoll.syntax.Expression;
import org.plimsoll.syntax.ExpressionText;

/** Judges the calls of {@link Function}s: how many arguments, and in which units. */
final class FunctionTyper {
  private static final List<String> RIGHTS = List.of("call", "put");
  private static final ValueType RIGHT = new ValueType.Named("right", RIGHTS);

  private final ExpressionTyper expressions;
  private final ReferenceTyper references;

  FunctionTyper(ExpressionTyper expressions, ReferenceTyper references) {
    this.expressions = expressions;
    this.references = references;
  }

  TypedExpression type(Expression.Call node, Function function) {
    List<String> takes = function.takes();
    List<Expression> written = node.arguments();
    if (written.size() != takes.size()) {
      expressions
          .findings()
          .error(
              DiagnosticCode.SYNTAX,
              node.span(),
              "`"
                  + function.word()
                  + "` takes "
                  + takes.size()
                  + (takes.size() == 1 ? " value" : " values"),
              "write `" + function.word() + "(" + String.join(", ", takes) + ")`");
      return ExpressionTyper.unjudged(node);
    }
    List<TypedExpression> arguments = new ArrayList<>();
    for (int i = 0; i < takes.size(); i++) {
      boolean name = function.isOfOption() && i == takes.size() - 1;
      arguments.add(name ? right(written.get(i)) : expressions.number(written.get(i)));
    }
    boolean judged = arguments.stream().allMatch(each -> ExpressionTyper.judged(each).isPresent());
    return judged
        ? result(node, function, arguments)
            .<TypedExpression>map(
                type ->
                    new TypedExpression.FunctionCall(
                        type, ExpressionText.of(node), function, List.copyOf(arguments)))
            .orElseGet(() -> ExpressionTyper.unjudged(node))
        : ExpressionTyper.unjudged(node);
  }

  /** The type of the value; nothing when an argument has a wrong unit, which is reported. */
  private Optional<ValueType> result(
      Expression.Call node, Function function, List<TypedExpression> arguments) {
    ValueType first = arguments.get(0).type();
    return switch (function) {
      case SQRT -> root(node.arguments().get(0), arguments.get(0));
      case EXP, LN, NORMAL ->
          isPlain(function, node, arguments, 0) ? Optional.of(ValueTypes.NUMBER) : Optional.empty();
      case POWER ->
          isPlain(function, node, arguments, 0) && isPlain(function, node, arguments, 1)
              ? Optional.of(first)
              : Optional.empty();
      case BLACK_76, BLACK_76_VEGA, BLACK_76_THETA ->
          isOption(function, node, arguments) ? Optional.of(first) : Optional.empty();
      case BLACK_76_DELTA ->
          isOption(function, node, arguments) ? Optional.of(ValueTypes.RATE) : Optional.empty();
      case BLACK_76_GAMMA ->
          isOption(function, node, arguments)
              ? Optional.of(new ValueType.Numeric(Unit.NONE.dividedBy(unit(first)), false))
              : Optional.empty();
    };
  }

  private Optional<ValueType> root(Expression node, TypedExpression argument) {
    ValueType.Numeric type = (ValueType.Numeric) argument.type();
    Optional<Unit> unit = type.unit().root();
    if (unit.isEmpty()) {
      expressions
          .findings()
          .error(
              DiagnosticCode.UNIT,
              node.span(),
              "`" + argument.text() + "` is " + type.words() + ", which has no square root",
              "take the root of a rate, a plain number, or a product of two values of one unit");
    }
    return unit.map(known -> new ValueType.Numeric(known, type.rate()));
  }

  private static Unit unit(ValueType type) {
    return ((ValueType.Numeric) type).unit();
  }

  /** True when an argument is a rate or a plain number; otherwise it is reported. */
  private boolean isPlain(
      Function function, Expression.Call node, List<TypedExpression> arguments, int index) {
    TypedExpression argument = arguments.get(index);
    if (unit(argument.type()).isNone()) {
      return true;
    }
    boolean duration = unit(argument.type()).equals(Unit.of(Unit.SECOND));
    boolean one = function.takes().size() == 1;
    expressions
        .findings()
        .error(
            DiagnosticCode.UNIT,
            node.arguments().get(index).span(),
            "`"
                + argument.text()
                + "` is "
                + argument.type().words()
                + "; `"
                + function.word()
                + "` takes a rate or a plain number"
                + (one ? "" : " as `" + function.takes().get(index) + "`"),
            "divide it by "
                + (duration ? "a duration, such as `365 days`" : "a value of the same unit"));
    return false;
  }

  private boolean isOption(
      Function function, Expression.Call node, List<TypedExpression> arguments) {
    List<Expression> written = node.arguments();
    boolean prices =
        expressions.fits(
            written.get(0),
            arguments.get(0),
            written.get(1),
            arguments.get(1),
            node.span(),
            "compared");
    boolean rest = isPlain(function, node, arguments, 2) && isPlain(function, node, arguments, 3);
    if (prices && rest && written.get(2) instanceof Amount amount && amount.isBare()) {
      Exact value = ((TypedExpression.Constant) arguments.get(2)).value();
      expressions
          .findings()
          .error(
              DiagnosticCode.BARE_NUMBER,
              amount.span(),
              "`" + amount.text() + "` has no unit",
              "write the volatility as a rate: `" + value.times(Exact.of(100)) + "%`");
      return false;
    }
    return prices && rest;
  }

  /** The right of an option: {@code call}, {@code put}, or what can be one of the two. */
  private TypedExpression right(Expression node) {
    if (node instanceof Expression.Reference reference) {
      boolean plain = reference.path().size() == 1 && reference.level().isEmpty();
      String word = reference.head().text();
      if (plain && RIGHTS.contains(word)) {
        return new TypedExpression.NameConstant(RIGHT, word);
      }
      Optional<TypedExpression> found =
          plain ? references.find(reference) : Optional.of(references.type(reference));
      if (found.isEmpty()) {
        String nearest = Nearest.hint(word, RIGHTS);
        return refused(
            node,
            DiagnosticCode.UNKNOWN_VALUE,
            "the right of an option is never `" + word + "`",
            nearest.isEmpty() ? "it is one of call, put" : nearest);
      }
      boolean fits =
          found.get().type() instanceof ValueType.Unjudged
              || (found.get().type() instanceof ValueType.Named named
                  && named.values().containsAll(RIGHTS));
      if (fits) {
        return found.get();
      }
    }
    return refused(
        node,
        DiagnosticCode.UNIT,
        "`" + ExpressionText.of(node) + "` is not the right of an option",
        "write `right`, `call` or `put`");
  }

  private TypedExpression refused(
      Expression node, DiagnosticCode code, String message, String help) {
    expressions.findings().error(code, node.span(), message, help);
    return ExpressionTyper.unjudged(node);
  }
}
