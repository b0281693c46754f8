package org.plimsoll.check;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.facts.Instrument;
import org.plimsoll.facts.InstrumentBuilder;
import org.plimsoll.facts.OptionRight;
import org.plimsoll.model.Attribute;
import org.plimsoll.model.Input;
import org.plimsoll.model.ValueType;
import org.plimsoll.syntax.Amount;
import org.plimsoll.syntax.Block;
import org.plimsoll.syntax.Table;

/** Reads {@code instruments}: the contracts that the tests of the policy speak of. */
final class InstrumentReader {
  private static final List<String> REQUIRED = List.of("instrument", "kind", "underlying", "quote");
  private static final List<String> OPTIONAL =
      List.of(
          "settle",
          "multiplier",
          "inverse",
          "expiry",
          "strike",
          "right",
          "lot",
          "tick",
          "taker-fee");

  private final Declared declared;
  private final SortedMap<String, Instrument> instruments = new TreeMap<>();

  InstrumentReader(Declared declared) {
    this.declared = declared;
  }

  SortedMap<String, Instrument> read(List<Block.Instruments> blocks) {
    for (Block.Instruments block : blocks) {
      if (block.table().isPresent()) {
        Cells cells = new Cells(block.table().get(), declared.findings());
        List<String> inputs =
            declared.names().inputs().values().stream()
                .filter(input -> input.of() == Input.Subject.INSTRUMENT)
                .map(Input::name)
                .toList();
        List<String> optional = new ArrayList<>(OPTIONAL);
        optional.addAll(inputs);
        if (cells.hasColumns("instruments", REQUIRED, optional)) {
          block.table().get().rows().forEach(row -> row(cells, row, inputs));
        }
      }
    }
    return instruments;
  }

  private void row(Cells cells, Table.Row row, List<String> inputs) {
    Optional<String> name = text(cells, row, "instrument");
    Optional<String> kind = text(cells, row, "kind");
    Optional<String> underlying = text(cells, row, "underlying");
    Optional<String> quote = text(cells, row, "quote");
    if (name.isEmpty() || kind.isEmpty() || underlying.isEmpty() || quote.isEmpty()) {
      declared
          .findings()
          .error(
              DiagnosticCode.TABLE,
              row.span(),
              "an instrument needs a name, a kind, an underlying and a quote currency",
              "write `| BTC-PERP | perpetual | BTC | USD |`");
      return;
    }
    cells.cell(row, "kind").ifPresent(cell -> requireKind(cell, kind.get()));
    InstrumentBuilder builder =
        Instrument.of(kind.get(), underlying.get(), quote.get())
            .settle(text(cells, row, "settle").orElse(null))
            .expiry(expiry(cells, row))
            .strike(number(cells, row, "strike").orElse(null))
            .lot(number(cells, row, "lot").orElse(null))
            .tick(number(cells, row, "tick").orElse(null))
            .takerFee(rate(cells, row, "taker-fee").orElse(null))
            .inverse(inverse(cells, row))
            .multiplier(number(cells, row, "multiplier").orElse(BigDecimal.ONE))
            .right(right(cells, row));
    TreeMap<String, String> attributes = new TreeMap<>();
    for (String input : inputs) {
      cells
          .cell(row, input)
          .ifPresent(
              cell ->
                  attributes.put(
                      Objects.requireNonNull(declared.names().inputs().get(input)).key(),
                      cell.text()));
    }
    if (instruments.put(name.get(), builder.attributes(attributes).build()) != null) {
      declared
          .findings()
          .error(
              DiagnosticCode.DUPLICATE_NAME,
              row.span(),
              "there are two instruments called `" + name.get() + "`",
              "");
    }
  }

  private void requireKind(Table.Cell cell, String kind) {
    List<String> kinds = ((ValueType.Named) Attribute.KIND.type("")).values();
    if (!kinds.contains(kind)) {
      String nearest = Nearest.hint(kind, kinds);
      declared
          .findings()
          .error(
              DiagnosticCode.UNKNOWN_VALUE,
              cell.span(),
              "`" + kind + "` is no kind of instrument",
              nearest.isEmpty() ? "the kinds are " + String.join(", ", kinds) : nearest);
    }
  }

  private static Optional<String> text(Cells cells, Table.Row row, String column) {
    return cells.cell(row, column).flatMap(Cells::name);
  }

  private Optional<BigDecimal> number(Cells cells, Table.Row row, String column) {
    return cells.cell(row, column).flatMap(Cells::amount).map(Amount::number);
  }

  private Optional<BigDecimal> rate(Cells cells, Table.Row row, String column) {
    return cells
        .cell(row, column)
        .flatMap(Cells::amount)
        .map(declared.amounts()::rate)
        .flatMap(constant -> constant.value().decimal());
  }

  private boolean inverse(Cells cells, Table.Row row) {
    Optional<String> word = text(cells, row, "inverse");
    if (cells.cell(row, "inverse").isPresent()
        && !word.filter(each -> each.equals("yes") || each.equals("no")).isPresent()) {
      report(cells, row, "inverse", "write `yes` for an inverse contract, else `no`");
    }
    return word.filter("yes"::equals).isPresent();
  }

  private @Nullable OptionRight right(Cells cells, Table.Row row) {
    Optional<String> right = text(cells, row, "right");
    try {
      return right.map(word -> OptionRight.valueOf(word.toUpperCase(Locale.ROOT))).orElse(null);
    } catch (IllegalArgumentException e) {
      report(cells, row, "right", "an option is a `call` or a `put`");
      return null;
    }
  }

  private @Nullable Instant expiry(Cells cells, Table.Row row) {
    Optional<Table.Cell> cell = cells.cell(row, "expiry");
    try {
      return cell.map(each -> LocalDate.parse(each.text()).atStartOfDay(ZoneOffset.UTC).toInstant())
          .orElse(null);
    } catch (DateTimeException e) {
      report(cells, row, "expiry", "write a date such as `2027-03-26`");
      return null;
    }
  }

  private void report(Cells cells, Table.Row row, String column, String hint) {
    Table.Cell cell = cells.cell(row, column).orElseThrow();
    declared
        .findings()
        .error(
            DiagnosticCode.TABLE,
            cell.span(),
            "`" + cell.text() + "` is no " + words(column),
            hint);
  }

  private static String words(String column) {
    return column.equals("inverse") ? "answer to whether the contract is inverse" : column;
  }
}
