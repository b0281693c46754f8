package org.plimsoll.money;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Rounds to a multiple of a step, in a stated direction. */
public final class Rounding {
  private Rounding() {}

  /**
   * The multiple of {@code step} that {@code value} is rounded to.
   *
   * @param step above zero, in the unit of the value
   * @throws ArithmeticException when the step is not above zero
   */
  public static Exact round(Exact value, RoundingDirection direction, Exact step) {
    if (step.signum() <= 0) {
      throw new ArithmeticException("a rounding step must be above zero");
    }
    Exact steps = value.dividedBy(step);
    return step.times(Exact.of(new BigDecimal(whole(steps, direction))));
  }

  /** The whole number that {@code value} goes to. */
  private static BigInteger whole(Exact value, RoundingDirection direction) {
    BigInteger[] parts = value.numerator().divideAndRemainder(value.denominator());
    BigInteger towardZero = parts[0];
    BigInteger rest = parts[1];
    if (rest.signum() == 0) {
      return towardZero;
    }
    BigInteger sign = BigInteger.valueOf(rest.signum());
    BigInteger away = towardZero.add(sign);
    int half = rest.abs().shiftLeft(1).compareTo(value.denominator());
    return switch (direction) {
      case UP -> rest.signum() > 0 ? away : towardZero;
      case DOWN -> rest.signum() > 0 ? towardZero : away;
      case TOWARD_ZERO -> towardZero;
      case AWAY_FROM_ZERO -> away;
      case HALF_UP -> half >= 0 ? away : towardZero;
      case HALF_EVEN -> half > 0 || (half == 0 && towardZero.testBit(0)) ? away : towardZero;
    };
  }
}
