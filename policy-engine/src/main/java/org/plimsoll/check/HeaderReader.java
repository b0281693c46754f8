package org.plimsoll.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.model.PolicyHeader;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.ValueTypes;
import org.plimsoll.source.SourceSpan;
import org.plimsoll.syntax.HeaderLine;
import org.plimsoll.syntax.PolicyUnit;
import org.plimsoll.syntax.Word;

/** Reads the header lines: each once, none of the required ones missing. */
final class HeaderReader {
  private static final List<String> ROUNDABLE =
      List.of("collateral", "credit", "equity", "margin", "requirement");
  private static final Map<String, Integer> COUNTS =
      Map.of("one", 1, "two", 2, "three", 3, "four", 4, "five", 5);

  private final PolicyUnit unit;
  private final Findings findings;

  HeaderReader(PolicyUnit unit, Findings findings) {
    this.unit = unit;
    this.findings = findings;
  }

  PolicyHeader read() {
    String language =
        required(HeaderLine.Language.class, "language 1")
            .map(HeaderLine.Language::version)
            .orElse("1");
    if (!language.equals("1")) {
      findings.error(
          DiagnosticCode.HEADER,
          unit.header(HeaderLine.Language.class).get(0).span(),
          "this release reads language 1; the policy is written in language " + language,
          "use a newer release, or write `language 1`");
    }
    Optional<HeaderLine.Policy> policy = required(HeaderLine.Policy.class, "policy NAME \"title\"");
    Optional<HeaderLine.Version> version = required(HeaderLine.Version.class, "version 1");
    version.ifPresent(this::requireWholeVersion);
    String currency =
        required(HeaderLine.Currency.class, "currency USD")
            .map(line -> line.name().text())
            .orElse("USD");
    Optional<HeaderLine.Effective> effective = single(HeaderLine.Effective.class);
    new HeaderDates(unit, findings).judge();
    Optional<HeaderLine.Approved> approved = single(HeaderLine.Approved.class);
    return new PolicyHeader(
        language,
        policy.map(line -> line.name().text()).orElse("unnamed"),
        policy.map(HeaderLine.Policy::title).orElse(""),
        version.map(HeaderLine.Version::number).orElse("0"),
        version.flatMap(HeaderLine.Version::replaces),
        effective.map(HeaderLine.Effective::from),
        effective.flatMap(HeaderLine.Effective::existingFrom),
        single(HeaderLine.Running.class).map(HeaderLine.Running::version),
        single(HeaderLine.Expires.class).map(HeaderLine.Expires::at),
        currency,
        levels(),
        roundings(new Amounts(currency, findings)),
        single(HeaderLine.Source.class).map(HeaderLine.Source::text).orElse(""),
        approved.map(this::approvals).orElse(0),
        approved.map(line -> line.roles().stream().map(Word::text).toList()).orElse(List.of()));
  }

  private SourceSpan top() {
    return unit.source().span(0, 0);
  }

  private <T extends HeaderLine> Optional<T> required(Class<T> kind, String shape) {
    Optional<T> found = single(kind);
    if (found.isEmpty()) {
      findings.error(
          DiagnosticCode.HEADER,
          top(),
          "the header has no `" + shape.substring(0, shape.indexOf(" ")) + "` line",
          "write `" + shape + "` above the first block");
    }
    return found;
  }

  private <T extends HeaderLine> Optional<T> single(Class<T> kind) {
    List<T> lines = unit.header(kind);
    if (lines.size() > 1) {
      findings.error(
          DiagnosticCode.HEADER,
          lines.get(1).span(),
          "a second `"
              + lines.get(1).word()
              + "` line; the first is line "
              + lines.get(0).span().line(),
          "keep one of them");
    }
    return lines.stream().findFirst();
  }

  private void requireWholeVersion(HeaderLine.Version version) {
    if (!version.number().matches("[0-9]{1,9}")
        || !version.replaces().orElse("0").matches("[0-9]{1,9}")) {
      findings.error(
          DiagnosticCode.HEADER,
          version.span(),
          "versions are whole numbers",
          "write `version 3 replaces 2`");
    }
  }

  private List<String> levels() {
    Optional<HeaderLine.Levels> line =
        required(HeaderLine.Levels.class, "levels initial, maintenance");
    List<Word> words = line.map(HeaderLine.Levels::names).orElse(List.of());
    List<String> names = new ArrayList<>();
    for (Word word : words) {
      if (names.contains(word.text())) {
        findings.error(
            DiagnosticCode.DUPLICATE_NAME,
            word.span(),
            "the level `" + word + "` is listed twice",
            "");
      } else {
        names.add(word.text());
      }
    }
    for (String needed : List.of(PolicyHeader.INITIAL, PolicyHeader.MAINTENANCE)) {
      if (line.isPresent() && !names.contains(needed)) {
        findings.error(
            DiagnosticCode.HEADER,
            line.get().span(),
            "every policy has the level `" + needed + "`",
            "write `levels initial, maintenance`, and further levels behind them");
        names.add(needed);
      }
    }
    return names.isEmpty() ? List.of(PolicyHeader.INITIAL, PolicyHeader.MAINTENANCE) : names;
  }

  private Map<String, PolicyHeader.RoundingClause> roundings(Amounts amounts) {
    Map<String, PolicyHeader.RoundingClause> roundings = new LinkedHashMap<>();
    for (HeaderLine.Rounding line : unit.header(HeaderLine.Rounding.class)) {
      for (HeaderLine.Clause clause : line.clauses()) {
        rounding(amounts, clause).ifPresent(read -> add(roundings, clause, read));
      }
    }
    single(HeaderLine.Rounding.class);
    return roundings;
  }

  private void add(
      Map<String, PolicyHeader.RoundingClause> roundings,
      HeaderLine.Clause clause,
      PolicyHeader.RoundingClause read) {
    if (roundings.putIfAbsent(clause.figure().text(), read) != null) {
      findings.error(
          DiagnosticCode.ROUNDING,
          clause.span(),
          "`" + clause.figure() + "` is rounded twice",
          "keep one of them");
    }
  }

  private Optional<PolicyHeader.RoundingClause> rounding(
      Amounts amounts, HeaderLine.Clause clause) {
    String figure = clause.figure().text();
    if (!ROUNDABLE.contains(figure)) {
      String nearest = Nearest.hint(figure, ROUNDABLE);
      findings.unknown(
          clause.figure(),
          "the header cannot round `" + figure + "`",
          nearest.isEmpty()
              ? "it rounds " + String.join(", ", ROUNDABLE) + "; round others in their define"
              : nearest);
      return Optional.empty();
    }
    TypedExpression.Constant step = amounts.typed(clause.step());
    boolean money = step.type().equals(ValueTypes.money(amounts.currency()));
    if (!money || step.value().signum() <= 0) {
      findings.error(
          DiagnosticCode.UNIT,
          clause.step().span(),
          "`" + figure + "` is rounded to a step in " + amounts.currency() + " above 0",
          "write `0.01 " + amounts.currency() + "`");
      return Optional.empty();
    }
    return FormulaTyper.direction(clause.direction().text(), clause.direction().span(), findings)
        .map(
            direction ->
                new PolicyHeader.RoundingClause(direction, step.value(), clause.span().line()));
  }

  private int approvals(HeaderLine.Approved line) {
    Integer count = COUNTS.get(line.count());
    boolean distinct =
        Set.copyOf(line.roles().stream().map(Word::text).toList()).size() == line.roles().size();
    if (count == null || count > line.roles().size() || !distinct) {
      findings.error(
          DiagnosticCode.HEADER,
          line.span(),
          "`approved by " + line.count() + " of` must be a count of different roles that follow",
          "write `approved by two of market-risk, credit-risk, treasury`");
      return 0;
    }
    return count;
  }
}
