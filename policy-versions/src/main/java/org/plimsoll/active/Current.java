package org.plimsoll.active;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** The one reference. Whoever needs two things of one moment reads it once and asks that moment. */
final class Current {
  private final AtomicReference<State> reference = new AtomicReference<>(State.EMPTY);

  /** The moment as it is. */
  State read() {
    return Objects.requireNonNull(reference.get());
  }

  /** Makes the next moment of the one that is there; {@code change} may be called again. */
  void change(UnaryOperator<State> change) {
    reference.updateAndGet(change);
  }
}
