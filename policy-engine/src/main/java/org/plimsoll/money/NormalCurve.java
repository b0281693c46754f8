package org.plimsoll.money;

/**
 * The standard normal distribution on binary numbers.
 *
 * <p>The cumulative curve is the rational approximation of W. J. Cody (Rational Chebyshev
 * approximations for the error function, Mathematics of Computation 1969, and Algorithm 715, 1993):
 * about 15 significant digits everywhere, far in the tail too. Only {@link StrictMath} and the four
 * operations are used, so that every machine gives the same bits.
 */
final class NormalCurve {
  private NormalCurve() {}

  /** The height of the curve. */
  static double density(double x) {
    return StrictMath.exp(-0.5 * x * x) / StrictMath.sqrt(2 * StrictMath.PI);
  }

  /** How much of the distribution lies below {@code x}, for {@code x} up to 0. */
  static double below(double x) {
    double y = -x;
    if (y <= 0.66291) {
      return 0.5 - y * middle(y * y);
    }
    if (y > 40) {
      return 0;
    }
    return StrictMath.sqrt(32) < y ? falling(y) * far(y) : falling(y) * near(y);
  }

  /** The curve's fall, squared in two parts: a rounded one that is exact, and the small rest. */
  private static double falling(double y) {
    double rough = (int) (y * 16) / 16.0;
    double rest = (y - rough) * (y + rough);
    return StrictMath.exp(-0.5 * rough * rough) * StrictMath.exp(-0.5 * rest);
  }

  private static double middle(double square) {
    double over =
        polynomial(
            square,
            0.06568233791820745,
            2.2352520354606837,
            161.02823106855587,
            1067.6894854603709,
            18154.98125334356);
    double under =
        polynomial(
            square,
            1,
            47.202581904688245,
            976.0985517377767,
            10260.932208618979,
            45507.78933502673);
    return over / under;
  }

  private static double near(double y) {
    double over =
        polynomial(
            y,
            1.0765576773720192e-8,
            0.39894151208813466,
            8.883149794388377,
            93.50665613217785,
            597.2702763948002,
            2494.5375852903726,
            6848.190450536283,
            11602.65143764735,
            9842.714838383978);
    double under =
        polynomial(
            y,
            1,
            22.266688044328117,
            235.387901782625,
            1519.3775994075547,
            6485.558298266761,
            18615.571640885097,
            34900.95272114598,
            38912.00328609327,
            19685.429676859992);
    return over / under;
  }

  private static double far(double y) {
    double inverse = 1 / (y * y);
    double over =
        polynomial(
            inverse,
            0.023073441764940174,
            0.215898534057957,
            0.12740116116024736,
            0.022235277870649807,
            0.0014216191932278934,
            2.9112874951168793e-5);
    double under =
        polynomial(
            inverse,
            1,
            1.284260096144911,
            0.4682382124808651,
            0.06598813786892856,
            0.0037823963320275824,
            7.297515550839662e-5);
    return (1 / StrictMath.sqrt(2 * StrictMath.PI) - inverse * over / under) / y;
  }

  /** The polynomial with these coefficients, that of the highest power first. */
  private static double polynomial(double x, double... coefficients) {
    double sum = 0;
    for (double coefficient : coefficients) {
      sum = sum * x + coefficient;
    }
    return sum;
  }
}
