package org.plimsoll.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.model.Function;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.ValueType;
import org.plimsoll.money.Unit;
import org.plimsoll.source.SourceSpan;
import org.plimsoll.syntax.Amount;
import org.plimsoll.syntax.Expression;
import org.plimsoll.syntax.ExpressionText;
import org.plimsoll.syntax.ExpressionVisitor;

/** Judges the values of one scope: what their names mean, and whether their units fit. */
final class ExpressionTyper implements ExpressionVisitor<TypedExpression> {
  private static final List<String> FUNCTIONS =
      Stream.concat(Stream.of("abs", "clamp"), Function.words().stream()).toList();

  private final Names names;
  private final Amounts amounts;
  private final Findings findings;
  private final Scope scope;
  private final ReferenceTyper references;

  ExpressionTyper(Names names, Amounts amounts, Findings findings, Scope scope) {
    this.names = names;
    this.amounts = amounts;
    this.findings = findings;
    this.scope = scope;
    this.references = new ReferenceTyper(names, findings, scope, this);
  }

  /** The same judge for another scope. */
  ExpressionTyper in(Scope other) {
    return new ExpressionTyper(names, amounts, findings, other);
  }

  Scope scope() {
    return scope;
  }

  Names names() {
    return names;
  }

  Amounts amounts() {
    return amounts;
  }

  Findings findings() {
    return findings;
  }

  TypedExpression type(Expression expression) {
    return expression.accept(this);
  }

  ConditionTyper conditions() {
    return new ConditionTyper(this, references);
  }

  FormulaTyper formulas() {
    return new FormulaTyper(this);
  }

  static TypedExpression unjudged(Expression expression) {
    return new TypedExpression.NameConstant(
        new ValueType.Unjudged(), ExpressionText.of(expression));
  }

  @Override
  public TypedExpression visitAmount(Amount node) {
    return amounts.typed(node);
  }

  @Override
  public TypedExpression visitReference(Expression.Reference node) {
    return references.type(node);
  }

  @Override
  public TypedExpression visitLookup(Expression.Lookup node) {
    return new RowTyper(this).type(node);
  }

  @Override
  public TypedExpression visitBinary(Expression.Binary node) {
    TypedExpression left = number(node.left());
    TypedExpression right = number(node.right());
    String text = ExpressionText.of(node);
    if (!(left.type() instanceof ValueType.Numeric l)
        || !(right.type() instanceof ValueType.Numeric r)) {
      return unjudged(node);
    }
    return switch (node.operator()) {
      case PLUS, MINUS ->
          fits(node.left(), left, node.right(), right, node.span(), "added or subtracted")
              ? arithmetic(
                  new ValueType.Numeric(l.unit(), l.rate() || r.rate()), text, node, left, right)
              : unjudged(node);
      case TIMES -> arithmetic(product(l, r), text, node, left, right);
      case DIVIDE -> {
        if (right instanceof TypedExpression.Constant constant && constant.value().signum() == 0) {
          findings.error(
              DiagnosticCode.DIVISION,
              node.right().span(),
              "`" + text + "` divides by 0",
              "give the divisor, or say with `when` and `otherwise` what counts instead");
        }
        yield arithmetic(quotient(l, r), text, node, left, right);
      }
    };
  }

  private static TypedExpression arithmetic(
      ValueType type,
      String text,
      Expression.Binary node,
      TypedExpression left,
      TypedExpression right) {
    TypedExpression.Operator operator = TypedExpression.Operator.valueOf(node.operator().name());
    return new TypedExpression.Arithmetic(type, text, operator, left, right);
  }

  private static ValueType product(ValueType.Numeric left, ValueType.Numeric right) {
    Unit unit = left.unit().times(right.unit());
    return new ValueType.Numeric(unit, unit.isNone() && (left.rate() || right.rate()));
  }

  /** Money by money is a rate; a count by a count is a plain number. */
  private static ValueType quotient(ValueType.Numeric left, ValueType.Numeric right) {
    Unit unit = left.unit().dividedBy(right.unit());
    boolean counts = left.unit().isNone() && !left.rate() && !right.rate();
    return new ValueType.Numeric(unit, unit.isNone() && !counts);
  }

  /** True when two sides count the same; otherwise it is reported. */
  boolean fits(
      Expression leftNode,
      TypedExpression left,
      Expression rightNode,
      TypedExpression right,
      SourceSpan span,
      String how) {
    if (left.type() instanceof ValueType.Unjudged || right.type() instanceof ValueType.Unjudged) {
      return true;
    }
    ValueType.Numeric l = (ValueType.Numeric) left.type();
    ValueType.Numeric r = (ValueType.Numeric) right.type();
    if (isBare(leftNode) && (!r.unit().isNone() || r.rate())) {
      reportBare((Amount) leftNode, r);
      return false;
    }
    if (isBare(rightNode) && (!l.unit().isNone() || l.rate())) {
      reportBare((Amount) rightNode, l);
      return false;
    }
    if (l.unit().equals(r.unit())) {
      return true;
    }
    findings.error(
        DiagnosticCode.UNIT,
        span,
        "`"
            + left.text()
            + "` is "
            + l.words()
            + " and `"
            + right.text()
            + "` is "
            + r.words()
            + "; they cannot be "
            + how,
        "bring both to the same unit");
    return false;
  }

  private static boolean isBare(Expression node) {
    return node instanceof Amount amount && amount.isBare();
  }

  void reportBare(Amount amount, ValueType wanted) {
    findings.error(
        DiagnosticCode.BARE_NUMBER,
        amount.span(),
        "`" + amount.text() + "` has no unit",
        amounts.bareHint(amount, wanted));
  }

  /** A value that must be a number; a name in its place is reported. */
  TypedExpression number(Expression node) {
    TypedExpression typed = type(node);
    if (typed.type() instanceof ValueType.Named) {
      findings.error(
          DiagnosticCode.UNIT,
          node.span(),
          "`" + typed.text() + "` is " + typed.type().words() + ", and a number is needed here",
          "");
      return unjudged(node);
    }
    return typed;
  }

  @Override
  public TypedExpression visitNegated(Expression.Negated node) {
    TypedExpression inner = number(node.inner());
    return inner.type() instanceof ValueType.Numeric
        ? new TypedExpression.Negated(inner.type(), ExpressionText.of(node), inner)
        : unjudged(node);
  }

  @Override
  public TypedExpression visitCall(Expression.Call node) {
    Optional<Function> named = Function.of(node.function().text());
    if (named.isPresent()) {
      return new FunctionTyper(this, references).type(node, named.get());
    }
    List<TypedExpression> arguments = node.arguments().stream().map(this::number).toList();
    String function = node.function().text();
    String text = ExpressionText.of(node);
    int wanted = function.equals("clamp") ? 3 : 1;
    if (!FUNCTIONS.contains(function)) {
      String nearest = Nearest.hint(function, FUNCTIONS);
      findings.unknown(
          node.function(),
          "there is no function called `" + function + "`",
          nearest.isEmpty() ? "the functions are " + String.join(", ", FUNCTIONS) : nearest);
      return unjudged(node);
    }
    if (arguments.size() != wanted) {
      findings.error(
          DiagnosticCode.SYNTAX,
          node.span(),
          "`" + function + "` takes " + wanted + (wanted == 1 ? " value" : " values"),
          wanted == 1 ? "write `abs(value)`" : "write `clamp(value, lowest, highest)`");
      return unjudged(node);
    }
    if (!allFit(node.arguments(), arguments, node.span())) {
      return unjudged(node);
    }
    ValueType type = arguments.get(0).type();
    return wanted == 1
        ? new TypedExpression.Absolute(type, text, arguments.get(0))
        : new TypedExpression.Clamped(
            type, text, arguments.get(0), arguments.get(1), arguments.get(2));
  }

  private boolean allFit(
      List<? extends Expression> nodes, List<TypedExpression> typed, SourceSpan span) {
    boolean fits = true;
    for (int i = 0; i < typed.size(); i++) {
      if (typed.get(i).type() instanceof ValueType.Unjudged) {
        return false;
      }
      fits =
          fits
              && (i == 0
                  || fits(
                      nodes.get(0), typed.get(0), nodes.get(i), typed.get(i), span, "compared"));
    }
    return fits;
  }

  @Override
  public TypedExpression visitChoice(Expression.Choice node) {
    List<TypedExpression> items = new ArrayList<>();
    node.items().forEach(item -> items.add(number(item)));
    String word = node.word().text();
    List<String> words = List.of("larger", "smaller", "largest", "smallest");
    if (!words.contains(word)) {
      String nearest = Nearest.hint(word, words);
      findings.unknown(
          node.word(),
          "there is no phrase `the " + word + " of ... and ...`",
          nearest.isEmpty() ? "write `the larger of` or `the smaller of`" : nearest);
      return unjudged(node);
    }
    if (word.endsWith("er") && items.size() != 2) {
      findings.error(
          DiagnosticCode.SYNTAX,
          node.span(),
          "`the " + word + " of` compares two values; here are " + items.size(),
          "write `the " + word.substring(0, word.length() - 1) + "st of`");
    }
    if (!allFit(node.items(), items, node.span())) {
      return unjudged(node);
    }
    return new TypedExpression.Extreme(
        items.get(0).type(), ExpressionText.of(node), word.startsWith("larg"), items);
  }

  @Override
  public TypedExpression visitGathering(Expression.Gathering node) {
    return new GatheringTyper(this).type(node);
  }

  @Override
  public TypedExpression visitSupposed(Expression.Supposed node) {
    return new WorldTyper(this).supposed(node);
  }

  @Override
  public TypedExpression visitSolving(Expression.Solving node) {
    return new SolvingTyper(this).type(node);
  }

  /** A value that stands for nothing, when what it should be was reported. */
  static Optional<TypedExpression> judged(TypedExpression expression) {
    return expression.type() instanceof ValueType.Unjudged
        ? Optional.empty()
        : Optional.of(expression);
  }
}
