package org.plimsoll.syntax;

import java.util.List;
import java.util.stream.Collectors;
import org.plimsoll.source.SourceSpan;

/**
 * Rows of cells; the first row is the header.
 *
 * @param span where it stands
 * @param header the names of the columns
 * @param rows the rows below it
 */
public record Table(SourceSpan span, List<Cell> header, List<Row> rows) implements SyntaxNode {

  /**
   * A row.
   *
   * @param span where it stands
   * @param cells its cells, one for each column
   */
  public record Row(SourceSpan span, List<Cell> cells) implements SyntaxNode {}

  /**
   * A cell.
   *
   * @param span where it stands
   * @param parts its pieces; none when the cell is empty
   */
  public record Cell(SourceSpan span, List<CellPart> parts) implements SyntaxNode {
    /** The cell in one spelling: pieces as written, one space between them. */
    public String text() {
      return parts.stream().map(Cell::textOf).collect(Collectors.joining(" "));
    }

    private static String textOf(CellPart part) {
      if (part instanceof Amount amount) {
        return amount.text()
            + amount.unit().map(word -> " " + word).orElse("")
            + amount.per().map(word -> " per " + word).orElse("");
      }
      return part instanceof CellPart.CellText text
          ? '"' + text.text() + '"'
          : ((CellPart.CellWord) part).text();
    }
  }
}
