package org.plimsoll.model;

import java.util.Optional;
import org.plimsoll.money.Exact;

/** Labels and words that both engines must spell alike in a trace or a refusal. */
public final class TraceLabels {
  private TraceLabels() {}

  /** The node that says which part of a position a leg is. */
  public static String share(String instrument) {
    return "share of " + instrument + " in the pair";
  }

  /** The node of one slice of a paying figure. */
  public static String slice(LookupTable.Row row) {
    return "slice in row " + row.number();
  }

  /** The node of a slice's payment. */
  public static String sliceCharge(LookupTable.Row row) {
    return "slice in row " + row.number() + " at its rate";
  }

  /** The node of a rounding; its last word is the direction. */
  public static String rounded(TypedExpression.Rounded node) {
    return "rounded " + node.direction().word();
  }

  /** The sentence when no definition of a figure applies. */
  public static String undefined(Figure figure, String thing) {
    return "no statement gives `" + figure.name() + "` of " + thing;
  }

  /** The sentence when a divisor is zero. */
  public static String zeroDivisor(TypedExpression.Arithmetic node) {
    return "`" + node.text() + "` divides by `" + node.right().text() + "`, which is 0";
  }

  /** The sentence when a set is empty and the phrase needs a member. */
  public static String emptySet(TypedExpression.Gathering node) {
    return "`" + node.text() + "` has no members to choose from";
  }

  /** The sentence when no row of a table fits. */
  public static String noRow(String table, String keys) {
    return "no row of `" + table + "` fits " + keys;
  }

  /** The sentence when a value passes every bound of a table. */
  public static String noBand(TypedExpression.Lookup node, Exact first, Optional<Exact> second) {
    String keys = node.band().orElseThrow().text() + " " + first;
    String both =
        second
            .map(each -> keys + ", " + node.second().orElseThrow().text() + " " + each)
            .orElse(keys);
    return noRow(node.table().name(), both);
  }

  /** The sentence when a rounding step is not above zero. */
  public static String badStep(TypedExpression.Rounded node) {
    return "the rounding step `" + node.step().text() + "` is not above 0";
  }
}
