package org.plimsoll.source;

import java.util.Arrays;

/** A text with the name people know it by (usually its path) and a table of its lines. */
public final class SourceText {
  private final String name;
  private final String text;
  private final int[] lineStarts;

  private SourceText(String name, String text) {
    this.name = name;
    this.text = text;
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    this.lineStarts = Arrays.copyOf(starts, count);
  }

  /** Wraps {@code text}; {@code name} is what messages call the file. */
  public static SourceText of(String name, String text) {
    return new SourceText(name, text);
  }

  /** The name messages use. */
  public String name() {
    return name;
  }

  /** The whole text, unchanged. */
  public String text() {
    return text;
  }

  /** The number of lines, at least 1. */
  public int lineCount() {
    return lineStarts.length;
  }

  /** The span of the characters from {@code start} up to but not including {@code end}. */
  public SourceSpan span(int start, int end) {
    int from = Math.max(0, Math.min(start, text.length()));
    int until = Math.max(from, Math.min(end, text.length()));
    int line = lineOf(from);
    int endLine = lineOf(until);
    return new SourceSpan(
        from,
        until,
        line,
        from - lineStarts[line - 1] + 1,
        endLine,
        until - lineStarts[endLine - 1] + 1);
  }

  /** The text of line {@code line} (from 1) without its line break. */
  public String lineText(int line) {
    int start = lineStarts[line - 1];
    int end = line < lineStarts.length ? lineStarts[line] - 1 : text.length();
    if (end > start && text.charAt(end - 1) == '\r') {
      end--;
    }
    return text.substring(start, end);
  }

  private int lineOf(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }
}
