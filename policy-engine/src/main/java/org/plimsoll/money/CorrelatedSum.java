package org.plimsoll.money;

import java.util.List;

/**
 * The root of a quadratic form: amounts that move together only in part.
 *
 * <p>{@code sqrt(sum over i, j of correlation(i, j) x value(i) x value(j))}, where each amount is
 * wholly correlated with itself; the variance-covariance formula of portfolio theory (Markowitz,
 * "Portfolio selection", 1952).
 */
public final class CorrelatedSum {
  private static final Exact TWO = Exact.of(2);

  private CorrelatedSum() {}

  /**
   * The root, not below 0; 0 of no values. Exact when it can be, else rounded half-even to 34
   * significant digits; what stands under the root is never rounded.
   *
   * @param values the amounts, of one unit
   * @param correlations one for each two of them, between -1 and 1: first with second, first with
   *     third, ..., second with third, ...
   * @throws OutOfDomain when the correlations contradict each other, so that what stands under the
   *     root is below 0
   * @throws IllegalArgumentException when there are not so many correlations as pairs
   */
  public static Exact of(List<Exact> values, List<Exact> correlations) {
    if (correlations.size() != values.size() * (values.size() - 1) / 2) {
      throw new IllegalArgumentException(values.size() + " and " + correlations.size());
    }
    Exact under = Exact.ZERO;
    int pair = 0;
    for (int i = 0; i < values.size(); i++) {
      Exact others = values.get(i);
      for (int j = i + 1; j < values.size(); j++) {
        others = others.plus(values.get(j).times(correlations.get(pair++)).times(TWO));
      }
      under = under.plus(values.get(i).times(others));
    }
    if (under.signum() < 0) {
      throw new OutOfDomain(
          "the correlations contradict each other: the sum of squares is below 0");
    }
    return SquareRoot.of(under);
  }

  /**
   * The same, of one list: the amounts, then the correlations.
   *
   * @throws IllegalArgumentException when no number of amounts has so many pairs
   */
  public static Exact ofBoth(List<Exact> both) {
    int count = 0;
    while (count * (count + 1) / 2 < both.size()) {
      count++;
    }
    return of(both.subList(0, count), both.subList(count, both.size()));
  }
}
