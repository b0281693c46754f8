package org.plimsoll.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

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
    BigDecimal over = value.top().multiply(step.bottom());
    BigDecimal under = value.bottom().multiply(step.top());
    return step.times(Exact.of(over.divide(under, 0, mode(direction))));
  }

  private static RoundingMode mode(RoundingDirection direction) {
    return switch (direction) {
      case UP -> RoundingMode.CEILING;
      case DOWN -> RoundingMode.FLOOR;
      case TOWARD_ZERO -> RoundingMode.DOWN;
      case AWAY_FROM_ZERO -> RoundingMode.UP;
      case HALF_UP -> RoundingMode.HALF_UP;
      case HALF_EVEN -> RoundingMode.HALF_EVEN;
    };
  }
}
