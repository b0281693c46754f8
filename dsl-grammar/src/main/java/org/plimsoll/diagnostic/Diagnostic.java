package org.plimsoll.diagnostic;

import java.util.Comparator;
import org.plimsoll.source.SourceSpan;

/**
 * One thing a user should know about a file.
 *
 * @param code the stable code, by which documentation and waivers name this kind of mistake
 * @param severity how grave it is
 * @param file the name of the file it is about
 * @param span the place in that file
 * @param field for data files the path of the field (such as {@code positions[2].quantity}), for
 *     policies the empty text
 * @param message one sentence that says what is wrong, names of the user in backticks
 * @param hint what to write or do instead, or the empty text
 */
public record Diagnostic(
    DiagnosticCode code,
    Severity severity,
    String file,
    SourceSpan span,
    String field,
    String message,
    String hint)
    implements Comparable<Diagnostic> {

  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::file)
          .thenComparingInt(d -> d.span().start())
          .thenComparingInt(d -> d.span().end())
          .thenComparing(d -> d.code().id())
          .thenComparing(Diagnostic::field)
          .thenComparing(Diagnostic::message);

  /** An error in a policy text. */
  public static Diagnostic error(
      DiagnosticCode code, String file, SourceSpan span, String message, String hint) {
    return new Diagnostic(code, Severity.ERROR, file, span, "", message, hint);
  }

  /** A warning about a policy text. */
  public static Diagnostic warning(
      DiagnosticCode code, String file, SourceSpan span, String message, String hint) {
    return new Diagnostic(code, Severity.WARNING, file, span, "", message, hint);
  }

  /** An error in a data file, at the field with the path {@code field}. */
  public static Diagnostic data(
      DiagnosticCode code,
      String file,
      SourceSpan span,
      String field,
      String message,
      String hint) {
    return new Diagnostic(code, Severity.ERROR, file, span, field, message, hint);
  }

  /** True when the file cannot be used because of this. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** Orders by file, then place, then code. */
  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }
}
