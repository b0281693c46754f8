package org.plimsoll.facts;

import java.util.function.Supplier;
import org.plimsoll.money.Exact;

/**
 * What one step of a liquidation would close of a position, or sell of a balance.
 *
 * @param label what it is called; one closing, one label within an evaluation
 * @param of the position or balance
 * @param quantity contracts or units that go, above 0
 * @param initialReleased by how much the requirement at initial falls, in the policy currency;
 *     negative when it rises; asked for only when the policy looks at it
 * @param maintenanceReleased the same at maintenance
 */
public record Closing(
    String label,
    Thing of,
    Exact quantity,
    Supplier<Exact> initialReleased,
    Supplier<Exact> maintenanceReleased)
    implements Thing {

  /** Quantity times multiplier times price, in the policy currency, at least 0. */
  public Exact notional() {
    return of instanceof HeldPosition position
        ? quantity.times(position.multiplier()).times(unitPrice(position))
        : quantity.times(((HeldBalance) of).price());
  }

  /** Inverse contracts are worth units of the quote currency. */
  private static Exact unitPrice(HeldPosition position) {
    return position.inverse().map(InverseContract::quotePrice).orElseGet(position::markPrice);
  }
}
