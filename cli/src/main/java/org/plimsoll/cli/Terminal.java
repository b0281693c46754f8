package org.plimsoll.cli;

import java.io.PrintStream;
import java.util.List;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.diagnostic.DiagnosticRenderer;
import org.plimsoll.diagnostic.SourceLines;

/**
 * Where a command speaks.
 *
 * @param out for results
 * @param err for everything else
 * @param colors whether diagnostics are marked with colours
 * @param watched whether somebody sees standard error and nothing else, and wants to know how far
 *     long work has come
 */
record Terminal(PrintStream out, PrintStream err, boolean colors, boolean watched) {

  /** Says something that is no result. */
  void note(String sentence) {
    err.println(sentence);
  }

  /** Says how far long work has come, over what was said before; nothing when nobody watches. */
  void progress(String words) {
    if (watched) {
      err.print("\r" + words);
      err.flush();
    }
  }

  /** Tells diagnostics that keep a command from its result, or that come beside it. */
  void tell(List<Diagnostic> diagnostics, SourceLines lines) {
    err.print(new DiagnosticRenderer(lines, colors).render(diagnostics));
  }

  /** Tells diagnostics that are the result. */
  void result(List<Diagnostic> diagnostics, SourceLines lines) {
    out.print(new DiagnosticRenderer(lines, colors).render(diagnostics));
  }
}
