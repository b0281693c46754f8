package org.plimsoll.decision;

import java.math.BigDecimal;
import org.plimsoll.money.Exact;
import org.plimsoll.money.Rounding;
import org.plimsoll.money.RoundingDirection;

/** Decimals for amounts of a decision, where an exact value may have no finite one. */
public final class Shown {
  private static final Exact STEP = Exact.of(BigDecimal.ONE.movePointLeft(18));
  private static final Exact RATIO_STEP = Exact.of(BigDecimal.ONE.movePointLeft(6));

  private Shown() {}

  /**
   * The value itself when it has a finite decimal, else rounded to 18 decimals; without trailing
   * zeros, because how many there are would tell how it was computed.
   */
  public static BigDecimal amount(Exact value, RoundingDirection otherwise) {
    BigDecimal shown =
        value
            .decimal()
            .orElseGet(() -> Rounding.round(value, otherwise, STEP).decimal().orElseThrow())
            .stripTrailingZeros();
    return shown.scale() < 0 ? shown.setScale(0) : shown;
  }

  /** The value with at least the decimals of {@code step}: 12000 to 0.01 is 12000.00. */
  public static BigDecimal amount(Exact value, RoundingDirection otherwise, Exact step) {
    BigDecimal shown = amount(value, otherwise);
    int scale = Math.max(0, step.decimal().map(BigDecimal::scale).orElse(0));
    return shown.scale() < scale ? shown.setScale(scale) : shown;
  }

  /** Maintenance margin divided by equity, 6 decimals, rounded up; {@code none} without equity. */
  public static String marginRatio(Exact maintenance, Exact equity) {
    if (equity.signum() <= 0) {
      return "none";
    }
    return Rounding.round(maintenance.dividedBy(equity), RoundingDirection.UP, RATIO_STEP)
        .decimal()
        .orElseThrow()
        .setScale(6)
        .toPlainString();
  }
}
