package org.plimsoll.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.companion.CsvText;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.source.SourceSpan;
import org.plimsoll.source.SourceText;
import org.plimsoll.syntax.Amount;
import org.plimsoll.syntax.CellPart;
import org.plimsoll.syntax.Table;
import org.plimsoll.syntax.Word;
import org.plimsoll.syntax.parse.PolicyParser;

/**
 * Makes a table out of a CSV file whose cells are written as in a policy. Cells of one spelling are
 * parsed once.
 */
final class CsvRows {
  private final CsvText csv;
  private final Findings findings;
  private final Map<String, List<CellPart>> known = new HashMap<>();

  /** A reader of one file; {@code findings} are those about that file. */
  CsvRows(CsvText csv, Findings findings) {
    this.csv = csv;
    this.findings = findings;
  }

  /** The table; nothing when the file is empty or a row has too many or too few cells. */
  Optional<Table> table() {
    if (csv.rows().isEmpty()) {
      findings.error(
          DiagnosticCode.TABLE,
          SourceSpan.NONE,
          "the file is empty",
          "its first line is the header of the table");
      return Optional.empty();
    }
    List<Table.Row> rows = new ArrayList<>();
    int columns = csv.rows().get(0).cells().size();
    for (CsvText.Row row : csv.rows()) {
      if (row.cells().size() != columns) {
        findings.error(
            DiagnosticCode.TABLE,
            row.span(),
            "this row has " + row.cells().size() + " cells; the header has " + columns,
            "give each row one cell for each column");
        return Optional.empty();
      }
      rows.add(new Table.Row(row.span(), row.cells().stream().map(this::cell).toList()));
    }
    Table.Row header = rows.get(0);
    SourceSpan span = header.span().to(rows.get(rows.size() - 1).span());
    return Optional.of(new Table(span, header.cells(), rows.subList(1, rows.size())));
  }

  private Table.Cell cell(CsvText.Cell cell) {
    List<CellPart> parts = known.computeIfAbsent(cell.text(), CsvRows::parts);
    return new Table.Cell(
        cell.span(), parts.stream().map(part -> placed(part, cell.span())).toList());
  }

  /** Names that are no words, such as 1000SHIB, need no quotes of their own in a CSV file. */
  private static List<CellPart> parts(String text) {
    if (text.matches("[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]|[A-Za-z]")) {
      return List.of(new CellPart.CellWord(SourceSpan.NONE, text));
    }
    return PolicyParser.parseCell(SourceText.of("", text))
        .value()
        .map(Table.Cell::parts)
        .orElseGet(() -> List.of(new CellPart.CellText(SourceSpan.NONE, text)));
  }

  private static CellPart placed(CellPart part, SourceSpan span) {
    if (part instanceof CellPart.CellWord word) {
      return new CellPart.CellWord(span, word.text());
    }
    if (part instanceof CellPart.CellText text) {
      return new CellPart.CellText(span, text.text());
    }
    Amount amount = (Amount) part;
    return new Amount(
        span,
        amount.text(),
        amount.number(),
        amount.mark(),
        amount.unit().map(word -> new Word(span, word.text())),
        amount.per().map(word -> new Word(span, word.text())));
  }
}
