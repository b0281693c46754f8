package org.plimsoll.check.law;

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
}
