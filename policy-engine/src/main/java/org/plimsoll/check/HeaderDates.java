package org.plimsoll.check;

import java.time.Instant;
import java.util.Optional;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.source.SourceSpan;
import org.plimsoll.syntax.HeaderLine;
import org.plimsoll.syntax.PolicyUnit;

/** Judges the header lines that say when a version counts, and for whom. */
final class HeaderDates {
  private final PolicyUnit unit;
  private final Findings findings;

  HeaderDates(PolicyUnit unit, Findings findings) {
    this.unit = unit;
    this.findings = findings;
  }

  void judge() {
    Optional<HeaderLine.Effective> effective = first(HeaderLine.Effective.class);
    effective.ifPresent(this::requireOrder);
    first(HeaderLine.Expires.class).ifPresent(line -> requireLater(line, effective));
    first(HeaderLine.Running.class).ifPresent(line -> requireMeaning(line, effective));
  }

  private <T extends HeaderLine> Optional<T> first(Class<T> kind) {
    return unit.header(kind).stream().findFirst();
  }

  private void requireOrder(HeaderLine.Effective line) {
    if (line.existingFrom().map(date -> date.isBefore(line.from())).orElse(false)) {
      report(
          line.span(),
          "existing positions cannot come under a policy before it is effective",
          "give existing positions the later date");
    }
  }

  private void requireLater(HeaderLine.Expires line, Optional<HeaderLine.Effective> effective) {
    Optional<Instant> from = effective.map(HeaderLine.Effective::from);
    Optional<Instant> existing = effective.flatMap(HeaderLine.Effective::existingFrom);
    if (from.map(date -> !date.isBefore(line.at())).orElse(false)) {
      report(
          line.span(),
          "the policy expires before it is effective, or at that very instant",
          "let it expire later, or remove the line");
    } else if (existing.map(date -> !date.isBefore(line.at())).orElse(false)) {
      report(
          line.span(),
          "the policy expires before existing positions come under it",
          "let it expire later, or give existing positions an earlier date");
    }
  }

  /** Without a date it would depend on the hour of the activation who finishes where. */
  private void requireMeaning(HeaderLine.Running line, Optional<HeaderLine.Effective> effective) {
    if (effective.isPresent()) {
      requireKnown(line);
    } else {
      report(
          line.span(),
          "running liquidations are those that began before the policy is effective, and it has no"
              + " date",
          "add a line `effective from 2026-12-01 00:00 UTC`");
    }
  }

  private void requireKnown(HeaderLine.Running line) {
    Optional<HeaderLine.Version> version = first(HeaderLine.Version.class);
    if (version.isEmpty()
        || line.version().equals(version.get().number())
        || version.get().replaces().map(line.version()::equals).orElse(false)) {
      return;
    }
    String own = "version " + version.get().number();
    report(
        line.span(),
        "version " + line.version() + " is neither this version nor the one it replaces",
        version
            .get()
            .replaces()
            .map(before -> "name version " + before + " or " + own)
            .orElse("name " + own + "; a version that replaces none can name no other"));
  }

  private void report(SourceSpan span, String message, String hint) {
    findings.error(DiagnosticCode.HEADER, span, message, hint);
  }
}
