package org.plimsoll.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.plimsoll.syntax.parse.Lexeme;
import org.plimsoll.syntax.parse.Lexeme.Kind;

/** The columns of one table: every cell begins where the cell above it begins. */
final class TableLayout {
  /** A longer cell stands out of its column; else one cell could blow up a table of many rows. */
  private static final int WIDEST = 60;

  private final int[] widths;

  private TableLayout(int[] widths) {
    this.widths = widths;
  }

  /** The layout of the table whose rows begin at {@code start}; comments may stand among them. */
  static TableLayout of(List<TextLine> lines, int start) {
    int[] widths = new int[0];
    for (int i = start; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      if (line.is(Kind.ROW)) {
        widths = widened(widths, cells(line));
      } else if (!line.is(Kind.COMMENT)) {
        break;
      }
    }
    return new TableLayout(widths);
  }

  private static int[] widened(int[] widths, List<String> cells) {
    int[] wide = Arrays.copyOf(widths, Math.max(widths.length, cells.size()));
    for (int i = 0; i < cells.size(); i++) {
      int width = width(cells.get(i));
      wide[i] = width > WIDEST ? wide[i] : Math.max(wide[i], width);
    }
    return wide;
  }

  /** A row without its indentation and comment. */
  String row(TextLine line) {
    StringBuilder row = new StringBuilder("|");
    List<String> cells = cells(line);
    for (int i = 0; i < cells.size(); i++) {
      int missing = Math.max(0, widths[i] - width(cells.get(i)));
      row.append(' ').append(cells.get(i)).append(" ".repeat(missing)).append(" |");
    }
    return row.toString();
  }

  private static List<String> cells(TextLine line) {
    List<String> cells = new ArrayList<>();
    int start = 1;
    for (int i = 1; i < line.words().size(); i++) {
      Lexeme lexeme = line.words().get(i);
      if (lexeme.kind() == Kind.BAR) {
        cells.add(Spacing.text(line.words().subList(start, i)));
        start = i + 1;
      }
    }
    return cells;
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
