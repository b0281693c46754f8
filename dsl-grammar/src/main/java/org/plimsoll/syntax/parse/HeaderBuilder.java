package org.plimsoll.syntax.parse;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.grammar.MarginPolicyParser.*;
import org.plimsoll.source.SourceSpan;
import org.plimsoll.syntax.HeaderLine;
import org.plimsoll.syntax.Word;

/** Turns parsed header lines into tree nodes. */
final class HeaderBuilder {
  private static final List<String> RUNNING = List.of("liquidations", "finish", "under", "version");

  private final FormulaBuilder formulas;
  private final Mistakes mistakes;

  HeaderBuilder(FormulaBuilder formulas, Mistakes mistakes) {
    this.formulas = formulas;
    this.mistakes = mistakes;
  }

  HeaderLine line(HeaderLineContext context) {
    SourceSpan span = mistakes.span(context);
    if (context instanceof LanguageLineContext language) {
      return new HeaderLine.Language(span, language.NUMBER().getText());
    }
    if (context instanceof PolicyLineContext policy) {
      return new HeaderLine.Policy(
          span, formulas.word(policy.name()), FormulaBuilder.text(policy.TEXT()));
    }
    if (context instanceof VersionLineContext version) {
      return new HeaderLine.Version(
          span,
          version.NUMBER(0).getText(),
          version.REPLACES() == null ? Optional.empty() : Optional.of(version.NUMBER(1).getText()));
    }
    if (context instanceof EffectiveLineContext effective) {
      return effective(span, effective);
    }
    if (context instanceof RunningLineContext running) {
      return running(span, running);
    }
    if (context instanceof ExpiresLineContext expires) {
      return new HeaderLine.Expires(span, moment(expires.moment()));
    }
    if (context instanceof CurrencyLineContext currency) {
      return new HeaderLine.Currency(span, formulas.word(currency.name()));
    }
    if (context instanceof LevelsLineContext levels) {
      return new HeaderLine.Levels(span, formulas.words(levels.name()));
    }
    if (context instanceof RoundingLineContext rounding) {
      return new HeaderLine.Rounding(
          span, rounding.roundingClause().stream().map(this::clause).toList());
    }
    if (context instanceof SourceLineContext source) {
      return new HeaderLine.Source(span, FormulaBuilder.text(source.TEXT()));
    }
    return approved(span, (ApprovedLineContext) context);
  }

  private HeaderLine effective(SourceSpan span, EffectiveLineContext effective) {
    boolean existing = effective.COMMA() != null;
    if (existing
        && !(effective.name(0).getText() + effective.name(1).getText())
            .equals("existingpositions")) {
      mistakes.add(
          DiagnosticCode.HEADER,
          mistakes.span(effective.name(0)),
          "only `existing positions` may have a date of their own",
          "write `effective from DATE TIME UTC, existing positions from DATE TIME UTC`");
    }
    return new HeaderLine.Effective(
        span,
        moment(effective.moment(0)),
        existing ? Optional.of(moment(effective.moment(1))) : Optional.empty());
  }

  private HeaderLine running(SourceSpan span, RunningLineContext running) {
    List<Word> words = formulas.words(running.name());
    for (int i = 0; i < RUNNING.size(); i++) {
      if (!words.get(i).text().equals(RUNNING.get(i))) {
        mistakes.add(
            DiagnosticCode.HEADER,
            words.get(i).span(),
            "`" + RUNNING.get(i) + "` should stand here, not `" + words.get(i) + "`",
            "write `running liquidations finish under version 2`");
        break;
      }
    }
    return new HeaderLine.Running(span, running.NUMBER().getText());
  }

  private Instant moment(MomentContext moment) {
    if (!moment.name().getText().equals("UTC")) {
      mistakes.add(
          DiagnosticCode.HEADER,
          mistakes.span(moment.name()),
          "times are given in UTC",
          "write `UTC` behind the time");
    }
    try {
      return LocalDate.parse(moment.DATE().getText())
          .atTime(LocalTime.parse(moment.TIME().getText()))
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      mistakes.add(
          DiagnosticCode.HEADER,
          mistakes.span(moment),
          "there is no such date or time",
          "write a date and time such as `2026-12-01 00:00 UTC`");
      return Instant.EPOCH;
    }
  }

  private HeaderLine.Clause clause(RoundingClauseContext clause) {
    return new HeaderLine.Clause(
        mistakes.span(clause),
        formulas.word(clause.name(0)),
        formulas.word(clause.name(1)),
        formulas.amount(clause.amount()));
  }

  private HeaderLine approved(SourceSpan span, ApprovedLineContext approved) {
    List<Word> words = formulas.words(approved.name());
    boolean one = approved.ONE_OF() != null;
    return new HeaderLine.Approved(
        span, one ? "one" : words.get(0).text(), one ? words : words.subList(1, words.size()));
  }
}
