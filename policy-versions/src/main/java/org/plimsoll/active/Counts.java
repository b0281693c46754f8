package org.plimsoll.active;

/**
 * How many candidates there were since the start, by what became of them; for metrics.
 *
 * @param activated came into force
 * @param unchanged were what was activated last
 * @param refused were refused, each attempt counted
 */
public record Counts(long activated, long unchanged, long refused) {
  static final Counts NONE = new Counts(0, 0, 0);

  Counts oneActivated() {
    return new Counts(activated + 1, unchanged, refused);
  }

  Counts oneUnchanged() {
    return new Counts(activated, unchanged + 1, refused);
  }

  Counts oneRefused() {
    return new Counts(activated, unchanged, refused + 1);
  }
}
