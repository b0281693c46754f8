package org.plimsoll.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** Square roots, with whole numbers only: exact where there is an exact one, else 34 digits. */
final class SquareRoot {
  /** So many digits of the root are known before it is rounded. */
  private static final int DIGITS = 38;

  private SquareRoot() {}

  /**
   * The root, not below 0: exact when the argument is the square of a decimal or of a fraction,
   * else rounded half-even to 34 significant digits.
   *
   * @throws OutOfDomain when {@code value} is below 0
   */
  static Exact of(Exact value) {
    if (value.signum() < 0) {
      throw new OutOfDomain(value + " is below 0");
    }
    if (value.signum() == 0) {
      return Exact.ZERO;
    }
    Exact lowest = value.lowest();
    BigInteger[] over = lowest.top().unscaledValue().sqrtAndRemainder();
    BigInteger[] under = lowest.bottom().unscaledValue().sqrtAndRemainder();
    boolean fraction = lowest.bottom().compareTo(BigDecimal.ONE) != 0;
    return fraction && over[1].signum() == 0 && under[1].signum() == 0
        ? Exact.of(new BigDecimal(over[0])).dividedBy(Exact.of(new BigDecimal(under[0])))
        : decimal(lowest.top(), lowest.bottom());
  }

  /** The root of a quotient, by the root of a whole number with twice as many digits. */
  private static Exact decimal(BigDecimal over, BigDecimal under) {
    int places = Math.max(0, (over.scale() + 1) / 2);
    int digits = over.precision() - over.scale() - under.precision() + 2 * places;
    places += Math.max(0, (2 * DIGITS - digits + 1) / 2);
    BigInteger[] lifted =
        over.movePointRight(2 * places)
            .toBigIntegerExact()
            .divideAndRemainder(under.toBigInteger());
    BigInteger[] root = lifted[0].sqrtAndRemainder();
    if (lifted[1].signum() == 0 && root[1].signum() == 0) {
      return Exact.of(new BigDecimal(root[0], places));
    }
    // one more digit that is not 0 stands for all that follow, so that no false tie is seen
    BigInteger known = root[0].multiply(BigInteger.TEN).add(BigInteger.ONE);
    return Exact.of(new BigDecimal(known, places + 1).round(MathContext.DECIMAL128));
  }
}
