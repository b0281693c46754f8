package org.plimsoll.check.law;

import java.util.List;
import org.plimsoll.check.Findings;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.model.LookupTable;
import org.plimsoll.source.SourceSpan;
import org.plimsoll.source.SourceText;

/** Finds the span of a line, for findings about a table row. */
final class Lines {
  private Lines() {}

  /** The text of a line without the spaces before it. */
  static SourceSpan span(SourceText source, int line) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      start = source.text().indexOf('\n', start) + 1;
    }
    String text = source.lineText(line);
    String bare = text.stripTrailing();
    int indent = bare.length() - bare.stripLeading().length();
    return source.span(start + indent, start + bare.length());
  }

  /** Reports a mistake in a row of a table, in the policy or in the file the row stands in. */
  static void report(
      Findings findings, LookupTable.Row row, DiagnosticCode code, String message, String hint) {
    if (row.file().isEmpty()) {
      findings.error(code, span(findings.source(), row.line()), message, hint);
    } else {
      SourceSpan span = new SourceSpan(0, 0, row.line(), 1, row.line(), 1);
      String file = findings.beside(row.file());
      findings.include(List.of(Diagnostic.data(code, file, span, "", message, hint)));
    }
  }
}
