package org.plimsoll.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.money.Exact;

/**
 * Rows to look up: match columns first to last narrow the rows, then a band column picks one.
 *
 * <p>In each match column a row that names the value wins over a row {@code any other}; columns are
 * gone through from left to right. What is left are the bands of one key, from the lowest to the
 * open one; with a second band column, each band of the first holds bands of the second.
 *
 * @param name its name, or that of the statement it stands in
 * @param matches the match columns; {@link #LEVEL} is matched with the level at hand
 * @param band the first band column
 * @param second the second band column; only where there is a first
 * @param values the value columns
 * @param rows the rows, in the order written
 * @param replaceable true when parameters may replace the rows
 * @param straight true when values lie on straight lines between the bounds
 */
public record LookupTable(
    String name,
    List<String> matches,
    Optional<Band> band,
    Optional<Band> second,
    List<Column> values,
    List<Row> rows,
    boolean replaceable,
    boolean straight) {

  /** The match column that is compared with the level at hand. */
  public static final String LEVEL = "level";

  /** A table with one band column at most and no straight lines. */
  public LookupTable(
      String name,
      List<String> matches,
      Optional<Band> band,
      List<Column> values,
      List<Row> rows,
      boolean replaceable) {
    this(name, matches, band, Optional.empty(), values, rows, replaceable, false);
  }

  /**
   * A band column.
   *
   * @param figure the figure whose bands the rows are
   * @param edgeIn true when a bound belongs to the band below it ({@code up to}), false when to the
   *     band above ({@code below})
   * @param type the type of the bounds; empty when no row has one
   */
  public record Band(String figure, boolean edgeIn, Optional<ValueType> type) {

    /** A band column whose bounds have any type. */
    public Band(String figure, boolean edgeIn) {
      this(figure, edgeIn, Optional.empty());
    }

    /** The column as a policy heads it. */
    public String heading() {
      return figure + (edgeIn ? " up to" : " below");
    }
  }

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
   * @param line its line in the policy or in {@code file}; 0 when parameters gave it
   * @param file the CSV file it stands in; empty when the policy or parameters gave it
   * @param matches what the match columns must be; empty for {@code any other}
   * @param bound the upper bound of the first band column; empty when open
   * @param second the upper bound of the second band column; empty when open or without one
   * @param numbers the numbers of the value columns; zero where the column holds names
   * @param names the names of the value columns; empty where the column holds numbers
   */
  public record Row(
      int number,
      int line,
      String file,
      List<Optional<String>> matches,
      Optional<Exact> bound,
      Optional<Exact> second,
      List<Exact> numbers,
      List<String> names) {

    /** A row of the policy or of parameters, with one bound at most. */
    public Row(
        int number,
        int line,
        List<Optional<String>> matches,
        Optional<Exact> bound,
        List<Exact> numbers,
        List<String> names) {
      this(number, line, "", matches, bound, Optional.empty(), numbers, names);
    }

    /** The same row as parameters give it: on no line. */
    public Row withoutLine() {
      return new Row(number, 0, "", matches, bound, second, numbers, names);
    }
  }

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
    return new LookupTable(name, matches, band, second, values, other, replaceable, straight);
  }

  /** The band columns, the first before the second. */
  public List<Band> bands() {
    List<Band> all = new ArrayList<>();
    band.ifPresent(all::add);
    second.ifPresent(all::add);
    return all;
  }

  /** Of the name and the number of rows alone: a table may have thousands of rows. */
  @Override
  public int hashCode() {
    return Objects.hash(name, rows.size());
  }
}
