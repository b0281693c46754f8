package org.plimsoll.syntax.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.grammar.MarginPolicyLexer;
import org.plimsoll.grammar.MarginPolicyParser.*;
import org.plimsoll.source.SourceSpan;
import org.plimsoll.source.SourceText;
import org.plimsoll.syntax.Amount;
import org.plimsoll.syntax.CellPart;
import org.plimsoll.syntax.Condition;
import org.plimsoll.syntax.Expression;
import org.plimsoll.syntax.Formula;
import org.plimsoll.syntax.Table;
import org.plimsoll.syntax.Word;

/** Turns parsed formulas, amounts and cells into tree nodes. */
final class FormulaBuilder {
  private final SourceText source;
  private final Mistakes mistakes;
  private final ConditionBuilder conditions;

  FormulaBuilder(SourceText source, Mistakes mistakes) {
    this.source = source;
    this.mistakes = mistakes;
    this.conditions = new ConditionBuilder(this, mistakes);
  }

  ConditionBuilder conditions() {
    return conditions;
  }

  /** The text at a place, on one line. */
  String textOf(SourceSpan span) {
    return source.text().substring(span.start(), span.end()).replaceAll("\\s+", " ").strip();
  }

  Word word(NameContext name) {
    return new Word(mistakes.span(name), name.getText());
  }

  List<Word> words(List<NameContext> names) {
    return names.stream().map(this::word).toList();
  }

  /** The text between the quotes. */
  static String text(TerminalNode quoted) {
    String text = quoted.getText();
    int end = text.length() > 1 && text.endsWith("\"") ? text.length() - 1 : text.length();
    return text.substring(1, end);
  }

  Amount amount(AmountContext amount) {
    List<Word> units = words(amount.name());
    return amount(
        mistakes.span(amount),
        amount.NUMBER().getText(),
        units.isEmpty() ? Optional.empty() : Optional.of(units.get(0)),
        units.size() < 2 ? Optional.empty() : Optional.of(units.get(1)));
  }

  /** A number with the unit words behind it. */
  static Amount amount(SourceSpan span, String text, Optional<Word> unit, Optional<Word> per) {
    Amount.Mark mark =
        text.endsWith("%")
            ? Amount.Mark.PERCENT
            : text.endsWith("x") ? Amount.Mark.LEVERAGE : Amount.Mark.NONE;
    return new Amount(span, text, TextLimits.valueOf(text), mark, unit, per);
  }

  Table.Cell cell(CellContext cell) {
    List<CellPart> parts = new ArrayList<>();
    List<CellPartContext> words = cell.cellPart();
    for (int i = 0; i < words.size(); i++) {
      CellPartContext part = words.get(i);
      if (part.NUMBER() != null) {
        Optional<Word> unit = cellWord(words, i + 1);
        boolean per = unit.isPresent() && i + 3 < words.size() && words.get(i + 2).PER() != null;
        Optional<Word> of = per ? cellWord(words, i + 3) : Optional.empty();
        int last = i + (of.isPresent() ? 3 : unit.isPresent() ? 1 : 0);
        SourceSpan span = mistakes.span(part).to(mistakes.span(words.get(last)));
        parts.add(amount(span, part.getText(), unit, of));
        i = last;
      } else if (part.TEXT() != null) {
        parts.add(new CellPart.CellText(mistakes.span(part), text(part.TEXT())));
      } else {
        String word = part.getText().replaceAll("\\s+", " ");
        parts.add(new CellPart.CellWord(mistakes.span(part), word));
      }
    }
    return new Table.Cell(mistakes.span(cell), parts);
  }

  private Optional<Word> cellWord(List<CellPartContext> words, int index) {
    return index < words.size() && words.get(index).NAME() != null
        ? Optional.of(new Word(mistakes.span(words.get(index)), words.get(index).getText()))
        : Optional.empty();
  }

  Formula formula(FormulaContext formula) {
    List<Formula.Case> cases = new ArrayList<>();
    Formula.Outcome otherwise;
    CasesContext chosen = formula.cases();
    if (chosen.outcome() != null) {
      List<ValueContext> values = chosen.value();
      List<ConditionContext> whens = chosen.condition();
      for (int i = 0; i < values.size(); i++) {
        Expression value = value(values.get(i));
        var when = conditions.condition(whens.get(i));
        cases.add(new Formula.Case(value.span().to(when.span()), value, when));
      }
      otherwise = outcome(chosen.outcome());
    } else {
      Expression value = value(chosen.value(0));
      otherwise = new Formula.Value(value.span(), value);
    }
    Optional<Formula.Rounding> rounding = Optional.empty();
    if (formula.ROUNDED() != null) {
      Expression step = expression(formula.expression());
      Word direction = word(formula.name());
      rounding =
          Optional.of(new Formula.Rounding(direction.span().to(step.span()), direction, step));
    }
    return new Formula(mistakes.span(formula), cases, otherwise, rounding);
  }

  private Formula.Outcome outcome(OutcomeContext outcome) {
    if (outcome.REFUSE() != null) {
      return new Formula.Refusal(mistakes.span(outcome), text(outcome.TEXT()));
    }
    return outcome.WORTH_NOTHING() != null
        ? new Formula.Worthless(mistakes.span(outcome))
        : new Formula.Value(mistakes.span(outcome), value(outcome.value()));
  }

  Expression value(ValueContext value) {
    return value.phrase() != null ? phrase(value.phrase()) : expression(value.expression());
  }

  Expression expression(ExpressionContext expression) {
    List<TermContext> terms = expression.term();
    Expression left = term(terms.get(0));
    for (int i = 1; i < terms.size(); i++) {
      Token sign = ((TerminalNode) expression.getChild(2 * i - 1)).getSymbol();
      Expression.Operator operator =
          sign.getType() == MarginPolicyLexer.PLUS
              ? Expression.Operator.PLUS
              : Expression.Operator.MINUS;
      judgeSpacing(sign);
      Expression right = term(terms.get(i));
      left = new Expression.Binary(left.span().to(right.span()), operator, left, right);
    }
    return left;
  }

  private void judgeSpacing(Token sign) {
    String text = source.text();
    boolean before = Character.isWhitespace(text.charAt(sign.getStartIndex() - 1));
    int next = sign.getStopIndex() + 1;
    boolean after = next >= text.length() || Character.isWhitespace(text.charAt(next));
    if (!before || !after) {
      mistakes.add(
          DiagnosticCode.SYNTAX,
          sign,
          "`" + sign.getText() + "` between two values needs a space on each side",
          "write `a " + sign.getText() + " b`; without spaces a hyphen joins the parts of a name");
    }
  }

  Expression term(TermContext term) {
    List<FactorContext> factors = term.factor();
    Expression left = factor(factors.get(0));
    for (int i = 1; i < factors.size(); i++) {
      int sign = ((TerminalNode) term.getChild(2 * i - 1)).getSymbol().getType();
      Expression.Operator operator =
          sign == MarginPolicyLexer.TIMES ? Expression.Operator.TIMES : Expression.Operator.DIVIDE;
      Expression right = factor(factors.get(i));
      left = new Expression.Binary(left.span().to(right.span()), operator, left, right);
    }
    return left;
  }

  private Expression factor(FactorContext factor) {
    if (factor.MINUS() != null) {
      return new Expression.Negated(mistakes.span(factor), factor(factor.factor()));
    }
    PrimaryContext primary = factor.primary();
    if (primary.amount() != null) {
      return amount(primary.amount());
    }
    if (primary.call() != null) {
      List<Expression> arguments = primary.call().value().stream().map(this::value).toList();
      return new Expression.Call(mistakes.span(primary), word(primary.call().name()), arguments);
    }
    Expression inner =
        primary.reference() != null
            ? reference(primary.reference())
            : primary.lookup() != null ? lookup(primary.lookup()) : value(primary.value());
    return primary.supposed() == null ? inner : supposed(primary, inner);
  }

  private Expression supposed(PrimaryContext primary, Expression inner) {
    List<Expression.Supposition> suppositions = new ArrayList<>();
    for (SuppositionContext each : primary.supposed().supposition()) {
      suppositions.add(
          new Expression.Supposition(mistakes.span(each), word(each.name()), value(each.value())));
    }
    return new Expression.Supposed(mistakes.span(primary), inner, suppositions);
  }

  private Expression lookup(LookupContext lookup) {
    List<Word> path = words(lookup.name());
    SourceSpan cell = path.get(0).span().to(path.get(1).span());
    List<Expression.Key> keys = new ArrayList<>();
    for (KeyContext key : lookup.key()) {
      keys.add(
          new Expression.Key(mistakes.span(key), word(key.name()), reference(key.reference())));
    }
    return new Expression.Lookup(
        mistakes.span(lookup), new Expression.Reference(cell, path, Optional.empty()), keys);
  }

  Expression.Reference reference(ReferenceContext reference) {
    List<Word> words = new ArrayList<>(words(reference.name()));
    boolean levelled = reference.AT() != null;
    int path = levelled ? words.size() - 1 : words.size();
    if (reference.THIS() != null) {
      Word thing = words.get(path - 1);
      SourceSpan span = mistakes.span(reference.THIS().getSymbol()).to(thing.span());
      words.set(path - 1, Expression.Reference.ofThis(span, thing.text()));
    }
    return new Expression.Reference(
        mistakes.span(reference),
        words.subList(0, path),
        levelled ? Optional.of(words.get(path)) : Optional.empty());
  }

  private Expression phrase(PhraseContext phrase) {
    if (phrase instanceof OverPhraseContext over) {
      return new Expression.Gathering(
          mistakes.span(over),
          word(over.name()),
          Optional.ofNullable(over.amount()).map(this::amount),
          Optional.of(expression(over.expression())),
          words(over.set().name()),
          where(over.set()),
          Optional.ofNullable(over.reference()).map(this::reference));
    }
    if (phrase instanceof CountPhraseContext count) {
      return counted(mistakes.span(count), count.name(), count.set().name(), where(count.set()));
    }
    if (phrase instanceof SolvePhraseContext solve) {
      return new Expression.Solving(
          mistakes.span(solve),
          word(solve.name(0)),
          expression(solve.expression(0)),
          expression(solve.expression(1)),
          words(solve.name().subList(1, solve.name().size())));
    }
    ListPhraseContext list = (ListPhraseContext) phrase;
    return new Expression.Choice(
        mistakes.span(list), word(list.name()), list.term().stream().map(this::term).toList());
  }

  /** A count as it stands before {@code is}. */
  Expression counted(CountedContext counted) {
    List<NameContext> names = counted.name();
    return counted(
        mistakes.span(counted), names.get(0), names.subList(1, names.size()), Optional.empty());
  }

  private Expression counted(
      SourceSpan span, NameContext word, List<NameContext> set, Optional<Condition> where) {
    return new Expression.Gathering(
        span, word(word), Optional.empty(), Optional.empty(), words(set), where, Optional.empty());
  }

  /** The values of a set's members, one by one: {@code each strike over its positions}. */
  Expression.Gathering each(
      SourceSpan span, NameContext word, ExpressionContext of, SetContext set) {
    return new Expression.Gathering(
        span,
        word(word),
        Optional.empty(),
        Optional.of(expression(of)),
        words(set.name()),
        where(set),
        Optional.empty());
  }

  private Optional<Condition> where(SetContext set) {
    return Optional.ofNullable(set.condition()).map(conditions::condition);
  }
}
