package org.plimsoll.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The middle of some measurements and how far they scatter.
 *
 * @param lower a quarter lies at or below
 * @param median half of them lie at or below
 * @param upper a quarter lies at or above
 */
public record Quartiles(double lower, double median, double upper) {

  /** The quartiles of some measurements. */
  static Quartiles of(List<Double> measured) {
    double[] sorted = measured.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return new Quartiles(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
  }

  private static double at(double[] sorted, double share) {
    if (sorted.length == 0) {
      throw new IllegalArgumentException("no measurements in " + Arrays.toString(sorted));
    }
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /** For example {@code 1.02 (0.98 to 1.07)}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", median, lower, upper);
  }
}
