package org.plimsoll.companion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.source.SourceSpan;
import org.plimsoll.source.SourceText;

/**
 * A CSV file cut into cells: commas between cells, quotes around cells that hold commas or quotes
 * (RFC 4180).
 *
 * @param source the text with its name
 * @param rows the rows, the header among them
 */
public record CsvText(SourceText source, List<Row> rows) {
  private static final CsvFactory FACTORY = new CsvFactory();

  /** Copies the rows. */
  public CsvText {
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param span where it stands
   * @param cells its cells; one empty cell for an empty line
   */
  public record Row(SourceSpan span, List<Cell> cells) {}

  /**
   * A cell.
   *
   * @param span where it stands
   * @param text what it holds, without the quotes around it and spaces at its ends
   */
  public record Cell(SourceSpan span, String text) {}

  /**
   * Cuts a file into cells. Refused are malformed UTF-8 and quotes that are not closed.
   *
   * @param name what messages call the file
   */
  public static Diagnosed<CsvText> read(String name, byte[] content) {
    SourceText source;
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      source = SourceText.of(name, text);
    } catch (CharacterCodingException e) {
      return refused(name, SourceSpan.NONE, "the file is not UTF-8 text", "save it as UTF-8");
    }
    List<Row> rows = new ArrayList<>();
    try (CsvParser parser = FACTORY.createParser(source.text())) {
      parser.enable(CsvParser.Feature.WRAP_AS_ARRAY);
      List<Cell> cells = new ArrayList<>();
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING) {
          cells.add(cell(parser, source));
        } else if (token == JsonToken.END_ARRAY && !cells.isEmpty()) {
          SourceSpan span = cells.get(0).span().to(cells.get(cells.size() - 1).span());
          rows.add(new Row(span, List.copyOf(cells)));
          cells.clear();
        }
      }
    } catch (JsonProcessingException e) {
      int line = Math.max(1, e.getLocation().getLineNr());
      int column = Math.max(1, e.getLocation().getColumnNr());
      return refused(
          name,
          new SourceSpan(0, 0, line, column, line, column),
          "the quotes of a cell do not close where the cell ends",
          "close them before the comma; a quote inside a cell is written twice");
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a text in memory can always be read
    }
    return Diagnosed.of(new CsvText(source, rows));
  }

  private static Cell cell(CsvParser parser, SourceText source) throws IOException {
    String text = parser.getText();
    int start = (int) parser.currentTokenLocation().getCharOffset();
    return new Cell(source.span(start, start + text.length()), text.strip());
  }

  private static Diagnosed<CsvText> refused(
      String name, SourceSpan span, String message, String hint) {
    return Diagnosed.failed(
        List.of(Diagnostic.data(DiagnosticCode.TABLE, name, span, "", message, hint)));
  }
}
