package org.plimsoll.model;

import java.util.List;
import org.plimsoll.money.Exact;

/**
 * Credits for positions that hedge each other: members of a set are paired and used up.
 *
 * @param name its name, by which its pairs are gathered
 * @param line where it stands
 * @param keys what the legs of a pair must have in common
 * @param measure what a pair uses up of its legs; its size counts, not its sign
 * @param ties the order in which members that fit equally are taken
 * @param forms the ways to form a pair, in the order in which they are tried
 */
public record Offsets(
    String name,
    int line,
    List<TypedExpression> keys,
    TypedExpression measure,
    List<Tie> ties,
    List<Form> forms) {

  /**
   * One key of the order of members.
   *
   * @param figure what members are ordered by: a number or a name
   * @param highestFirst the direction
   */
  public record Tie(TypedExpression figure, boolean highestFirst) {}

  /**
   * One way to form a pair.
   *
   * @param name its name
   * @param statement its statement
   * @param legs its legs, in order
   * @param reason the author's words
   */
  public record Form(String name, Statement statement, List<LegRule> legs, String reason) {}

  /**
   * What a leg may be.
   *
   * @param name its name
   * @param takes units of the measure in one pair-unit
   * @param where which members it takes; may name earlier legs
   */
  public record LegRule(String name, Exact takes, TypedCondition where) {}
}
