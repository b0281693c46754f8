package org.plimsoll.data;

import java.util.List;
import org.plimsoll.diagnostic.Diagnostic;

/** Diagnostics as JSON, for editors and scripts. */
public final class DiagnosticJson {
  private DiagnosticJson() {}

  /**
   * A list of objects, in the order given; {@code field} and {@code hint} only where there is one.
   */
  public static JsonTree.Arr tree(List<Diagnostic> diagnostics) {
    return new JsonTree.Arr(diagnostics.stream().map(DiagnosticJson::tree).toList());
  }

  private static JsonTree tree(Diagnostic diagnostic) {
    JsonObject out =
        new JsonObject()
            .text("code", diagnostic.code().id())
            .text("severity", diagnostic.severity().word())
            .text("file", diagnostic.file())
            .whole("line", diagnostic.span().line())
            .whole("column", diagnostic.span().column())
            .whole("endLine", diagnostic.span().endLine())
            .whole("endColumn", diagnostic.span().endColumn());
    if (!diagnostic.field().isEmpty()) {
      out.text("field", diagnostic.field());
    }
    out.text("message", diagnostic.message());
    if (!diagnostic.hint().isEmpty()) {
      out.text("hint", diagnostic.hint());
    }
    return out.build();
  }
}
