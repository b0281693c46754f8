package org.plimsoll.active;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that a test sets. */
final class Clock implements InstantSource {
  private volatile Instant now;

  Clock(Instant now) {
    this.now = now;
  }

  @Override
  public Instant instant() {
    return now;
  }

  void set(String instant) {
    now = Instant.parse(instant);
  }

  void pass(Duration time) {
    now = now.plus(time);
  }
}
