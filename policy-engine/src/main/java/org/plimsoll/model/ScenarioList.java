package org.plimsoll.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.money.Exact;

/**
 * A list of states of affairs, in the order written.
 *
 * @param name the list
 * @param columns the type of each value a scenario gives, by name
 * @param rows the scenarios that stand in the policy
 * @param table the named table they stand in; absent when they stand in the list itself
 * @param points where further scenarios are taken from, each with the one value {@code point}
 * @param of the set whose members the points are of; the empty text for the account's
 * @param moves what a scenario moves
 * @param statement on whose behalf things are moved
 */
public record ScenarioList(
    String name,
    Map<String, ValueType> columns,
    List<Row> rows,
    Optional<LookupTable> table,
    List<Point> points,
    String of,
    List<Move> moves,
    Statement statement) {

  /** The value that a scenario made of a point has. */
  public static final String POINT = "point";

  /** What the name of a scenario is called in formulas. */
  public static final String NAME = "scenario";

  /** What the place of a scenario in its list is called in formulas, counted from 1. */
  public static final String NUMBER = "number";

  /**
   * One scenario.
   *
   * @param name its name
   * @param number its place in the list, from 1
   * @param line where it is written
   * @param numbers its values that are numbers, by column
   * @param names its values that are names, by column
   */
  public record Row(
      String name, int number, int line, Map<String, Exact> numbers, Map<String, String> names) {

    /** Copies the maps. */
    public Row {
      numbers = Map.copyOf(numbers);
      names = Map.copyOf(names);
    }
  }

  /**
   * Where points come from: a value, or a value of each member of a set.
   *
   * @param at the value of one point
   * @param each values of members: a gathering whose members are gone through one by one
   * @param line where it is written
   */
  public record Point(
      Optional<TypedExpression> at, Optional<TypedExpression.Gathering> each, int line) {}

  /**
   * One number of things of a kind that a scenario moves.
   *
   * @param owner the kind of thing
   * @param number the attribute, input or figure, as policies call it
   * @param to what it is moved to, judged in the state before the move
   * @param line where it is written
   */
  public record Move(Owner owner, String number, TypedExpression to, int line) {}

  /** The scenarios in force: parameters may have given the table other rows. */
  public List<Row> rows(ParameterSet parameters) {
    return table.map(own -> parameters.table(own)).map(ScenarioList::rowsOf).orElse(rows);
  }

  /**
   * The rows of a table as scenarios. The name stands in the match column {@link #NAME}, or in a
   * value column of that name.
   */
  public static List<Row> rowsOf(LookupTable table) {
    int match = table.matches().indexOf(NAME);
    int value = table.column(NAME);
    List<Row> rows = new ArrayList<>();
    for (LookupTable.Row row : table.rows()) {
      String name =
          match >= 0 ? row.matches().get(match).orElse("any other") : row.names().get(value);
      rows.add(row(name, rows.size() + 1, row, table));
    }
    return rows;
  }

  private static Row row(String name, int number, LookupTable.Row row, LookupTable table) {
    Map<String, Exact> numbers = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    for (int i = 0; i < table.values().size(); i++) {
      LookupTable.Column column = table.values().get(i);
      if (column.type() instanceof ValueType.Named) {
        names.put(column.name(), row.names().get(i));
      } else {
        numbers.put(column.name(), row.numbers().get(i));
      }
    }
    return new Row(name, number, row.line(), numbers, names);
  }

  /** Copies the lists; the order of columns is kept. */
  public ScenarioList {
    rows = List.copyOf(rows);
    points = List.copyOf(points);
    moves = List.copyOf(moves);
  }
}
