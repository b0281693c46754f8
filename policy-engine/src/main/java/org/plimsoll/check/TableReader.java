package org.plimsoll.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.model.Attribute;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.Owner;
import org.plimsoll.model.TypedExpression.Constant;
import org.plimsoll.model.ValueType;
import org.plimsoll.model.ValueTypes;
import org.plimsoll.money.Exact;
import org.plimsoll.syntax.Amount;
import org.plimsoll.syntax.Table;

/** Reads tables that are looked up: match columns, at most one band column, value columns. */
final class TableReader {
  private final Amounts amounts;
  private final Findings findings;
  private final Predicate<String> isMatch;
  private final Predicate<String> isRate;

  /**
   * A reader for one kind of table.
   *
   * @param isMatch which column names are match columns
   * @param isRate which value columns must hold rates
   */
  TableReader(
      Amounts amounts, Findings findings, Predicate<String> isMatch, Predicate<String> isRate) {
    this.amounts = amounts;
    this.findings = findings;
    this.isMatch = isMatch;
    this.isRate = isRate;
  }

  /** What a column is for. */
  private enum Use {
    MATCH,
    BAND,
    VALUE
  }

  private record Header(List<Use> uses, List<String> names, Optional<LookupTable.Band> band) {}

  Optional<LookupTable> read(String name, Table table, boolean replaceable) {
    Optional<Header> header = header(table);
    if (header.isEmpty()) {
      return Optional.empty();
    }
    List<LookupTable.Row> rows = new ArrayList<>();
    Optional<List<ValueType>> types = types(table, header.get());
    boolean good = types.isPresent();
    for (int i = 0; i < table.rows().size(); i++) {
      Optional<LookupTable.Row> row =
          row(table.rows().get(i), header.get(), i + 1, types.orElse(List.of()));
      good &= row.isPresent();
      row.ifPresent(rows::add);
    }
    if (!good || rows.isEmpty()) {
      if (good) {
        findings.error(
            DiagnosticCode.TABLE, table.span(), "the table has no rows below its header", "");
      }
      return Optional.empty();
    }
    List<String> matches = new ArrayList<>();
    List<LookupTable.Column> values = new ArrayList<>();
    for (int i = 0; i < header.get().uses().size(); i++) {
      if (header.get().uses().get(i) == Use.MATCH) {
        matches.add(header.get().names().get(i));
      } else if (header.get().uses().get(i) == Use.VALUE) {
        values.add(new LookupTable.Column(header.get().names().get(i), types.orElseThrow().get(i)));
      }
    }
    return Optional.of(
        new LookupTable(name, matches, header.get().band(), values, rows, replaceable));
  }

  private Optional<Header> header(Table table) {
    List<Use> uses = new ArrayList<>();
    List<String> names = new ArrayList<>();
    Optional<LookupTable.Band> band = Optional.empty();
    for (Table.Cell cell : table.header()) {
      String text = cell.text();
      if (names.contains(text)) {
        findings.error(
            DiagnosticCode.TABLE, cell.span(), "the column `" + text + "` stands twice", "");
        return Optional.empty();
      }
      boolean upTo = text.endsWith(" up to");
      boolean below = text.endsWith(" below");
      if ((upTo || below) && band.isPresent()) {
        findings.error(
            DiagnosticCode.TABLE, cell.span(), "a table has one column of bands at most", "");
        return Optional.empty();
      }
      if (upTo || below) {
        band = Optional.of(new LookupTable.Band(text.substring(0, text.indexOf(' ')), upTo));
        uses.add(Use.BAND);
      } else if (!text.matches("[A-Za-z][A-Za-z0-9-]*")) {
        findings.error(
            DiagnosticCode.TABLE,
            cell.span(),
            "`"
                + text
                + "` is no column: a column is one word, or a figure with `up to` or `below`",
            "join words with a hyphen");
        return Optional.empty();
      } else {
        uses.add(isMatch.test(text) ? Use.MATCH : Use.VALUE);
      }
      names.add(text);
    }
    return Optional.of(new Header(uses, names, band));
  }

  /** The type of each column, by its first cell; rate columns are rates whatever stands there. */
  private Optional<List<ValueType>> types(Table table, Header header) {
    List<ValueType> types = new ArrayList<>();
    boolean good = true;
    for (int i = 0; i < header.uses().size(); i++) {
      ValueType type = ValueTypes.NUMBER;
      if (header.uses().get(i) == Use.VALUE && !table.rows().isEmpty()) {
        type = type(header.names().get(i), table.rows().get(0).cells().get(i));
        good &= !(type instanceof ValueType.Unjudged);
      }
      types.add(type);
    }
    return good ? Optional.of(types) : Optional.empty();
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
      Table.Row row, Header header, int number, List<ValueType> types) {
    List<Optional<String>> matches = new ArrayList<>();
    Optional<Exact> bound = Optional.empty();
    List<Exact> numbers = new ArrayList<>();
    List<String> names = new ArrayList<>();
    boolean good = !types.isEmpty();
    for (int i = 0; i < row.cells().size() && good; i++) {
      Table.Cell cell = row.cells().get(i);
      switch (header.uses().get(i)) {
        case MATCH -> good = match(cell, header.names().get(i), matches);
        case BAND -> {
          Optional<Optional<Exact>> read = bound(cell, header.band().orElseThrow());
          good = read.isPresent();
          bound = read.orElse(Optional.empty());
        }
        case VALUE -> good = value(cell, types.get(i), numbers, names);
      }
    }
    return good
        ? Optional.of(
            new LookupTable.Row(number, row.span().line(), matches, bound, numbers, names))
        : Optional.empty();
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
    return true;
  }

  private Optional<Optional<Exact>> bound(Table.Cell cell, LookupTable.Band band) {
    if (cell.text().equals("above") || cell.text().equals("no limit")) {
      return Optional.of(Optional.empty());
    }
    Optional<Amount> amount = Cells.amount(cell);
    if (amount.isEmpty()) {
      findings.error(
          DiagnosticCode.TABLE,
          cell.span(),
          "`" + cell.text() + "` is no bound of `" + band.figure() + "`",
          "write an amount such as `1m " + amounts.currency() + "`, `above` or `no limit`");
      return Optional.empty();
    }
    Constant typed = amounts.typed(amount.get());
    if (amount.get().isBare()) {
      findings.error(
          DiagnosticCode.BARE_NUMBER,
          cell.span(),
          "`" + cell.text() + "` has no unit",
          "write `" + cell.text() + " " + amounts.currency() + "`");
      return Optional.empty();
    }
    if (typed.type() instanceof ValueType.Unjudged) {
      return Optional.empty();
    }
    Optional<ValueType> wanted = typeOf(band.figure());
    if (wanted.isPresent() && !wanted.get().equals(typed.type())) {
      findings.error(
          DiagnosticCode.UNIT,
          cell.span(),
          "`"
              + cell.text()
              + "` is "
              + typed.type().words()
              + ", and `"
              + band.figure()
              + "` is "
              + wanted.get().words(),
          "give the bound the unit of `" + band.figure() + "`");
      return Optional.empty();
    }
    return Optional.of(Optional.of(typed.value()));
  }

  /** The type of a built-in figure; nothing for figures and inputs of the policy. */
  private Optional<ValueType> typeOf(String figure) {
    return Attribute.find(Owner.POSITION, figure)
        .or(() -> Attribute.find(Owner.BALANCE, figure))
        .map(attribute -> attribute.type(amounts.currency()));
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
