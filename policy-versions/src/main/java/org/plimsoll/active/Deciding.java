package org.plimsoll.active;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.plimsoll.active.Undecided.Cause;
import org.plimsoll.decision.Decision;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.MarketSnapshot;

/**
 * One evaluation under one moment.
 *
 * @param state the moment
 * @param now what time it is
 * @param mostUnchecked how long the source may go unchecked, when there is a limit
 */
record Deciding(State state, Instant now, Optional<Duration> mostUnchecked) {

  Answer answer(AccountState account, MarketSnapshot market, Instant asOf) {
    Optional<Undecided> obstacle = paused().or(this::unchecked);
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    Choice choice = state.schedule().choose(account, asOf);
    if (choice instanceof Choice.None none) {
      return new Undecided(none.cause(), none.message(), none.hint());
    }
    Choice.Version chosen = (Choice.Version) choice;
    InForce version = chosen.version();
    Optional<Instant> expired = version.expires().filter(end -> !asOf.isBefore(end));
    if (expired.isPresent()) {
      return new Undecided(
          Cause.EXPIRED,
          version.words() + " expired at " + expired.get() + " and decides nothing more",
          "activate a newer version");
    }
    Decision decision = version.policy().evaluate(account, market, version.at(asOf), asOf);
    return new Decided(
        decision, version, chosen.why(), now, state.checkedAt().orElse(version.activatedAt()));
  }

  private Optional<Undecided> paused() {
    return state
        .pause()
        .map(
            pause ->
                new Undecided(
                    Cause.PAUSED,
                    "decisions are paused since "
                        + pause.since()
                        + " by "
                        + pause.by()
                        + ": "
                        + pause.reason(),
                    "wait until an operator resumes them"));
  }

  private Optional<Undecided> unchecked() {
    return state
        .checkedAt()
        .filter(at -> Status.tooOld(at, now, mostUnchecked))
        .map(
            at ->
                new Undecided(
                    Cause.UNCHECKED,
                    "the policy was last checked at "
                        + at
                        + ", longer ago than the "
                        + mostUnchecked.orElseThrow().toSeconds()
                        + " seconds that are allowed here",
                    "the status says why its source cannot be read or is refused"));
  }
}
