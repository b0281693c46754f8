package org.plimsoll.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plimsoll.money.Exact;

/**
 * Rows to look up: match columns first to last narrow the rows, then a band column picks one.
 *
 * <p>In each match column a row that names the value wins over a row {@code any other}; columns are
 * gone through from left to right. What is left are the bands of one key, from the lowest to the
 * open one.
 *
 * @param name its name, or that of the statement it stands in
 * @param matches the match columns
 * @param band the band column
 * @param values the value columns
 * @param rows the rows, in the order written
 * @param replaceable true when parameters may replace the rows
 */
public record LookupTable(
    String name,
    List<String> matches,
    Optional<Band> band,
    List<Column> values,
    List<Row> rows,
    boolean replaceable) {

  /**
   * A band column.
   *
   * @param figure the figure whose bands the rows are
   * @param edgeIn true when a bound belongs to the band below it ({@code up to}), false when to the
   *     band above ({@code below})
   */
  public record Band(String figure, boolean edgeIn) {}

  /**
   * A value column.
   *
   * @param name its name
   * @param type the type of its cells
   */
  public record Column(String name, ValueType type) {}

  /**
   * A row.
   *
   * @param number its number in the table, from 1
   * @param line its line in the policy; 0 when parameters gave it
   * @param matches what the match columns must be; empty for {@code any other}
   * @param bound the upper bound of the band; empty when open
   * @param numbers the numbers of the value columns; zero where the column holds names
   * @param names the names of the value columns; empty where the column holds numbers
   */
  public record Row(
      int number,
      int line,
      List<Optional<String>> matches,
      Optional<Exact> bound,
      List<Exact> numbers,
      List<String> names) {}

  /** The rows whose match columns fit {@code keys}: the bands of one key, or none at all. */
  public List<Row> fitting(List<String> keys) {
    List<Row> left = rows;
    for (int column = 0; column < keys.size(); column++) {
      Optional<String> key = Optional.of(keys.get(column));
      List<Row> named = having(left, column, key);
      left = named.isEmpty() ? having(left, column, Optional.empty()) : named;
    }
    return left;
  }

  private static List<Row> having(List<Row> rows, int column, Optional<String> value) {
    List<Row> found = new ArrayList<>();
    for (Row row : rows) {
      if (row.matches().get(column).equals(value)) {
        found.add(row);
      }
    }
    return found;
  }

  /** The number of the value column with that name, or -1. */
  public int column(String column) {
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).name().equals(column)) {
        return i;
      }
    }
    return -1;
  }

  /** The same table with other rows. */
  public LookupTable withRows(List<Row> other) {
    return new LookupTable(name, matches, band, values, other, replaceable);
  }
}
