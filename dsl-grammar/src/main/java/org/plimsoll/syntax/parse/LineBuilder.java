package org.plimsoll.syntax.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;
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
    if (line instanceof Line.DefineSet) {
      return "sets of quotes are named in `prices`";
    }
    if (line instanceof Line.DefineAt) {
      return "only a haircut or a debt-weight is defined for one level; write `at each level`";
    }
    if (line instanceof Line.Exceptional) {
      return "exceptions stand in `collateral` or `margin`, behind what they change";
    }
    if (line instanceof Line.Call) {
      return "it stands in `requirement`";
    }
    if (line instanceof Line.Step
        || line instanceof Line.StopWhen
        || line instanceof Line.PauseWhen) {
      return "it stands in `liquidation`";
    }
    if (line instanceof Line.Linked) {
      return "linked parameters stand in `parameters`";
    }
    if (line instanceof Line.Trade) {
      return "it stands in `action`";
    }
    if (line instanceof Line.Show) {
      return "it stands in `requirement`";
    }
    if (line instanceof Line.Move
        || line instanceof Line.Point
        || line instanceof Line.Grid
        || line instanceof Line.Numbered) {
      return "it stands in `scenarios`";
    }
    if (line instanceof Line.Leg || line instanceof Line.Because) {
      return "it stands in a `form` of `offsets`";
    }
    if (line instanceof Line.Given || line instanceof Line.Expect) {
      return "it stands in a `test`";
    }
    return line instanceof Line.Ties
        ? "it stands in `offsets`, above the first `form`, or in `liquidation`"
        : "it stands in `offsets`, above the first `form`";
  }

  Line line(LineContext context) {
    SourceSpan span = mistakes.span(context);
    if (context instanceof DefineLineContext define) {
      return define(span, formulas.word(define.name()), define.defined());
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
    if (context instanceof ExceptionLineContext exception) {
      return new Line.Exceptional(
          span,
          formulas.word(exception.name(0)),
          formulas.conditions().condition(exception.condition()),
          formulas.word(exception.name(1)),
          formulas.formula(exception.formula()));
    }
    if (context instanceof CallLineContext call) {
      return new Line.Call(
          span,
          formulas.formula(call.formula()),
          formulas.expression(call.expression(0)),
          formulas.expression(call.expression(1)));
    }
    return liquidationLine(context, span)
        .or(() -> scenarioLine(context, span))
        .orElseGet(() -> offsetOrTestLine(context, span));
  }

  private Line define(SourceSpan span, Word name, DefinedContext defined) {
    if (defined instanceof DefinedSetContext set) {
      return new Line.DefineSet(
          span, name, formulas.word(set.name()), formulas.conditions().condition(set.condition()));
    }
    if (defined instanceof DefinedAtLevelContext at) {
      return new Line.DefineAt(
          span, name, formulas.word(at.name()), formulas.formula(at.formula()));
    }
    DefinedFigureContext figure = (DefinedFigureContext) defined;
    return new Line.Define(
        span,
        name,
        figure.AT_EACH_LEVEL() != null,
        Optional.ofNullable(figure.name()).map(formulas::word),
        formulas.formula(figure.formula()));
  }

  private Optional<Line> scenarioLine(LineContext context, SourceSpan span) {
    if (context instanceof MoveLineContext move) {
      return Optional.of(
          new Line.Move(
              span,
              formulas.word(move.name(0)),
              formulas.word(move.name(1)),
              formulas.formula(move.formula())));
    }
    if (context instanceof PointLineContext point) {
      return Optional.of(
          new Line.Point(
              span,
              Optional.ofNullable(point.amount()).map(formulas::amount),
              Optional.ofNullable(point.name())
                  .map(word -> formulas.each(span, word, point.expression(), point.set()))));
    }
    if (context instanceof TradeLineContext trade) {
      return Optional.of(
          new Line.Trade(
              span, formulas.reference(trade.reference()), formulas.formula(trade.formula())));
    }
    if (context instanceof ShowLineContext show) {
      return Optional.of(
          new Line.Show(
              span,
              show.shown().stream().map(each -> formulas.reference(each.reference())).toList(),
              Optional.ofNullable(show.condition()).map(formulas.conditions()::condition)));
    }
    if (context instanceof GridLineContext grid) {
      return Optional.of(
          new Line.Grid(
              span,
              formulas.word(grid.name()),
              grid.amount().stream().map(formulas::amount).toList()));
    }
    return context instanceof NumberedLineContext numbered
        ? Optional.of(
            new Line.Numbered(span, number(numbered.NUMBER(0)), number(numbered.NUMBER(1))))
        : Optional.empty();
  }

  private Amount number(TerminalNode number) {
    return FormulaBuilder.amount(
        mistakes.span(number.getSymbol()), number.getText(), Optional.empty(), Optional.empty());
  }

  private Optional<Line> liquidationLine(LineContext context, SourceSpan span) {
    if (context instanceof StopLineContext stop) {
      return Optional.of(
          new Line.StopWhen(span, formulas.conditions().condition(stop.condition())));
    }
    if (context instanceof PauseLineContext pause) {
      return Optional.of(
          new Line.PauseWhen(span, formulas.conditions().condition(pause.condition())));
    }
    if (!(context instanceof StepLineContext step)) {
      return Optional.empty();
    }
    return Optional.of(
        new Line.Step(
            span,
            formulas.word(step.name(0)),
            formulas.word(step.name(1)),
            Optional.ofNullable(step.condition()).map(formulas.conditions()::condition),
            Optional.ofNullable(step.expression()).map(formulas::expression),
            step.HIGHEST_FIRST() != null,
            Optional.ofNullable(step.portion()).map(this::portion)));
  }

  private Line.Portion portion(PortionContext portion) {
    boolean lot = portion.name().size() > 4;
    return new Line.Portion(
        mistakes.span(portion),
        formulas.words(portion.name().subList(0, 3)),
        formulas.amount(portion.amount(0)),
        formulas.word(portion.name(3)),
        lot ? Optional.of(formulas.word(portion.name(4))) : Optional.empty(),
        lot ? Optional.empty() : Optional.of(formulas.amount(portion.amount(1))));
  }

  private Line offsetOrTestLine(LineContext context, SourceSpan span) {
    if (context instanceof ConsumesLineContext consumes) {
      return new Line.Consumes(span, formulas.reference(consumes.reference()));
    }
    if (context instanceof ChoosesLineContext chooses) {
      return new Line.Chooses(span, formulas.words(chooses.name()));
    }
    if (context instanceof ChoosesLeastLineContext least) {
      List<Word> words = formulas.words(least.total().name());
      return new Line.ChoosesLeast(
          span,
          words.subList(0, 2),
          words.get(2),
          words.stream().skip(3).findFirst(),
          formulas.words(least.name()));
    }
    if (context instanceof TiesLineContext ties) {
      return new Line.Ties(span, ties.tie().stream().map(this::tie).toList());
    }
    if (context instanceof LegLineContext leg) {
      return new Line.Leg(
          span,
          formulas.word(leg.name()),
          leg.reference() == null ? number(leg.NUMBER()) : formulas.reference(leg.reference()),
          formulas.conditions().condition(leg.condition()));
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
              new SoughtBuilder(formulas, mistakes).sought(each.sought()),
              formulas.cell(each.cell())));
    }
    return expectations;
  }
}
