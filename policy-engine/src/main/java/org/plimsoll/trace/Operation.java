package org.plimsoll.trace;

import java.util.Arrays;
import java.util.Optional;

/** How the value of a trace node follows from those of its children. */
public enum Operation {
  /** Taken from the account or the market; no children. */
  GIVEN("given"),
  /** Written in the policy; no children. */
  CONSTANT("constant"),
  /** A parameter's value in force; no children. */
  PARAMETER("parameter"),
  /**
   * A figure that has a node of its own elsewhere in the trace, under the same label; no children.
   */
  FIGURE("figure"),
  /** The definition of a figure: the value of its one child. */
  DEFINED("defined"),
  /** The value of a table cell; no children, the row is named. */
  LOOKUP("lookup"),
  /** The sum of all children; 0 for none. */
  SUM("sum"),
  /** The first child less the second. */
  DIFFERENCE("difference"),
  /** The product of all children; 1 for none. */
  PRODUCT("product"),
  /** The first child divided by the second, exactly. */
  QUOTIENT("quotient"),
  /** The child with its sign turned. */
  NEGATED("negated"),
  /** The child without its sign. */
  ABSOLUTE("absolute"),
  /** The largest child. */
  LARGEST("largest"),
  /** The smallest child. */
  SMALLEST("smallest"),
  /** The middle child by value, or half the sum of the two in the middle. */
  MEDIAN("median"),
  /** The first child, but at least the second and at most the third. */
  CLAMPED("clamped"),
  /** The square root of the child. */
  SQRT("sqrt"),
  /** The number e raised to the child. */
  EXP("exp"),
  /** The natural logarithm of the child. */
  LN("ln"),
  /** The first child raised to the second. */
  POWER("power"),
  /** How much of the standard normal distribution lies below the child. */
  NORMAL("normal"),
  /**
   * The price of an option; the children are forward, strike, volatility, years, and 1 for a call
   * or -1 for a put. The same children for the operations below.
   */
  BLACK_76("black-76"),
  /** How that price moves with the forward. */
  BLACK_76_DELTA("black-76-delta"),
  /** How the delta moves with the forward. */
  BLACK_76_GAMMA("black-76-gamma"),
  /** How that price moves with the volatility. */
  BLACK_76_VEGA("black-76-vega"),
  /** How that price moves as time passes. */
  BLACK_76_THETA("black-76-theta"),
  /** How many children there are. */
  COUNT("count"),
  /**
   * The part of the first child above the second and up to the third; without a third, all above.
   */
  SLICE("slice"),
  /** The first child rounded to a multiple of the second; the label names the direction. */
  ROUNDED("rounded"),
  /** The value of the case that held: the one child; the label names the condition. */
  CASE("case"),
  /**
   * The root of the sum of all products of two of the first children, each times their correlation;
   * the correlations of each two are the children behind them.
   */
  CORRELATED_SUM("correlated sum"),
  /** The value of the first child, in a state of affairs that the label or the others tell. */
  SUPPOSED("supposed"),
  /**
   * The smallest child behind the first that the first's share of those children does not exceed.
   */
  VALUE_AT_RISK("value at risk"),
  /** The average of the children behind the first that lie beyond the first's share of them. */
  EXPECTED_SHORTFALL("expected shortfall"),
  /** A list of figures; its value is a count. */
  LIST("list");

  private final String word;

  Operation(String word) {
    this.word = word;
  }

  /** The word used in JSON. */
  public String word() {
    return word;
  }

  /** The operation with that word. */
  public static Optional<Operation> of(String word) {
    return Arrays.stream(values()).filter(operation -> operation.word.equals(word)).findFirst();
  }
}
