package org.plimsoll.active;

import java.time.Instant;
import java.util.Optional;

/**
 * All there is to know at one moment, behind the one reference. Immutable: whoever has read it sees
 * one moment, however long he takes.
 *
 * @param schedule the versions
 * @param sequence the last activation
 * @param pause the pause, while there is one
 * @param failure why the last candidate was refused; empty when the last one was not
 * @param checkedAt when the source was last found to hold what is in force
 * @param counts what became of the candidates
 */
record State(
    Schedule schedule,
    long sequence,
    Optional<Pause> pause,
    Optional<Failure> failure,
    Optional<Instant> checkedAt,
    Counts counts) {

  static final State EMPTY =
      new State(
          Schedule.empty(), 0, Optional.empty(), Optional.empty(), Optional.empty(), Counts.NONE);

  State activated(Schedule now, long last, Instant at) {
    return new State(now, last, pause, Optional.empty(), Optional.of(at), counts.oneActivated());
  }

  State unchanged(Instant at) {
    return new State(
        schedule, sequence, pause, Optional.empty(), Optional.of(at), counts.oneUnchanged());
  }

  State checked(Instant at) {
    return new State(schedule, sequence, pause, failure, Optional.of(at), counts);
  }

  State refused(Failure now) {
    Failure counted = failure.map(now::again).orElse(now);
    return new State(
        schedule, sequence, pause, Optional.of(counted), checkedAt, counts.oneRefused());
  }

  State paused(Optional<Pause> now) {
    return new State(schedule, sequence, now, failure, checkedAt, counts);
  }
}
