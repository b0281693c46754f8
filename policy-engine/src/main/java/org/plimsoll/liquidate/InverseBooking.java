package org.plimsoll.liquidate;

import java.math.BigDecimal;
import org.plimsoll.facts.MissingFact;
import org.plimsoll.facts.Position;
import org.plimsoll.money.Exact;
import org.plimsoll.money.Rounding;
import org.plimsoll.money.RoundingDirection;

/** What closing an inverse contract brings, in the coin it settles in. */
final class InverseBooking {
  private static final Exact STEP = Exact.of(BigDecimal.ONE.movePointLeft(18));

  private InverseBooking() {}

  /** Coins per contract and unit of its multiplier that a long lot gained since its entry. */
  static Exact each(Position lot, Exact entry, Exact mark) {
    if (entry.signum() == 0 || mark.signum() == 0) {
      throw new MissingFact(
          "positions." + lot.instrument() + ".entryPrice",
          "an inverse contract entered or closed at a price of 0 has no gain or loss");
    }
    return Exact.ONE.dividedBy(entry).minus(Exact.ONE.dividedBy(mark));
  }

  /**
   * A gain as it is booked: down to 18 decimals, because an account holds no more and a quotient
   * seldom ends; down, so that closing never makes money.
   */
  static Exact booked(Exact gain) {
    return Rounding.round(gain, RoundingDirection.DOWN, STEP);
  }
}
