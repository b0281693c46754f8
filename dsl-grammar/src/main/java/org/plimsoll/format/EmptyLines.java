package org.plimsoll.format;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.syntax.parse.Lexeme.Kind;

/**
 * Where empty lines stand: one before and one behind every block, none at the edges of a block or
 * inside a statement, and elsewhere at most one where the author left some.
 */
final class EmptyLines {
  private EmptyLines() {}

  /** The same lines with the empty lines that belong before them. */
  static List<TextLine> placed(List<TextLine> lines) {
    List<TextLine> placed = new ArrayList<>();
    boolean heading = false;
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      if (!line.continues()) {
        boolean edge = i == 0 || heading || line.is(Kind.END);
        boolean between = i > 0 && (endsBlock(lines.get(i - 1)) || leadsToBlock(lines, i));
        placed.add(line.withEmpty(!edge && (between || line.empty())));
        heading = line.is(Kind.HEADING);
      } else {
        placed.add(line.withEmpty(false));
      }
    }
    return placed;
  }

  private static boolean endsBlock(TextLine line) {
    return line.is(Kind.END) && line.first().depth() == 0;
  }

  /** True for a heading, or for the first of the comments straight above one. */
  private static boolean leadsToBlock(List<TextLine> lines, int index) {
    if (lines.get(index - 1).is(Kind.COMMENT) && !lines.get(index).empty()) {
      return false;
    }
    int next = index;
    while (lines.get(next).is(Kind.COMMENT)) {
      next++;
      if (next == lines.size() || lines.get(next).empty()) {
        return false;
      }
    }
    return lines.get(next).is(Kind.HEADING) && lines.get(next).first().depth() == 0;
  }
}
