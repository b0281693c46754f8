package org.plimsoll.facts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Something that holds from an instant on, until a later one of its kind takes over. */
public interface Dated {
  /** The first instant at which it holds. */
  Instant from();

  /**
   * What is in force: the last of {@code rising} whose {@link #from} is not after {@code instant},
   * or nothing before the first.
   */
  static <T extends Dated> Optional<T> inForce(List<T> rising, Instant instant) {
    Optional<T> found = Optional.empty();
    for (T each : rising) {
      if (each.from().isAfter(instant)) {
        break;
      }
      found = Optional.of(each);
    }
    return found;
  }
}
