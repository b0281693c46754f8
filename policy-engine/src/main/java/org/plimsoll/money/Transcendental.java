package org.plimsoll.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Functions whose values mostly have no finite decimal: roots, powers, logarithms, the normal
 * curve.
 *
 * <p>Here, in {@link NormalCurve} and in {@link Black76} binary floating point is used, inside
 * methods only. It goes in from an exact number and comes out as one: rounded half-even to 15
 * significant digits and at most 40 decimals, the same on every machine. Of the 15 digits at least
 * 13 are right.
 */
public final class Transcendental {
  /** A result farther from 0 than this is refused. */
  private static final BigDecimal LARGEST = BigDecimal.TEN.pow(30);

  private static final int DIGITS = 15;
  private static final int MOST_DECIMALS = 40;

  /** Whole exponents up to this one multiply exactly. */
  private static final Exact HIGHEST_EXACT = Exact.of(64);

  /** ... as long as the product has no more digits than this. */
  private static final int MOST_DIGITS = 2_500;

  private static final MathContext ENOUGH = new MathContext(40, RoundingMode.HALF_EVEN);

  private Transcendental() {}

  /**
   * The square root, not below 0: exact when the argument is the square of a decimal or of a
   * fraction, else rounded half-even to 34 significant digits.
   *
   * @throws OutOfDomain when {@code value} is below 0
   */
  public static Exact sqrt(Exact value) {
    return SquareRoot.of(value);
  }

  /**
   * The number e raised to {@code value}.
   *
   * @throws OutOfDomain when the result is beyond 10^30
   */
  public static Exact exp(Exact value) {
    return rounded(StrictMath.exp(binary(value)));
  }

  /**
   * The natural logarithm.
   *
   * @throws OutOfDomain when {@code value} is not above 0
   */
  public static Exact ln(Exact value) {
    if (value.signum() <= 0) {
      throw new OutOfDomain(value + " is not above 0");
    }
    return rounded(logarithm(value));
  }

  /**
   * {@code base} raised to {@code exponent}. A whole exponent from 0 to 64 multiplies exactly,
   * while the result has at most 2,500 digits; anything raised to 0 is 1. Others go by the
   * logarithm.
   *
   * @throws OutOfDomain when the base is below 0 and the exponent no whole number, when the base is
   *     0 and the exponent below 0, and when the result is beyond 10^30
   */
  public static Exact power(Exact base, Exact exponent) {
    boolean whole = isWhole(exponent);
    if (whole && exponent.signum() >= 0 && exponent.compareTo(HIGHEST_EXACT) <= 0) {
      int times = Integer.parseInt(exponent.toString());
      if ((long) digits(base) * times <= MOST_DIGITS) {
        return small(multiplied(base.lowest(), times));
      }
    }
    if (base.signum() < 0 && !whole) {
      throw new OutOfDomain(base + " is below 0 and " + exponent + " is no whole number");
    }
    if (base.signum() == 0) {
      if (exponent.signum() < 0) {
        throw new OutOfDomain("0 cannot be raised to " + exponent);
      }
      return Exact.ZERO;
    }
    Exact size = rounded(StrictMath.exp(binary(exponent) * logarithm(base.abs())));
    boolean odd = whole && new BigInteger(exponent.toString()).testBit(0);
    return base.signum() < 0 && odd ? size.negated() : size;
  }

  /**
   * How much of the standard normal distribution lies below {@code value}: from 0 to 1. What is
   * below {@code value} and what is below its opposite are 1 together, exactly.
   */
  public static Exact normal(Exact value) {
    return normal(binary(value));
  }

  /** The same for a binary number; the smaller of the two tails is the one that is rounded. */
  static Exact normal(double x) {
    Exact tail = rounded(NormalCurve.below(-StrictMath.abs(x)));
    return x > 0 ? Exact.ONE.minus(tail) : tail;
  }

  /** The nearest binary number; of a fraction, that of its first 40 digits. */
  static double binary(Exact value) {
    return value.top().divide(value.bottom(), ENOUGH).doubleValue();
  }

  /** The logarithm of a number above 0; near 1 by what it is above 1, which loses no digits. */
  static double logarithm(Exact value) {
    double above = binary(value.minus(Exact.ONE));
    return StrictMath.abs(above) < 0.5 ? StrictMath.log1p(above) : StrictMath.log(binary(value));
  }

  /**
   * A result as an exact number: half-even to 15 significant digits and at most 40 decimals.
   *
   * @throws OutOfDomain when it is beyond 10^30
   */
  static Exact rounded(double result) {
    if (Double.isNaN(result) || Double.isInfinite(result)) {
      throw tooLarge();
    }
    BigDecimal value = new BigDecimal(result);
    int scale = Math.min(MOST_DECIMALS, DIGITS - (value.precision() - value.scale()));
    return small(Exact.of(value.setScale(scale, RoundingMode.HALF_EVEN)));
  }

  private static Exact small(Exact value) {
    if (value.abs().compareTo(Exact.of(LARGEST)) > 0) {
      throw tooLarge();
    }
    return value;
  }

  private static OutOfDomain tooLarge() {
    return new OutOfDomain("the result is beyond 10^30");
  }

  private static Exact multiplied(Exact base, int times) {
    return Exact.of(base.top().pow(times)).dividedBy(Exact.of(base.bottom().pow(times)));
  }

  /** Counted in lowest terms, so that it depends on the value alone. */
  private static int digits(Exact value) {
    Exact lowest = value.lowest();
    BigDecimal over = lowest.top().stripTrailingZeros();
    int decimal = Math.max(over.precision(), Math.abs(over.scale()));
    return Math.max(decimal, lowest.bottom().precision());
  }

  private static boolean isWhole(Exact value) {
    return value.decimal().filter(known -> known.stripTrailingZeros().scale() <= 0).isPresent();
  }
}
