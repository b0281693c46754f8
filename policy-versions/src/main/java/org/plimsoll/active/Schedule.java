package org.plimsoll.active;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plimsoll.facts.AccountState;

/**
 * The versions there are, in the order in which they were activated. Which of them decides about an
 * account at an instant depends on nothing else: of those that are effective the one activated
 * last, unless that one leaves the account with the version it replaces. Immutable.
 */
public final class Schedule {
  /** How many versions are kept that only instants of the past still ask for. */
  private static final int MOST_PAST = 4;

  private static final Schedule EMPTY = new Schedule(List.of());

  private final List<InForce> versions;

  private Schedule(List<InForce> versions) {
    this.versions = List.copyOf(versions);
  }

  /** Without any version. */
  public static Schedule empty() {
    return EMPTY;
  }

  /** The versions that can still decide about something, in the order of their activation. */
  public List<InForce> versions() {
    return versions;
  }

  /**
   * The same with a version activated last. What can decide about nothing any more is left out:
   * also a version of a later date that was activated before, since the last activation is the last
   * word.
   *
   * @param now decides which versions belong to the past
   */
  public Schedule with(InForce version, Instant now) {
    List<InForce> all = new ArrayList<>(versions);
    all.removeIf(each -> each.hash().equals(version.hash()));
    all.add(version);
    return new Schedule(all).kept(now);
  }

  /** The same with {@code changed} in the place of {@code old}, such as with other parameters. */
  Schedule replacing(InForce old, InForce changed) {
    return new Schedule(versions.stream().map(each -> each == old ? changed : each).toList());
  }

  /** Going back from the last one, a version can be chosen when it is effective before the rest. */
  private Schedule kept(Instant now) {
    Set<InForce> needed = new LinkedHashSet<>();
    Instant earliest = Instant.MAX;
    int reaching = 0;
    for (int i = versions.size() - 1; i >= 0 && reaching <= MOST_PAST; i--) {
      InForce version = versions.get(i);
      Instant from = version.header().effectiveFrom().orElse(Instant.MIN);
      if (from.isBefore(earliest)) {
        needed.add(version);
        earliest = from;
        reaching += version.reaches(now) ? 1 : 0;
      }
    }
    List.copyOf(needed).forEach(version -> addBefore(version, needed));
    return new Schedule(versions.stream().filter(needed::contains).toList());
  }

  private void addBefore(InForce version, Set<InForce> needed) {
    boolean leaves =
        version.header().existingFrom().isPresent() || version.header().runningUnder().isPresent();
    Optional<InForce> before = leaves ? before(version) : Optional.empty();
    if (before.isPresent() && needed.add(before.get())) {
      addBefore(before.get(), needed);
    }
  }

  /** The newest version that is effective at an instant, whatever the account. */
  public Optional<InForce> newest(Instant asOf) {
    for (int i = versions.size() - 1; i >= 0; i--) {
      if (versions.get(i).reaches(asOf)) {
        return Optional.of(versions.get(i));
      }
    }
    return Optional.empty();
  }

  /** The version that a version replaces, activated before it, if it is there. */
  Optional<InForce> before(InForce version) {
    Optional<String> number = version.header().replaces();
    List<InForce> earlier = versions.subList(0, Math.max(0, versions.indexOf(version)));
    return number.flatMap(
        replaced ->
            earlier.stream()
                .filter(each -> each.header().version().equals(replaced))
                .reduce((first, second) -> second));
  }

  /** Which version decides about an account at an instant. */
  public Choice choose(AccountState account, Instant asOf) {
    Optional<InForce> newest = newest(asOf);
    return newest.isPresent()
        ? new Chooser(this, account, asOf).choose(newest.get())
        : nothing(asOf);
  }

  private Choice nothing(Instant asOf) {
    if (versions.isEmpty()) {
      return new Choice.None(
          Undecided.Cause.NOTHING_IN_FORCE,
          "no policy is in force",
          "activate a policy; the status says why the last one was refused");
    }
    InForce first = versions.get(0);
    return new Choice.None(
        Undecided.Cause.NOT_YET_EFFECTIVE,
        "nothing is in force at "
            + asOf
            + ": "
            + first.words()
            + " is effective from "
            + first.start()
            + ", and no earlier version is loaded",
        "load the version before, or ask for a later instant");
  }
}
