package org.plimsoll.model;

import java.util.Optional;
import org.plimsoll.money.Exact;

/**
 * A named value of the policy, which a parameter file may set anew within its bounds.
 *
 * @param name its name
 * @param type its type
 * @param value the value the policy gives
 * @param lowest the lowest value a parameter file may set
 * @param highest the highest value a parameter file may set
 * @param mostMove the largest move in one period, in the type of the value
 * @param period the period in seconds
 * @param line where it is declared
 */
public record Parameter(
    String name,
    ValueType type,
    Exact value,
    Optional<Exact> lowest,
    Optional<Exact> highest,
    Optional<Exact> mostMove,
    Optional<Exact> period,
    int line) {

  /** True when a parameter file may set it: it has bounds. */
  public boolean isMovable() {
    return lowest.isPresent() && highest.isPresent();
  }
}
