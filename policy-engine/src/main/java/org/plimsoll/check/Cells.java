package org.plimsoll.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.syntax.Amount;
import org.plimsoll.syntax.CellPart;
import org.plimsoll.syntax.Table;

/** Reads tables whose columns are fixed, such as {@code parameters} and {@code inputs}. */
final class Cells {
  private static final String WORD_OR_DATE = "[A-Za-z][A-Za-z0-9-]*|[0-9]{4}-[0-9]{2}-[0-9]{2}";

  private final Table table;
  private final Findings findings;

  Cells(Table table, Findings findings) {
    this.table = table;
    this.findings = findings;
  }

  /** Reports columns that this kind of table does not have, and required ones that are missing. */
  boolean hasColumns(String block, List<String> required, List<String> optional) {
    List<String> known = new ArrayList<>(required);
    known.addAll(optional);
    boolean good = true;
    List<String> names = table.header().stream().map(Table.Cell::text).toList();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (!known.contains(name) || names.indexOf(name) < i) {
        String nearest = Nearest.hint(name, known);
        findings.error(
            DiagnosticCode.TABLE,
            table.header().get(i).span(),
            known.contains(name)
                ? "the column `" + name + "` stands twice"
                : "`" + block + "` has no column `" + name + "`",
            nearest.isEmpty() ? "its columns are " + String.join(", ", known) : nearest);
        good = false;
      }
    }
    for (String name : required) {
      if (!names.contains(name) && good) {
        findings.error(
            DiagnosticCode.TABLE,
            table.header().get(0).span(),
            "`" + block + "` needs a column `" + name + "`",
            "its columns are " + String.join(", ", known));
        good = false;
      }
    }
    return good;
  }

  /** The cell of a row in a column, unless the column is absent or the cell is a dash or empty. */
  Optional<Table.Cell> cell(Table.Row row, String column) {
    List<String> names = table.header().stream().map(Table.Cell::text).toList();
    int index = names.indexOf(column);
    return index < 0
        ? Optional.empty()
        : Optional.of(row.cells().get(index))
            .filter(cell -> !cell.parts().isEmpty() && !isDash(cell));
  }

  static boolean isDash(Table.Cell cell) {
    return cell.text().equals("-");
  }

  /** The name in a cell: one word or date, or text in quotes for names that are no words. */
  static Optional<String> name(Table.Cell cell) {
    if (cell.parts().size() != 1) {
      return Optional.empty();
    }
    CellPart part = cell.parts().get(0);
    if (part instanceof CellPart.CellText text) {
      return Optional.of(text.text()).filter(each -> !each.isBlank());
    }
    return part instanceof CellPart.CellWord word && word.text().matches(WORD_OR_DATE)
        ? Optional.of(word.text())
        : Optional.empty();
  }

  /** The number in a cell that holds one number and nothing else. */
  static Optional<Amount> amount(Table.Cell cell) {
    return cell.parts().size() == 1 && cell.parts().get(0) instanceof Amount amount
        ? Optional.of(amount)
        : Optional.empty();
  }

  /** The one of some words in a cell; anything else is reported. */
  <T> Optional<T> choice(Table.Cell cell, Map<String, T> words, String what) {
    T found = words.get(cell.text());
    if (found == null) {
      String nearest = Nearest.hint(cell.text(), words.keySet());
      findings.error(
          DiagnosticCode.UNKNOWN_VALUE,
          cell.span(),
          "`" + cell.text() + "` is no " + what,
          nearest.isEmpty() ? "write one of " + String.join(", ", words.keySet()) : nearest);
    }
    return Optional.ofNullable(found);
  }
}
