package org.plimsoll.data;

import java.util.List;
import java.util.stream.Collectors;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.source.SourceSpan;
import org.plimsoll.source.SourceText;

/**
 * Diagnostics as golden files hold them: place, path, sentence, hint, and the line with a caret.
 */
final class Rendering {
  private Rendering() {}

  static String of(SourceText text, List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(d -> one(text, d)).collect(Collectors.joining("\n"));
  }

  private static String one(SourceText text, Diagnostic it) {
    SourceSpan span = it.span();
    String line = text.lineText(span.line());
    int width = Math.max(1, span.line() == span.endLine() ? span.endColumn() - span.column() : 1);
    int from = Math.max(0, span.column() - 60);
    String shown = line.substring(from, Math.min(line.length(), from + 100));
    return "%d:%d %s %s%n  %s%n  %s%n  | %s%n  | %s%n"
        .formatted(
            span.line(),
            span.column(),
            it.code().id(),
            it.field(),
            it.message(),
            it.hint(),
            shown,
            " ".repeat(span.column() - 1 - from) + "^".repeat(Math.min(width, 100)));
  }
}
