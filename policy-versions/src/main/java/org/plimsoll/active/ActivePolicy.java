package org.plimsoll.active;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.MarketSnapshot;

/**
 * A policy that is replaced while it decides. What is in force stands behind one reference, which
 * an evaluation reads once: it sees one version with its parameters, whole, and never waits for a
 * reload. New versions are tried beside the running one on one thread of their own; whatever is
 * wrong with them, the running one goes on. Thread-safe.
 */
public final class ActivePolicy implements AutoCloseable {
  private final Current state = new Current();
  private final InstantSource time;
  private final Optional<Duration> mostUnchecked;
  private final Reloader reloader;

  private ActivePolicy(Builder builder) {
    this.time = builder.time;
    this.mostUnchecked = builder.mostUnchecked;
    this.reloader = new Reloader(state, time, new Trial(builder.gate, builder.canary));
  }

  /** How an active policy is made. */
  public static final class Builder {
    private final InstantSource time;
    private Gate gate = Gate.OPEN;
    private List<Canary> canary = List.of();
    private Optional<Duration> mostUnchecked = Optional.empty();

    private Builder(InstantSource time) {
      this.time = time;
    }

    /** Which candidates may come into force; without a gate all may that pass their tests. */
    public Builder gate(Gate chosen) {
      this.gate = chosen;
      return this;
    }

    /** Accounts on which every version is tried before it comes into force. */
    public Builder canary(List<Canary> accounts) {
      this.canary = List.copyOf(accounts);
      return this;
    }

    /**
     * Decides nothing more when the source has not been found to hold what is in force for longer
     * than this; without a limit the last good version decides on.
     */
    public Builder refuseUnchecked(Duration limit) {
      this.mostUnchecked = Optional.of(limit);
      return this;
    }

    /** An active policy without any version yet. */
    public ActivePolicy open() {
      return new ActivePolicy(this);
    }
  }

  /** Begins an active policy; {@code time} says what time it is, in UTC. */
  public static Builder at(InstantSource time) {
    return new Builder(time);
  }

  /**
   * Decides about an account under the version that counts for it at {@code asOf}. Never waits,
   * never throws for what is in force or not.
   *
   * @param asOf the instant of the evaluation, against which dates and ages are counted
   */
  public Answer evaluate(AccountState account, MarketSnapshot market, Instant asOf) {
    return new Deciding(state.read(), time.instant(), mostUnchecked).answer(account, market, asOf);
  }

  /**
   * Hands over a candidate. The answer comes when it has been tried; nobody need wait for it.
   *
   * @return what became of it
   */
  public CompletableFuture<Reload> offer(Candidate candidate) {
    return offer(List.of(Offer.next(candidate)));
  }

  /**
   * Hands over several candidates that come into force together or not at all, the last one last:
   * such as a version and the one before, which existing positions still need.
   *
   * @param offers at least one; given activations must rise
   * @return what became of the last one
   * @throws IllegalArgumentException when there is none
   */
  public CompletableFuture<Reload> offer(List<Offer> offers) {
    if (offers.isEmpty()) {
      throw new IllegalArgumentException("nothing is offered");
    }
    return reloader.offer(List.copyOf(offers));
  }

  /**
   * Replaces the parameter file of the version in force, whole and at once. A version of a later
   * date keeps its place and its own file.
   *
   * @param origin where it comes from, for messages
   * @param name one of {@link Candidate#PARAMETERS}, which tells the format
   * @param content the file
   */
  public CompletableFuture<Reload> replaceParameters(String origin, String name, byte[] content) {
    return reloader.replaceParameters(origin, name, content.clone());
  }

  /** Tells that the source was looked at and still holds what was activated last. */
  public void checked() {
    Instant now = time.instant();
    reloader.prepare(now);
    state.change(before -> before.checked(now));
  }

  /** Tells that the source could not be read; what is in force stays. */
  public void unreadable(String origin, String sentence) {
    reloader.unreadable(origin, sentence);
  }

  /** Decides nothing until {@link #resume}; works at once. */
  public void pause(String by, String reason) {
    Pause pause = new Pause(time.instant(), by, reason);
    state.change(before -> before.paused(Optional.of(pause)));
  }

  /** Decides again. */
  public void resume() {
    state.change(before -> before.paused(Optional.empty()));
  }

  /** Calls {@code listener} on the reloading thread with what became of each candidate. */
  public void onReload(Consumer<Reload> listener) {
    reloader.listen(listener);
  }

  /** The versions there are. */
  public Schedule schedule() {
    return state.read().schedule();
  }

  /** What is in force and what should be known about it, now. */
  public Status status() {
    return Status.of(state.read(), time.instant(), mostUnchecked);
  }

  /** The moment behind the reference, for tests of what reading it twice would do. */
  State state() {
    return state.read();
  }

  /** Takes no more candidates; what is in force goes on deciding. */
  @Override
  public void close() {
    reloader.close();
  }
}
