package org.plimsoll.compile;

import org.plimsoll.facts.Pair;
import org.plimsoll.facts.Thing;
import org.plimsoll.money.Exact;

/** A position or group that may become a leg, with what is left of it. Equal to itself alone. */
final class Member {
  private final Frame frame;
  private final Exact size;
  private Exact remaining;

  /** A member of which nothing is used; {@code size} is its measure without sign. */
  Member(Frame frame, Exact size) {
    this.frame = frame;
    this.size = size;
    this.remaining = size;
  }

  /** Where its names and figures are read. */
  Frame frame() {
    return frame;
  }

  Thing thing() {
    return frame.thing();
  }

  /** Units of the measure that are left. */
  Exact remaining() {
    return remaining;
  }

  boolean isUsedUp() {
    return remaining.signum() <= 0;
  }

  /** Uses up {@code units} of the measure as the leg {@code name}. */
  Pair.Leg use(String name, Exact units) {
    remaining = remaining.minus(units);
    return new Pair.Leg(name, thing(), units, units.dividedBy(size));
  }
}
