package org.plimsoll.facts;

import java.util.List;
import org.plimsoll.money.Exact;

/**
 * A price and where it comes from.
 *
 * @param value in the policy currency per unit, at least 0
 * @param source one of {@link #SOURCES}
 */
public record Price(Exact value, String source) {
  /** The price the market gives. */
  public static final String GIVEN = "given";

  /** What venues quote. */
  public static final String QUOTES = "quotes";

  /** The index price. */
  public static final String INDEX = "index";

  /** A price averaged over time. */
  public static final String AVERAGE = "average";

  /** The last price known. */
  public static final String LAST = "last";

  /** The price of something else, converted. */
  public static final String CONVERSION = "conversion";

  /** What an option is worth by a model, made of its forward and volatility. */
  public static final String MODEL = "model";

  /** A price written in the policy. */
  public static final String FIXED = "fixed";

  /** No price is known: it counts for nothing, and a debt at it is refused. */
  public static final String NOTHING = "nothing";

  /** All sources, in the order of the alphabet. */
  public static final List<String> SOURCES =
      List.of(AVERAGE, CONVERSION, FIXED, GIVEN, INDEX, LAST, MODEL, NOTHING, QUOTES);
}
