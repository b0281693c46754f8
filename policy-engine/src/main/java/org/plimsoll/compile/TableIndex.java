package org.plimsoll.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.plimsoll.model.LookupTable;

/**
 * The rows of a table as a tree with one step for each match column. {@link LookupTable#fitting}
 * goes through all rows; this goes to the same rows by hash.
 */
sealed interface TableIndex {
  /** The bands of no key at all. */
  Bands NONE = Bands.of(List.of(), false);

  /** The bands of one key, without rows when there are none. */
  Bands fitting(List<String> keys);

  /** The index of a table. */
  static TableIndex of(LookupTable table) {
    boolean edgeIn = table.band().map(LookupTable.Band::edgeIn).orElse(false);
    Function<List<LookupTable.Row>, Bands> bands =
        table.second().isPresent()
            ? rows -> Bands.of(rows, edgeIn, table.second().get().edgeIn())
            : rows -> Bands.of(rows, edgeIn);
    return of(table.rows(), 0, table.matches().size(), bands);
  }

  private static TableIndex of(
      List<LookupTable.Row> rows,
      int column,
      int columns,
      Function<List<LookupTable.Row>, Bands> bands) {
    if (column == columns) {
      return new End(bands.apply(rows));
    }
    Map<Optional<String>, List<LookupTable.Row>> parts = new LinkedHashMap<>();
    for (LookupTable.Row row : rows) {
      parts.computeIfAbsent(row.matches().get(column), key -> new ArrayList<>()).add(row);
    }
    Map<String, TableIndex> named = new LinkedHashMap<>();
    TableIndex others = new End(NONE);
    for (Map.Entry<Optional<String>, List<LookupTable.Row>> part : parts.entrySet()) {
      TableIndex below = of(part.getValue(), column + 1, columns, bands);
      if (part.getKey().isPresent()) {
        named.put(part.getKey().get(), below);
      } else {
        others = below;
      }
    }
    return new Step(column, Map.copyOf(named), others);
  }

  /**
   * One match column: rows that name the value win over rows for any other.
   *
   * @param column the number of the column
   * @param named what follows for each value named
   * @param others what follows for any other value
   */
  record Step(int column, Map<String, TableIndex> named, TableIndex others) implements TableIndex {
    @Override
    public Bands fitting(List<String> keys) {
      return named.getOrDefault(keys.get(column), others).fitting(keys);
    }
  }

  /** All match columns have been compared. */
  record End(Bands bands) implements TableIndex {
    @Override
    public Bands fitting(List<String> keys) {
      return bands;
    }
  }
}
