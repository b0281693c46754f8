package org.plimsoll.web;

import io.javalin.http.Context;
import java.util.List;
import org.plimsoll.data.CanonicalJson;
import org.plimsoll.data.DiagnosticJson;
import org.plimsoll.data.JsonObject;
import org.plimsoll.diagnostic.Diagnostic;

/** A request that cannot be answered as asked; becomes an RFC 9457 problem. */
final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String title;
  private final transient List<Diagnostic> diagnostics;

  private Problem(int status, String title, List<Diagnostic> diagnostics) {
    super(title, null, false, false);
    this.status = status;
    this.title = title;
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** A problem with one sentence; {@code status} is that of the answer. */
  static Problem of(int status, String title) {
    return new Problem(status, title, List.of());
  }

  /** A request that says something wrong, with all that is wrong with it. */
  static Problem of(int status, String title, List<Diagnostic> diagnostics) {
    return new Problem(status, title, diagnostics);
  }

  void answer(Context context) {
    JsonObject out =
        new JsonObject().text("type", "about:blank").text("title", title).whole("status", status);
    if (!diagnostics.isEmpty()) {
      out.put("diagnostics", DiagnosticJson.tree(diagnostics));
    }
    context.status(status);
    Answer.bytes(context, "application/problem+json", CanonicalJson.bytes(out.build()));
  }
}
