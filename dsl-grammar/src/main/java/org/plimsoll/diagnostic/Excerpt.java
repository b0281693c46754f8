package org.plimsoll.diagnostic;

import org.plimsoll.source.SourceSpan;

/**
 * The part of a line that a diagnostic points at.
 *
 * @param line the number of the line, from 1
 * @param text the line, or the part of it around the mark when it is long
 * @param indent characters before the mark
 * @param width length of the mark, at least 1
 */
record Excerpt(int line, String text, int indent, int width) {
  private static final int LONGEST = 100;
  private static final int BEFORE = 40;

  /** The part of {@code line} to show for {@code span}, which may go on in later lines. */
  static Excerpt of(String line, SourceSpan span) {
    int start = boundary(line, span.column() - 1);
    int end = span.endLine() == span.line() ? boundary(line, span.endColumn() - 1) : line.length();
    int from = line.length() <= LONGEST ? 0 : boundary(line, Math.max(0, start - BEFORE));
    int until = boundary(line, Math.min(line.length(), from + LONGEST));
    String head = from > 0 ? "…" : "";
    String tail = until < line.length() ? "…" : "";
    int indent = head.length() + count(line, from, start);
    int width = Math.max(1, count(line, start, Math.min(end, until)));
    return new Excerpt(
        span.line(), head + visible(line.substring(from, until)) + tail, indent, width);
  }

  /** The text with a blank for each tab and a sign for each character that cannot be seen. */
  static String visible(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().forEach(c -> shown.appendCodePoint(c == '\t' ? ' ' : visible(c)));
    return shown.toString();
  }

  private static int visible(int codePoint) {
    int type = Character.getType(codePoint);
    boolean hidden =
        type == Character.CONTROL
            || type == Character.FORMAT
            || type == Character.LINE_SEPARATOR
            || type == Character.PARAGRAPH_SEPARATOR
            || type == Character.SURROGATE
            || type == Character.UNASSIGNED
            || type == Character.PRIVATE_USE;
    return hidden ? '\uFFFD' : codePoint;
  }

  private static int count(String line, int from, int until) {
    return until <= from ? 0 : line.codePointCount(from, until);
  }

  /** The offset itself, within the line and never between the halves of a character. */
  private static int boundary(String line, int offset) {
    int within = Math.max(0, Math.min(offset, line.length()));
    boolean split =
        within > 0
            && within < line.length()
            && Character.isSurrogatePair(line.charAt(within - 1), line.charAt(within));
    return split ? within - 1 : within;
  }
}
