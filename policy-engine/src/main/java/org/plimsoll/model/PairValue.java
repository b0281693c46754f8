package org.plimsoll.model;

import org.plimsoll.money.Exact;

/** What only pairs know: the row they are formed for, how many they are, what their legs are. */
public sealed interface PairValue {

  /**
   * A cell of the row that the pair is formed for.
   *
   * @param table the table as the policy has it
   * @param column the column among its values, or among its match columns
   * @param match true for a match column
   */
  record Column(LookupTable table, int column, boolean match) implements PairValue {
    /** The number in that row. */
    public Exact number(LookupTable.Row row) {
      return row.numbers().get(column);
    }

    /** The name in that row; {@code any other} in a match column that leaves it open. */
    public String name(LookupTable.Row row) {
      return match ? row.matches().get(column).orElse("any other") : row.names().get(column);
    }
  }

  /** How many units the pair was formed with: a plain number above 0. */
  record Matched() implements PairValue {}

  /**
   * Whether a group is long, short or flat.
   *
   * @param measure the figure of the group whose sign tells it
   */
  record Side(TypedExpression measure) implements PairValue {
    /** The side of something with that measure. */
    public static String of(Exact measure) {
      return measure.signum() == 0 ? "flat" : measure.signum() > 0 ? "long" : "short";
    }
  }

  /**
   * A value of a leg. An amount is the part of it that the pair uses up.
   *
   * @param leg the name of the leg
   * @param inner the value, seen from the leg
   */
  record OfLeg(String leg, TypedExpression inner) implements PairValue {}

  /** The column of the row at hand that an expression is. */
  static Column column(TypedExpression node) {
    return (Column) ((TypedExpression.OfPair) node).what();
  }
}
