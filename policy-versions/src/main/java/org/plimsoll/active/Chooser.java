package org.plimsoll.active;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plimsoll.active.Why.Rule;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.Position;

/** Finds the version for one account: from the newest on back, as the versions themselves say. */
final class Chooser {
  private final Schedule schedule;
  private final AccountState account;
  private final Instant asOf;

  Chooser(Schedule schedule, AccountState account, Instant asOf) {
    this.schedule = schedule;
    this.account = account;
    this.asOf = asOf;
  }

  /** {@code version}, or one before it that it leaves the account with. */
  Choice choose(InForce version) {
    Optional<String> running = version.header().runningUnder();
    Instant since = account.liquidationSince();
    if (running.isPresent() && since != null && since.isBefore(version.start())) {
      return liquidating(version, since, running.get());
    }
    Optional<Instant> existing = version.header().existingFrom().filter(asOf::isBefore);
    return existing.map(until -> existing(version, until)).orElseGet(() -> newest(version));
  }

  private static Choice newest(InForce version) {
    return new Choice.Version(
        version, new Why(Rule.NEWEST, version.words() + " is the newest that is effective"));
  }

  private Choice liquidating(InForce version, Instant since, String under) {
    String words =
        "the liquidation began at "
            + since
            + ", before "
            + version.words()
            + " was effective, which lets running liquidations finish under version "
            + under;
    return under.equals(version.header().version())
        ? new Choice.Version(version, new Why(Rule.RUNNING_LIQUIDATION, words))
        : before(version, Rule.RUNNING_LIQUIDATION, words);
  }

  /** Zero quantities are no positions. */
  private Choice existing(InForce version, Instant until) {
    List<Position> open =
        account.positions().stream()
            .filter(each -> each.quantity().compareTo(BigDecimal.ZERO) != 0)
            .toList();
    if (open.isEmpty() || open.stream().anyMatch(each -> openedSince(each, version.start()))) {
      return newest(version);
    }
    Optional<Position> undated = open.stream().filter(each -> each.openedAt() == null).findFirst();
    if (undated.isPresent()) {
      return undated(version, undated.get(), until);
    }
    return before(
        version,
        Rule.EXISTING_POSITIONS,
        "all positions were opened before "
            + version.start()
            + ", and "
            + version.words()
            + " counts for those from "
            + until
            + " on");
  }

  private static boolean openedSince(Position position, Instant start) {
    Instant opened = position.openedAt();
    return opened != null && !opened.isBefore(start);
  }

  private Choice undated(InForce version, Position position, Instant until) {
    int place = account.positions().indexOf(position);
    return new Choice.None(
        Undecided.Cause.OPENED_AT_MISSING,
        "`positions["
            + place
            + "].openedAt` of `"
            + account.account()
            + "` is missing: until "
            + until
            + " it says whether "
            + version.words()
            + " or the one before decides about `"
            + position.instrument()
            + "`",
        "give `openedAt` of each position");
  }

  private Choice before(InForce version, Rule rule, String words) {
    if (version.header().replaces().isEmpty()) {
      return newest(version);
    }
    Optional<InForce> before = schedule.before(version);
    if (before.isEmpty()) {
      return new Choice.None(
          Undecided.Cause.VERSION_MISSING,
          "version "
              + version.header().replaces().get()
              + " decides about `"
              + account.account()
              + "` and is not loaded: "
              + words,
          "load that version before this one");
    }
    Choice further = choose(before.get());
    if (further instanceof Choice.Version found) {
      boolean last = found.why().rule() == Rule.NEWEST;
      return new Choice.Version(
          found.version(), new Why(rule, last ? words : words + "; and " + found.why().words()));
    }
    return further;
  }
}
