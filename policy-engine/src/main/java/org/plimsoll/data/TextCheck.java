package org.plimsoll.data;

import java.nio.charset.StandardCharsets;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.facts.PlainText;
import org.plimsoll.source.SourceText;

/** Looks at a text before anything parses it: its size, and characters that hide something. */
final class TextCheck {
  private static final int LONGEST_LINE = 100_000;

  private TextCheck() {}

  /** True when the text may be parsed; otherwise the reasons are among {@code problems}. */
  static boolean passes(SourceText source, DataFormat format, FileKind kind, Problems problems) {
    return fits(source, kind, problems)
        && (format != DataFormat.YAML || hasShortLines(source, problems))
        && isVisible(source.text(), problems);
  }

  /** True when the text is not too large; otherwise the reason is among {@code problems}. */
  static boolean fits(SourceText source, FileKind kind, Problems problems) {
    String text = source.text();
    // A character has at least one byte, so a text that is longer need not be encoded.
    if (text.length() > kind.mostBytes()
        || (text.length() > kind.mostBytes() / 3
            && text.getBytes(StandardCharsets.UTF_8).length > kind.mostBytes())) {
      problems.add(
          DiagnosticCode.LIMIT,
          0,
          0,
          FieldPath.TOP,
          kind.tooLarge(),
          "split it or leave things out");
      return false;
    }
    return true;
  }

  /** SnakeYAML takes time by the square of the length of a line: a minute for ten million. */
  private static boolean hasShortLines(SourceText source, Problems problems) {
    String text = source.text();
    for (int start = 0; start < text.length(); ) {
      int found = text.indexOf('\n', start);
      int end = found < 0 ? text.length() : found;
      if (end - start > LONGEST_LINE) {
        problems.add(
            DiagnosticCode.LIMIT,
            start,
            start,
            FieldPath.TOP,
            "this line has more than " + LONGEST_LINE + " characters",
            "break it into lines, or write JSON");
        return false;
      }
      start = end + 1;
    }
    return true;
  }

  private static boolean isVisible(String text, Problems problems) {
    int before = problems.count();
    for (int i = 0; i < text.length() && !problems.enough(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (c != '\n' && c != '\t' && c != '\r' && !PlainText.Check.isVisible(c)) {
        problems.add(
            DiagnosticCode.FORM,
            i,
            next,
            FieldPath.TOP,
            i == 0 && c == 0xFEFF
                ? "the text begins with a byte order mark"
                : "the invisible character U+" + String.format("%04X", c) + " stands here",
            i == 0 && c == 0xFEFF ? "save the file as UTF-8 without it" : "delete it");
      }
      i = next;
    }
    return problems.count() == before;
  }
}
