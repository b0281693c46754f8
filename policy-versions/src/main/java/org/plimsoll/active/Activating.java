package org.plimsoll.active;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Tries candidates on top of one moment and says what the next moment is.
 *
 * @param state the moment
 * @param trial what candidates have to pass
 * @param now what time it is
 */
record Activating(State state, Trial trial, Instant now) {

  /**
   * What became of candidates.
   *
   * @param reload the answer
   * @param change makes the next moment of the one that is there then
   */
  record Outcome(Reload reload, UnaryOperator<State> change) {
    static Outcome refused(Failure failure) {
      return new Outcome(new Reload.Refused(failure), state -> state.refused(failure));
    }

    static Outcome unchanged(InForce version, Instant now) {
      return new Outcome(new Reload.Unchanged(version), state -> state.unchanged(now));
    }
  }

  /** All of them come into force, or none. */
  Outcome of(List<Offer> offers) {
    Optional<InForce> last = last();
    if (last.isPresent() && offers.stream().allMatch(this::known) && isLast(offers)) {
      return Outcome.unchanged(last.get(), now);
    }
    Schedule schedule = state.schedule();
    long sequence = state.sequence();
    Optional<InForce> version = Optional.empty();
    for (int i = 0; i < offers.size(); i++) {
      Offer offer = offers.get(i);
      boolean before = i < offers.size() - 1;
      if (before && known(offer)) {
        continue;
      }
      try {
        Activation activation = activation(offer, sequence);
        Trial.Passed passed = tried(offer.candidate(), schedule);
        version = Optional.of(new InForce(offer.candidate(), passed, activation));
      } catch (Fault fault) {
        return Outcome.refused(fault.at(now, offer.candidate()));
      }
      sequence = version.get().sequence();
      schedule = schedule.with(version.get(), now);
    }
    return activated(version.orElseThrow(), schedule);
  }

  private Outcome activated(InForce version, Schedule next) {
    List<InForce> superseded = new ArrayList<>(state.schedule().versions());
    superseded.removeAll(next.versions());
    superseded.removeIf(each -> each.reaches(now) || each.hash().equals(version.hash()));
    return new Outcome(
        new Reload.Activated(version, superseded),
        before -> before.activated(next, version.sequence(), now));
  }

  /** The version in force with another parameter file; its place among the others stays. */
  Outcome with(String origin, String name, byte[] content) {
    Optional<InForce> running = state.schedule().newest(now);
    if (running.isEmpty()) {
      return Outcome.refused(
          new Fault(
                  Failure.Stage.PARAMETERS,
                  List.of("no policy is in force, so there is none to have parameters"))
              .at(now, Candidate.of(origin, "")));
    }
    InForce old = running.get();
    Candidate candidate = old.candidate().withParameters(origin, name, content);
    if (candidate.hash().equals(old.hash())) {
      return Outcome.unchanged(old, now);
    }
    try {
      Activation activation = new Activation(state.sequence() + 1, now);
      InForce changed = new InForce(candidate, tried(candidate, state.schedule()), activation);
      Schedule next = state.schedule().replacing(old, changed);
      return new Outcome(
          new Reload.Activated(changed, List.of()),
          before -> before.activated(next, changed.sequence(), now));
    } catch (Fault fault) {
      return Outcome.refused(fault.at(now, candidate));
    }
  }

  private Trial.Passed tried(Candidate candidate, Schedule schedule) throws Fault {
    Optional<InForce> compiled =
        schedule.versions().stream()
            .filter(each -> each.candidate().rulesHash().equals(candidate.rulesHash()))
            .findFirst();
    Optional<InForce> running = state.schedule().newest(now).or(this::last);
    return trial.of(candidate, running, compiled.map(InForce::policy), now);
  }

  private Optional<InForce> last() {
    List<InForce> versions = state.schedule().versions();
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
  }

  private boolean known(Offer offer) {
    return state.schedule().versions().stream()
        .anyMatch(each -> each.hash().equals(offer.candidate().hash()));
  }

  /** True when the last offer is what was activated last, by the same count. */
  private boolean isLast(List<Offer> offers) {
    Offer offer = offers.get(offers.size() - 1);
    InForce last = last().orElseThrow();
    return last.hash().equals(offer.candidate().hash())
        && offer.activation().map(each -> each.sequence() == last.sequence()).orElse(true);
  }

  private Activation activation(Offer offer, long sequence) throws Fault {
    Activation activation = offer.activation().orElse(new Activation(sequence + 1, now));
    if (activation.sequence() <= sequence) {
      throw new Fault(
          Failure.Stage.READING,
          List.of(
              "it would be activation "
                  + activation.sequence()
                  + ", and activation "
                  + sequence
                  + " is in force already"));
    }
    return activation;
  }
}
