package org.plimsoll.source;

/**
 * A half-open stretch of a text.
 *
 * @param start offset of the first character, from 0
 * @param end offset behind the last character, at least {@code start}
 * @param line line of the first character, from 1
 * @param column column of the first character, from 1, counted in UTF-16 units
 * @param endLine line of {@code end}, from 1
 * @param endColumn column of {@code end}, from 1
 */
public record SourceSpan(int start, int end, int line, int column, int endLine, int endColumn) {

  /** The place of something that has no text of its own: the very beginning of a file. */
  public static final SourceSpan NONE = new SourceSpan(0, 0, 1, 1, 1, 1);

  /** Checks that the span does not run backwards. */
  public SourceSpan {
    if (start < 0 || end < start || line < 1 || column < 1) {
      throw new IllegalArgumentException("span runs backwards: " + start + ".." + end);
    }
  }

  /** The smallest span that covers this one and {@code other}. */
  public SourceSpan to(SourceSpan other) {
    SourceSpan first = start <= other.start ? this : other;
    SourceSpan last = end >= other.end ? this : other;
    return new SourceSpan(
        first.start, last.end, first.line, first.column, last.endLine, last.endColumn);
  }
}
