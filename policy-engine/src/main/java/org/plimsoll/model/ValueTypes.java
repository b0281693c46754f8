package org.plimsoll.model;

import org.plimsoll.money.Unit;

/** The types that most values have. */
public final class ValueTypes {
  /** A plain number. */
  public static final ValueType NUMBER = new ValueType.Numeric(Unit.NONE, false);

  /** A rate. */
  public static final ValueType RATE = new ValueType.Numeric(Unit.NONE, true);

  /** Units of an instrument or asset. */
  public static final ValueType QUANTITY = new ValueType.Numeric(Unit.of(Unit.QUANTITY), false);

  /** Seconds. */
  public static final ValueType DURATION = new ValueType.Numeric(Unit.of(Unit.SECOND), false);

  /** An amount of a currency. */
  public static ValueType money(String currency) {
    return new ValueType.Numeric(Unit.of(currency), false);
  }

  /** An amount of a currency per unit. */
  public static ValueType price(String currency) {
    return new ValueType.Numeric(Unit.of(currency).dividedBy(Unit.of(Unit.QUANTITY)), false);
  }

  private ValueTypes() {}
}
