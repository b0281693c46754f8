package org.plimsoll.syntax.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.grammar.MarginPolicyParser.*;
import org.plimsoll.source.SourceSpan;
import org.plimsoll.syntax.Amount;
import org.plimsoll.syntax.Fact;
import org.plimsoll.syntax.Line;
import org.plimsoll.syntax.Word;

/** Turns parsed lines into tree nodes. */
final class LineBuilder {
  private final FormulaBuilder formulas;
  private final Mistakes mistakes;

  LineBuilder(FormulaBuilder formulas, Mistakes mistakes) {
    this.formulas = formulas;
    this.mistakes = mistakes;
  }

  /** Where a line belongs, for a line found elsewhere. */
  static String home(Line line) {
    if (line instanceof Line.Define || line instanceof Line.Level) {
      return "such lines stand in blocks that compute, such as `margin` or `requirement`";
    }
    if (line instanceof Line.Verdict) {
      return "verdicts stand in `requirement`";
    }
    if (line instanceof Line.Refuse) {
      return "a block that refuses is a `collateral` or `margin` block";
    }
    if (line instanceof Line.Linked) {
      return "linked parameters stand in `parameters`";
    }
    if (line instanceof Line.Leg || line instanceof Line.Because) {
      return "it stands in a `form` of `offsets`";
    }
    if (line instanceof Line.Given || line instanceof Line.Expect) {
      return "it stands in a `test`";
    }
    return "it stands in `offsets`, above the first `form`";
  }

  Line line(LineContext context) {
    SourceSpan span = mistakes.span(context);
    if (context instanceof DefineLineContext define) {
      return new Line.Define(
          span,
          formulas.word(define.name()),
          define.AT_EACH_LEVEL() != null,
          formulas.formula(define.formula()));
    }
    if (context instanceof LevelLineContext level) {
      return new Line.Level(
          span, Optional.of(formulas.word(level.name())), formulas.formula(level.formula()));
    }
    if (context instanceof EachLevelLineContext each) {
      return new Line.Level(span, Optional.empty(), formulas.formula(each.formula()));
    }
    if (context instanceof VerdictLineContext verdict) {
      return new Line.Verdict(
          span,
          formulas.word(verdict.name()),
          formulas.conditions().condition(verdict.condition()));
    }
    if (context instanceof RefuseLineContext refuse) {
      return new Line.Refuse(span, FormulaBuilder.text(refuse.TEXT()));
    }
    if (context instanceof LinkedLineContext linked) {
      return new Line.Linked(span, formulas.words(linked.name()));
    }
    if (context instanceof BecauseLineContext because) {
      return new Line.Because(span, FormulaBuilder.text(because.TEXT()));
    }
    return offsetOrTestLine(context, span);
  }

  private Line offsetOrTestLine(LineContext context, SourceSpan span) {
    if (context instanceof ConsumesLineContext consumes) {
      return new Line.Consumes(span, formulas.reference(consumes.reference()));
    }
    if (context instanceof ChoosesLineContext chooses) {
      return new Line.Chooses(span, formulas.words(chooses.name()));
    }
    if (context instanceof TiesLineContext ties) {
      return new Line.Ties(span, ties.tie().stream().map(this::tie).toList());
    }
    if (context instanceof LegLineContext leg) {
      Amount takes =
          FormulaBuilder.amount(
              mistakes.span(leg.NUMBER().getSymbol()),
              leg.NUMBER().getText(),
              Optional.empty(),
              Optional.empty());
      return new Line.Leg(
          span, formulas.word(leg.name()), takes, formulas.conditions().condition(leg.condition()));
    }
    if (context instanceof GivenLineContext given) {
      return new Line.Given(span, given.fact().stream().map(this::fact).toList());
    }
    return new Line.Expect(span, expectations((ExpectLineContext) context));
  }

  private Line.TieKey tie(TieContext tie) {
    return new Line.TieKey(
        mistakes.span(tie), formulas.reference(tie.reference()), tie.HIGHEST_FIRST() != null);
  }

  private Fact fact(FactContext fact) {
    SourceSpan span = mistakes.span(fact);
    if (fact instanceof BalanceFactContext balance) {
      return new Fact.Balance(span, formulas.amount(balance.amount()));
    }
    if (fact instanceof PositionFactContext position) {
      boolean entry = position.AT() != null;
      boolean isolated = position.WITH() != null;
      List<Amount> amounts = position.amount().stream().map(formulas::amount).toList();
      return new Fact.Position(
          span,
          formulas.word(position.name(0)),
          amounts.get(0),
          entry ? Optional.of(amounts.get(1)) : Optional.empty(),
          isolated ? Optional.of(formulas.word(position.name(1))) : Optional.empty(),
          isolated ? Optional.of(amounts.get(amounts.size() - 1)) : Optional.empty());
    }
    if (fact instanceof EveryFactContext every) {
      return new Fact.Every(
          span,
          formulas.word(every.name(0)),
          formulas.word(every.name(1)),
          formulas.amount(every.amount()));
    }
    ValueFactContext value = (ValueFactContext) fact;
    requireValue(value, value.cell());
    return new Fact.Value(span, formulas.reference(value.reference()), formulas.cell(value.cell()));
  }

  private void requireValue(ParserRuleContext statement, CellContext value) {
    if (value.cellPart().isEmpty()) {
      mistakes.add(
          DiagnosticCode.SYNTAX,
          mistakes.span(statement),
          "`" + formulas.textOf(mistakes.span(statement)) + "` stops too early",
          "write a value behind `is`, such as `12_000 USD` or `healthy`");
    }
  }

  /** What is left out {@code without} its credits is left out up to the end of the line. */
  private List<Line.Expectation> expectations(ExpectLineContext line) {
    List<Line.Expectation> expectations = new ArrayList<>();
    Optional<Word> without = Optional.empty();
    for (ExpectationContext each : line.expectation()) {
      requireValue(each, each.cell());
      if (each.WITHOUT() != null) {
        without = Optional.of(formulas.word(each.name()));
      }
      expectations.add(
          new Line.Expectation(
              mistakes.span(each),
              without,
              formulas.reference(each.reference()),
              formulas.cell(each.cell())));
    }
    return expectations;
  }
}
