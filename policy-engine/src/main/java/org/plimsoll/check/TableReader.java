package org.plimsoll.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.TypedExpression.Constant;
import org.plimsoll.model.ValueType;
import org.plimsoll.model.ValueTypes;
import org.plimsoll.money.Exact;
import org.plimsoll.syntax.Amount;
import org.plimsoll.syntax.Table;

/** Reads tables that are looked up: match columns, band columns, value columns. */
final class TableReader {
  /** The most rows of one table. */
  static final int MOST_ROWS = 20_000;

  /** Reading a file of rows that are all wrong says so this often. */
  private static final int MOST_MISTAKES = 20;

  private final Amounts amounts;
  private final Findings findings;
  private final Predicate<String> isMatch;
  private final Predicate<String> isRate;
  private final TableForm form;

  /**
   * A reader for one kind of table.
   *
   * @param isMatch which column names are match columns
   * @param isRate which value columns must hold rates
   * @param form what the table may be
   */
  TableReader(
      Amounts amounts,
      Findings findings,
      Predicate<String> isMatch,
      Predicate<String> isRate,
      TableForm form) {
    this.amounts = amounts;
    this.findings = findings;
    this.isMatch = isMatch;
    this.isRate = isRate;
    this.form = form;
  }

  Optional<LookupTable> read(String name, Table table) {
    Optional<TableHeader> header = TableHeader.read(table, form, isMatch, findings);
    if (header.isEmpty() || !withinLimit(table)) {
      return Optional.empty();
    }
    List<LookupTable.Row> rows = new ArrayList<>();
    Optional<List<ValueType>> types = types(table, header.get());
    List<BandReader> bands = new ArrayList<>();
    header.get().bands().forEach(each -> bands.add(new BandReader(each, form, amounts, findings)));
    int before = findings.count();
    boolean good = types.isPresent();
    for (int i = 0; good(good, before) && i < table.rows().size(); i++) {
      Optional<LookupTable.Row> row =
          row(table.rows().get(i), header.get(), i + 1, types.orElse(List.of()), bands);
      good &= row.isPresent();
      row.ifPresent(rows::add);
    }
    if (good && rows.isEmpty()) {
      findings.error(
          DiagnosticCode.TABLE, table.span(), "the table has no rows below its header", "");
    }
    return good && !rows.isEmpty()
        ? Optional.of(made(name, header.get(), types.orElseThrow(), bands, rows))
        : Optional.empty();
  }

  /** True as long as further rows are worth reading. */
  private boolean good(boolean soFar, int before) {
    return soFar || (findings.count() > before && findings.count() - before < MOST_MISTAKES);
  }

  private boolean withinLimit(Table table) {
    if (table.rows().size() > MOST_ROWS) {
      findings.error(
          DiagnosticCode.LIMIT,
          table.header().get(0).span(),
          "the table has " + table.rows().size() + " rows; a table may have 20,000",
          "split the table");
      return false;
    }
    return true;
  }

  private LookupTable made(
      String name,
      TableHeader header,
      List<ValueType> types,
      List<BandReader> bands,
      List<LookupTable.Row> rows) {
    List<LookupTable.Column> values = new ArrayList<>();
    for (int column : header.having(TableHeader.Use.VALUE)) {
      values.add(new LookupTable.Column(header.names().get(column), types.get(column)));
    }
    List<String> matches =
        header.having(TableHeader.Use.MATCH).stream().map(header.names()::get).toList();
    return new LookupTable(
        name,
        matches,
        bands.stream().findFirst().map(BandReader::typed),
        bands.stream().skip(1).findFirst().map(BandReader::typed),
        values,
        rows,
        form.replaceable(),
        form.straight());
  }

  /** The type of each column, by its first cell; rate columns are rates whatever stands there. */
  private Optional<List<ValueType>> types(Table table, TableHeader header) {
    List<ValueType> types = new ArrayList<>();
    boolean good = true;
    for (int i = 0; i < header.uses().size(); i++) {
      ValueType type = ValueTypes.NUMBER;
      if (header.uses().get(i) == TableHeader.Use.VALUE && !table.rows().isEmpty()) {
        type = type(header.names().get(i), table.rows().get(0).cells().get(i));
        good &= !(type instanceof ValueType.Unjudged);
        good &= !form.straight() || isNumber(type, table.header().get(i));
      }
      types.add(type);
    }
    return good ? Optional.of(types) : Optional.empty();
  }

  private boolean isNumber(ValueType type, Table.Cell column) {
    if (type instanceof ValueType.Named) {
      findings.error(
          DiagnosticCode.TABLE,
          column.span(),
          "`" + column.text() + "` holds names, and no straight line runs between names",
          "move the column to a table of its own");
      return false;
    }
    return true;
  }

  private ValueType type(String column, Table.Cell cell) {
    if (isRate.test(column)) {
      return ValueTypes.RATE;
    }
    Optional<Amount> amount = Cells.amount(cell);
    if (amount.isPresent()) {
      return amounts.typed(amount.get()).type();
    }
    return new ValueType.Named(column, List.of());
  }

  private Optional<LookupTable.Row> row(
      Table.Row row,
      TableHeader header,
      int number,
      List<ValueType> types,
      List<BandReader> bands) {
    List<Optional<String>> matches = new ArrayList<>();
    List<Optional<Exact>> bounds = new ArrayList<>();
    List<Exact> numbers = new ArrayList<>();
    List<String> names = new ArrayList<>();
    boolean good = !types.isEmpty();
    for (int i = 0; i < row.cells().size() && good; i++) {
      Table.Cell cell = row.cells().get(i);
      switch (header.uses().get(i)) {
        case MATCH -> good = match(cell, header.names().get(i), matches);
        case BAND -> {
          Optional<Optional<Exact>> read = bands.get(bounds.size()).bound(cell);
          good = read.isPresent();
          bounds.add(read.orElse(Optional.empty()));
        }
        case VALUE -> good = value(cell, types.get(i), numbers, names);
      }
    }
    if (!good) {
      return Optional.empty();
    }
    Optional<Exact> first = bounds.isEmpty() ? Optional.empty() : bounds.get(0);
    Optional<Exact> second = bounds.size() < 2 ? Optional.empty() : bounds.get(1);
    return Optional.of(
        new LookupTable.Row(
            number, row.span().line(), form.file(), matches, first, second, numbers, names));
  }

  private boolean match(Table.Cell cell, String column, List<Optional<String>> matches) {
    if (cell.text().equals("any other")) {
      matches.add(Optional.empty());
      return true;
    }
    Optional<String> name = Cells.name(cell);
    if (name.isEmpty()) {
      findings.error(
          DiagnosticCode.TABLE,
          cell.span(),
          "`" + cell.text() + "` is no name for the column `" + column + "`",
          "write a name, a name in quotes, or `any other`");
      return false;
    }
    matches.add(name);
    return !column.equals(LookupTable.LEVEL) || isLevel(cell, name.get());
  }

  private boolean isLevel(Table.Cell cell, String name) {
    if (form.levels().contains(name)) {
      return true;
    }
    String nearest = Nearest.hint(name, form.levels());
    findings.error(
        DiagnosticCode.UNKNOWN_VALUE,
        cell.span(),
        "there is no level called `" + name + "`",
        nearest.isEmpty()
            ? "the levels of this policy are " + String.join(", ", form.levels())
            : nearest);
    return false;
  }

  private boolean value(Table.Cell cell, ValueType type, List<Exact> numbers, List<String> names) {
    if (type instanceof ValueType.Named) {
      Optional<String> name = Cells.name(cell);
      name.ifPresent(names::add);
      numbers.add(Exact.ZERO);
      if (name.isEmpty()) {
        findings.error(DiagnosticCode.TABLE, cell.span(), "`" + cell.text() + "` is no name", "");
      }
      return name.isPresent();
    }
    names.add("");
    Optional<Amount> amount = Cells.amount(cell);
    if (amount.isEmpty()) {
      findings.error(
          DiagnosticCode.TABLE,
          cell.span(),
          "`" + cell.text() + "` is not " + type.words(),
          "give the cell a number with its unit");
      return false;
    }
    Constant typed =
        type.equals(ValueTypes.RATE) ? amounts.rate(amount.get()) : amounts.typed(amount.get());
    if (!typed.type().equals(type) && !(typed.type() instanceof ValueType.Unjudged)) {
      boolean bare = amount.get().isBare();
      findings.error(
          bare ? DiagnosticCode.BARE_NUMBER : DiagnosticCode.UNIT,
          cell.span(),
          bare
              ? "`" + cell.text() + "` has no unit"
              : "`"
                  + cell.text()
                  + "` is "
                  + typed.type().words()
                  + "; the first cell of the column is "
                  + type.words(),
          bare ? amounts.bareHint(amount.get(), type) : "");
    }
    numbers.add(typed.value());
    return typed.type().equals(type);
  }
}
