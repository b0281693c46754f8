package org.plimsoll.syntax;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plimsoll.source.SourceSpan;

/** A line above the blocks that says what the policy is. */
public sealed interface HeaderLine extends SyntaxNode {

  /** The word that opens the line. */
  String word();

  /** {@code language 1}. */
  record Language(SourceSpan span, String version) implements HeaderLine {
    @Override
    public String word() {
      return "language";
    }
  }

  /** {@code policy NAME "title"}. */
  record Policy(SourceSpan span, Word name, String title) implements HeaderLine {
    @Override
    public String word() {
      return "policy";
    }
  }

  /** {@code version N replaces M}. */
  record Version(SourceSpan span, String number, Optional<String> replaces) implements HeaderLine {
    @Override
    public String word() {
      return "version";
    }
  }

  /** {@code effective from T, existing positions from T}. */
  record Effective(SourceSpan span, Instant from, Optional<Instant> existingFrom)
      implements HeaderLine {
    @Override
    public String word() {
      return "effective";
    }
  }

  /** {@code running liquidations finish under version N}. */
  record Running(SourceSpan span, String version) implements HeaderLine {
    @Override
    public String word() {
      return "running";
    }
  }

  /** {@code expires T}. */
  record Expires(SourceSpan span, Instant at) implements HeaderLine {
    @Override
    public String word() {
      return "expires";
    }
  }

  /** {@code currency USD}. */
  record Currency(SourceSpan span, Word name) implements HeaderLine {
    @Override
    public String word() {
      return "currency";
    }
  }

  /** {@code levels initial, maintenance}. */
  record Levels(SourceSpan span, List<Word> names) implements HeaderLine {
    @Override
    public String word() {
      return "levels";
    }
  }

  /** {@code rounding collateral down to 0.01 USD, ...}. */
  record Rounding(SourceSpan span, List<Clause> clauses) implements HeaderLine {
    @Override
    public String word() {
      return "rounding";
    }
  }

  /**
   * One figure of the {@code rounding} line.
   *
   * @param span where it stands
   * @param figure the figure
   * @param direction the word for the direction
   * @param step what the result is a multiple of
   */
  record Clause(SourceSpan span, Word figure, Word direction, Amount step) implements SyntaxNode {}

  /** {@code source "..."}. */
  record Source(SourceSpan span, String text) implements HeaderLine {
    @Override
    public String word() {
      return "source";
    }
  }

  /** {@code approved by two of a, b, c}. */
  record Approved(SourceSpan span, String count, List<Word> roles) implements HeaderLine {
    @Override
    public String word() {
      return "approved";
    }
  }
}
