package org.plimsoll.active;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is in force at one moment, and what somebody should know about it.
 *
 * @param at the moment
 * @param ready true when accounts are decided about: something is in force, and neither a pause nor
 *     an expiry nor the age of the last check stands in the way
 * @param inForce the newest version that is effective; empty when none is
 * @param versions all versions that can still decide, in the order of their activation
 * @param pause the pause, while there is one
 * @param failure why the last candidate was refused; empty when the last one was not
 * @param checkedAt when the source was last found to hold what is in force
 * @param counts what became of the candidates since the start
 * @param warnings sentences about what needs somebody's attention
 */
public record Status(
    Instant at,
    boolean ready,
    Optional<InForce> inForce,
    List<InForce> versions,
    Optional<Pause> pause,
    Optional<Failure> failure,
    Optional<Instant> checkedAt,
    Counts counts,
    List<String> warnings) {

  /** How long before a version expires the warnings begin. */
  public static final Duration EXPIRY_NOTICE = Duration.ofDays(30);

  /** Copies the lists. */
  public Status {
    versions = List.copyOf(versions);
    warnings = List.copyOf(warnings);
  }

  /** How long the version in force has been so; empty when none is. */
  public Optional<Duration> policyAge() {
    return inForce.map(version -> Duration.between(version.activatedAt(), at));
  }

  static Status of(State state, Instant now, Optional<Duration> mostUnchecked) {
    Optional<InForce> inForce = state.schedule().newest(now);
    List<String> warnings = new ArrayList<>();
    for (Optional<InForce> each = inForce;
        each.isPresent();
        each = each.filter(version -> leaves(version, now)).flatMap(state.schedule()::before)) {
      each.flatMap(version -> expiry(version, now)).ifPresent(warnings::add);
    }
    for (InForce version : state.schedule().versions()) {
      missing(state.schedule(), version, now).ifPresent(warnings::add);
    }
    Optional<Instant> tooOld = state.checkedAt().filter(at -> tooOld(at, now, mostUnchecked));
    tooOld.ifPresent(
        at -> warnings.add("nothing is decided: the policy was last checked at " + at));
    boolean expired =
        inForce.flatMap(InForce::expires).map(end -> !now.isBefore(end)).orElse(false);
    return new Status(
        now,
        inForce.isPresent() && !expired && state.pause().isEmpty() && tooOld.isEmpty(),
        inForce,
        state.schedule().versions(),
        state.pause(),
        state.failure(),
        state.checkedAt(),
        state.counts(),
        warnings);
  }

  static boolean tooOld(Instant checkedAt, Instant now, Optional<Duration> mostUnchecked) {
    return mostUnchecked
        .map(limit -> Duration.between(checkedAt, now).compareTo(limit) > 0)
        .orElse(false);
  }

  private static Optional<String> expiry(InForce version, Instant now) {
    return version
        .expires()
        .filter(end -> !now.isBefore(end.minus(EXPIRY_NOTICE)))
        .map(
            end ->
                now.isBefore(end)
                    ? version.words()
                        + " expires at "
                        + end
                        + ", in "
                        + days(Duration.between(now, end))
                        + "; activate its successor before"
                    : version.words() + " expired at " + end + "; nothing is decided under it");
  }

  private static String days(Duration left) {
    long days = left.toDays();
    return days == 0 ? "less than a day" : days == 1 ? "1 day" : days + " days";
  }

  /** True while existing positions are left with the version before. */
  private static boolean leaves(InForce version, Instant now) {
    return version.header().existingFrom().map(now::isBefore).orElse(false);
  }

  private static Optional<String> missing(Schedule schedule, InForce version, Instant now) {
    boolean running = version.header().runningUnder().equals(version.header().replaces());
    boolean needed = version.header().replaces().isPresent() && (leaves(version, now) || running);
    return needed && schedule.before(version).isEmpty()
        ? Optional.of(
            version.words()
                + " leaves some accounts with version "
                + version.header().replaces().orElseThrow()
                + ", which is not loaded: nothing is decided about them")
        : Optional.empty();
  }
}
