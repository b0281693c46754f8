package org.plimsoll.diagnostic;

import java.util.List;
import java.util.Optional;
import org.plimsoll.source.SourceSpan;

/**
 * Shows diagnostics to people: place, severity, code and sentence; the line with a mark under what
 * is meant; what to do instead. Text of a user never reaches a terminal unescaped.
 */
public final class DiagnosticRenderer {
  private static final String BOLD = "1";
  private static final String RED = "1;31";
  private static final String YELLOW = "1;33";
  private static final String CYAN = "36";

  private final SourceLines lines;
  private final boolean colors;

  /**
   * A renderer.
   *
   * @param lines where the lines of the files are found
   * @param colors true to mark with the colours of a terminal
   */
  public DiagnosticRenderer(SourceLines lines, boolean colors) {
    this.lines = lines;
    this.colors = colors;
  }

  /** All of them, in their order, an empty line between two, each line ended by a line break. */
  public String render(List<Diagnostic> diagnostics) {
    return String.join("\n", diagnostics.stream().map(this::render).toList());
  }

  /** One of them, each line ended by a line break. */
  public String render(Diagnostic diagnostic) {
    StringBuilder out = new StringBuilder();
    out.append(paint(BOLD, place(diagnostic))).append(": ");
    String color = diagnostic.isError() ? RED : YELLOW;
    out.append(paint(color, diagnostic.severity().word() + " " + diagnostic.code().id()));
    if (!diagnostic.field().isEmpty()) {
      out.append(" at ").append(paint(BOLD, Excerpt.visible(diagnostic.field())));
    }
    out.append(": ").append(Excerpt.visible(diagnostic.message())).append('\n');
    excerpt(diagnostic).ifPresent(excerpt -> append(out, excerpt, color));
    if (!diagnostic.hint().isEmpty()) {
      out.append(paint(CYAN, "help:")).append(' ');
      out.append(Excerpt.visible(diagnostic.hint())).append('\n');
    }
    return out.toString();
  }

  /** A file that could not be read at all has no line to name. */
  private String place(Diagnostic diagnostic) {
    String file = Excerpt.visible(diagnostic.file());
    SourceSpan span = diagnostic.span();
    boolean whole = span.equals(SourceSpan.NONE) && excerpt(diagnostic).isEmpty();
    return whole ? file : file + ":" + span.line() + ":" + span.column();
  }

  private Optional<Excerpt> excerpt(Diagnostic diagnostic) {
    return lines
        .line(diagnostic.file(), diagnostic.span().line())
        .map(line -> Excerpt.of(line, diagnostic.span()));
  }

  private void append(StringBuilder out, Excerpt excerpt, String color) {
    String number = String.format("%5d", excerpt.line());
    out.append(number).append(" | ").append(excerpt.text()).append('\n');
    out.append(" ".repeat(number.length())).append(" | ").append(" ".repeat(excerpt.indent()));
    out.append(paint(color, "^".repeat(excerpt.width()))).append('\n');
  }

  private String paint(String color, String text) {
    return colors ? "\u001b[" + color + "m" + text + "\u001b[0m" : text;
  }
}
