package org.plimsoll.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.model.LookupTable;
import org.plimsoll.syntax.Table;

/**
 * What the columns of a table are for.
 *
 * @param uses the use of each column
 * @param names the name of each column; of a band column its figure
 * @param bands the band columns, from left to right
 */
record TableHeader(List<Use> uses, List<String> names, List<LookupTable.Band> bands) {
  private static final String UP_TO = " up to";
  private static final String BELOW = " below";

  /** What a column is for. */
  enum Use {
    /** Cells are names to be equal. */
    MATCH,
    /** Cells are upper bounds of a figure. */
    BAND,
    /** Cells are what is looked up. */
    VALUE
  }

  /** Reads the header; the first mistake in it is reported. */
  static Optional<TableHeader> read(
      Table table, TableForm form, Predicate<String> isMatch, Findings findings) {
    TableHeader header = new TableHeader(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    List<String> texts = new ArrayList<>();
    for (Table.Cell cell : table.header()) {
      String text = cell.text();
      if (texts.contains(text)) {
        findings.error(
            DiagnosticCode.TABLE, cell.span(), "the column `" + text + "` stands twice", "");
        return Optional.empty();
      }
      texts.add(text);
      if (!header.add(cell, text, form, isMatch, findings)) {
        return Optional.empty();
      }
    }
    return form.straight() && !header.isStraight(table, findings)
        ? Optional.empty()
        : Optional.of(header);
  }

  private boolean add(
      Table.Cell cell, String text, TableForm form, Predicate<String> isMatch, Findings findings) {
    if (text.endsWith(UP_TO) || text.endsWith(BELOW)) {
      return addBand(cell, text, form.named() ? 2 : 1, findings);
    }
    if (!text.matches("[A-Za-z][A-Za-z0-9-]*") && !CollateralWeight.isOne(text)) {
      findings.error(
          DiagnosticCode.TABLE,
          cell.span(),
          "`" + text + "` is no column: a column is one word, or a figure with `up to` or `below`",
          "join words with a hyphen");
      return false;
    }
    boolean level = form.named() && text.equals(LookupTable.LEVEL);
    if (level && form.inputs().apply(text).isPresent()) {
      findings.error(
          DiagnosticCode.DUPLICATE_NAME,
          cell.span(),
          "a column `level` is matched with the level at hand, and there is an input `level`",
          "give the input another name");
      return false;
    }
    uses.add(level || isMatch.test(text) ? Use.MATCH : Use.VALUE);
    names.add(text);
    return true;
  }

  private boolean addBand(Table.Cell cell, String text, int most, Findings findings) {
    boolean upTo = text.endsWith(UP_TO);
    String figure = text.substring(0, text.length() - (upTo ? UP_TO : BELOW).length());
    boolean again = bands.stream().anyMatch(band -> band.figure().equals(figure));
    if (bands.size() == most || again) {
      findings.error(
          DiagnosticCode.TABLE,
          cell.span(),
          again
              ? "the table has two columns of bands of `" + figure + "`"
              : most == 1
                  ? "a table has one column of bands at most"
                  : "a table has two columns of bands at most",
          "");
      return false;
    }
    bands.add(new LookupTable.Band(figure, upTo));
    uses.add(Use.BAND);
    names.add(figure);
    return true;
  }

  /** The columns with one use, in their order. */
  List<Integer> having(Use use) {
    List<Integer> columns = new ArrayList<>();
    for (int i = 0; i < uses.size(); i++) {
      if (uses.get(i) == use) {
        columns.add(i);
      }
    }
    return columns;
  }

  /** True when a straight line can run between the rows; else it is reported why not. */
  private boolean isStraight(Table table, Findings findings) {
    if (bands.size() == 1 && bands.get(0).edgeIn()) {
      return true;
    }
    Table.Cell last = table.header().get(table.header().size() - 1);
    if (bands.isEmpty()) {
      findings.error(
          DiagnosticCode.TABLE,
          table.header().get(0).span().to(last.span()),
          "a straight line between rows needs a column of bounds",
          "add a column `FIGURE up to`");
      return false;
    }
    int column = having(Use.BAND).get(bands.size() - 1);
    Table.Cell cell = table.header().get(column);
    findings.error(
        DiagnosticCode.TABLE,
        cell.span(),
        bands.size() > 1
            ? "a straight line between rows runs along one column of bounds, and here are two"
            : "on a straight line a bound has the value of its own row, so `below` has no meaning",
        bands.size() > 1
            ? "leave one of them out, or `in a straight line between rows`"
            : "write `" + names.get(column) + " up to`");
    return false;
  }
}
