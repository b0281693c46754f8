package org.plimsoll.facts;

import java.util.Optional;
import org.plimsoll.money.Exact;

/** What is otherwise in another state of affairs: the numbers of things that it moves. */
@FunctionalInterface
public interface Moves {
  /** Nothing is moved. */
  Moves NONE = (number, thing) -> Optional.empty();

  /**
   * What a number of a thing is in that state.
   *
   * @param number the attribute or input, as policies call it
   * @param thing the thing as it is in that state
   * @return the moved number in the unit of the unmoved one; empty when it is not moved
   */
  Optional<Exact> of(String number, Thing thing);
}
