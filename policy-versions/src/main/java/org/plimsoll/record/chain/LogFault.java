package org.plimsoll.record.chain;

import java.util.List;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Severity;
import org.plimsoll.source.SourceSpan;

/**
 * Something about a log that is not as it should be.
 *
 * @param file the file, such as {@code decisions-000001.jsonl}
 * @param place where in it, such as {@code line 12}; empty for the file as a whole
 * @param message what is wrong, in a sentence
 */
public record LogFault(String file, String place, String message) {
  /** The fault in one line. */
  public String text() {
    return file + (place.isEmpty() ? "" : ", " + place) + ": " + message;
  }

  /** The fault as a reason why a log is not opened. */
  <T> Diagnosed<T> refusal(String hint) {
    return Diagnosed.failed(
        List.of(Diagnostic.data(DiagnosticCode.FORM, file, SourceSpan.NONE, place, message, hint)));
  }

  /** The fault as something that was put right. */
  Diagnostic warning(String hint) {
    return new Diagnostic(
        DiagnosticCode.FORM, Severity.WARNING, file, SourceSpan.NONE, place, message, hint);
  }
}
