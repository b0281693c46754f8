package org.plimsoll.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.LookupTable.Row;
import org.plimsoll.model.ValueTypes;
import org.plimsoll.money.Exact;

/** The index finds the rows that going through the table finds. */
class TableIndexTest {
  private static final List<String> NAMES = List.of("a", "b", "c", "d");
  private static final List<String> VALUES =
      List.of("-1", "0", "9.99", "10", "10.00", "10.01", "20", "1e30");

  private final Random random = new Random(11);

  @Test
  void keysAreFoundAsByGoingThroughTheRows() {
    for (int i = 0; i < 2_000; i++) {
      LookupTable table = table(i % 3, random.nextBoolean());
      TableIndex index = TableIndex.of(table);
      for (int k = 0; k < 20; k++) {
        List<String> keys = keys(i % 3);
        assertThat(index.fitting(keys).rows()).isEqualTo(table.fitting(keys));
      }
    }
  }

  @Test
  void bandsAreFoundAsByGoingThroughTheRows() {
    for (int i = 0; i < 5_000; i++) {
      boolean edgeIn = random.nextBoolean();
      List<Row> rows = table(0, edgeIn).rows();
      for (String text : VALUES) {
        Exact value = Exact.of(new java.math.BigDecimal(text));
        assertThat(Bands.of(rows, edgeIn).at(value)).isEqualTo(first(rows, edgeIn, value));
      }
    }
  }

  @Test
  void theEdgeBelongsWhereItIsWritten() {
    List<Row> rows = List.of(row(1, List.of(), "10"), row(2, List.of(), "20"));
    assertThat(Bands.of(rows, true).at(Exact.of(10))).contains(rows.get(0));
    assertThat(Bands.of(rows, false).at(Exact.of(10))).contains(rows.get(1));
    assertThat(Bands.of(rows, true).at(Exact.of(20))).contains(rows.get(1));
    assertThat(Bands.of(rows, false).at(Exact.of(20))).isEmpty();
  }

  private static Optional<Row> first(List<Row> rows, boolean edgeIn, Exact value) {
    return rows.stream()
        .filter(
            row ->
                row.bound().isEmpty()
                    || value.compareTo(row.bound().get()) < 0
                    || (edgeIn && value.equals(row.bound().get())))
        .findFirst();
  }

  /** A table with rows in no good order: what a checker refuses must be found alike as well. */
  private LookupTable table(int columns, boolean edgeIn) {
    List<Row> rows = new ArrayList<>();
    for (int i = random.nextInt(8); i > 0; i--) {
      List<Optional<String>> matches = new ArrayList<>();
      keys(columns).forEach(key -> matches.add(Optional.of(key).filter(k -> !k.equals("d"))));
      String bound = random.nextInt(4) == 0 ? "" : VALUES.get(random.nextInt(VALUES.size()));
      rows.add(row(rows.size() + 1, matches, bound));
    }
    return new LookupTable(
        "t",
        NAMES.subList(0, columns),
        Optional.of(new LookupTable.Band("notional", edgeIn)),
        List.of(new LookupTable.Column("rate", ValueTypes.RATE)),
        rows,
        false);
  }

  private List<String> keys(int columns) {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      keys.add(NAMES.get(random.nextInt(NAMES.size())));
    }
    return keys;
  }

  private static Row row(int number, List<Optional<String>> matches, String bound) {
    Optional<Exact> limit =
        bound.isEmpty() ? Optional.empty() : Optional.of(Exact.of(new java.math.BigDecimal(bound)));
    return new Row(number, number, matches, limit, List.of(Exact.ONE), List.of(""));
  }
}
