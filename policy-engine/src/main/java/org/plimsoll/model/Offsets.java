package org.plimsoll.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.plimsoll.money.Exact;

/**
 * Positions, or groups of them, that hedge each other: members of a set are paired and used up.
 *
 * @param name its name, by which its pairs are gathered
 * @param line where it stands
 * @param groups the set of groups that is paired; empty for positions
 * @param keys what the legs of a pair must have in common
 * @param measure what a pair uses up of its legs; its size counts, not its sign
 * @param ties the order in which members that fit equally are taken
 * @param least what is to be least in total; absent when forms are tried in the order written
 * @param forms the ways to form a pair, in the order in which they are tried
 */
public record Offsets(
    String name,
    int line,
    Optional<String> groups,
    List<TypedExpression> keys,
    TypedExpression measure,
    List<Tie> ties,
    Optional<Least> least,
    List<Form> forms) {

  /**
   * One key of the order of members.
   *
   * @param figure what members are ordered by: a number or a name
   * @param highestFirst the direction
   */
  public record Tie(TypedExpression figure, boolean highestFirst) {}

  /**
   * What is to be least in total over all pairs of a set.
   *
   * @param figure a figure of the pairs
   * @param level the level it is taken at; empty when it has no levels
   * @param orInOrder true when pairs are formed in the order written where the search would be too
   *     long, false when it refuses there
   */
  public record Least(Figure figure, String level, boolean orInOrder) {}

  /**
   * One way to form a pair.
   *
   * @param name its name
   * @param statement its statement
   * @param legs its legs, in order
   * @param rows the table for each row of which it is tried; absent when it is tried once
   * @param reason the author's words; empty when it gives no credit
   */
  public record Form(
      String name, Statement statement, List<LegRule> legs, Optional<Rows> rows, String reason) {

    /** True when its pairs give a credit; other pairs are there for the figures they define. */
    public boolean givesCredit() {
      return !reason.isEmpty();
    }
  }

  /**
   * The rows of a table, one after the other.
   *
   * @param table the table as the policy has it; parameters may replace its rows
   * @param by the column of numbers by which its rows are taken, lowest first
   */
  public record Rows(LookupTable table, int by) {

    /** The rows of the table in force in their order; equal ones as the table has them. */
    public List<LookupTable.Row> ordered(LookupTable inForce) {
      List<LookupTable.Row> rows = new ArrayList<>(inForce.rows());
      rows.sort(Comparator.comparing(row -> row.numbers().get(by)));
      return rows;
    }
  }

  /**
   * What a leg may be.
   *
   * @param name its name
   * @param takes units of the measure in one pair-unit: a number, or a column of the row at hand
   * @param where which members it takes, by their names; may name earlier legs
   * @param fits what else must hold of it and the legs before it: by numbers, or by the row at
   *     hand; judged when all legs are chosen by name
   */
  public record LegRule(
      String name, TypedExpression takes, TypedCondition where, Optional<TypedCondition> fits) {

    /** Units of the measure in one pair-unit. */
    public Exact units(Optional<LookupTable.Row> row) {
      return takes instanceof TypedExpression.Constant constant
          ? constant.value()
          : PairValue.column(takes).number(row.orElseThrow());
    }
  }
}
