package org.plimsoll.active;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread on which versions are tried and put in force. Only it changes the schedule. */
final class Reloader {
  private static final Logger LOG = LoggerFactory.getLogger(ActivePolicy.class);

  private final Current state;
  private final InstantSource time;
  private final Trial trial;
  private final List<Consumer<Reload>> listeners = new CopyOnWriteArrayList<>();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread made = new Thread(task, "plimsoll-reloader");
            made.setDaemon(true);
            return made;
          });

  Reloader(Current state, InstantSource time, Trial trial) {
    this.state = state;
    this.time = time;
    this.trial = trial;
  }

  void listen(Consumer<Reload> listener) {
    listeners.add(listener);
  }

  CompletableFuture<Reload> offer(List<Offer> offers) {
    Candidate last = offers.get(offers.size() - 1).candidate();
    return told(last, () -> new Activating(state.read(), trial, time.instant()).of(offers));
  }

  CompletableFuture<Reload> replaceParameters(String origin, String name, byte[] content) {
    return told(
        Candidate.of(origin, ""),
        () -> new Activating(state.read(), trial, time.instant()).with(origin, name, content));
  }

  void unreadable(String origin, String sentence) {
    Failure failure =
        new Failure(time.instant(), origin, "", Failure.Stage.READING, List.of(sentence), 1);
    run(() -> tell(new Activating.Outcome(new Reload.Refused(failure), s -> s.refused(failure))));
  }

  /** Puts together beforehand the parameter values that come next. */
  void prepare(Instant now) {
    run(() -> state.read().schedule().versions().forEach(version -> version.prepare(now)));
  }

  void close() {
    thread.shutdown();
  }

  private void run(Runnable task) {
    try {
      thread.execute(task);
    } catch (RejectedExecutionException e) {
      LOG.debug("closed, so nothing is taken any more");
    }
  }

  private CompletableFuture<Reload> told(
      Candidate candidate, Supplier<Activating.Outcome> activating) {
    return CompletableFuture.supplyAsync(() -> tell(safe(candidate, activating)), thread);
  }

  /** A fault of ours must not end the thread, nor what is in force. */
  private Activating.Outcome safe(Candidate candidate, Supplier<Activating.Outcome> activating) {
    try {
      return activating.get();
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error(
          "a candidate from {} could not be tried; please report this", candidate.origin(), e);
      return Activating.Outcome.refused(
          new Fault(
                  Failure.Stage.COMPILING,
                  List.of("it could not be tried because of a fault in this program: " + e))
              .at(time.instant(), candidate));
    }
  }

  private Reload tell(Activating.Outcome outcome) {
    Optional<Failure> before = state.read().failure();
    Reload reload = outcome.reload();
    state.change(outcome.change());
    if (reload instanceof Reload.Activated activated) {
      InForce version = activated.version();
      LOG.info("{} is activation {}, {}", version.words(), version.sequence(), version.hash());
    } else if (reload instanceof Reload.Refused refused
        && !before.map(Failure::sentences).equals(Optional.of(refused.failure().sentences()))) {
      Failure failure = refused.failure();
      LOG.warn("refused, {}: {}: {}", failure.stage(), failure.origin(), failure.sentences());
    }
    listeners.forEach(listener -> call(listener, reload));
    return reload;
  }

  private static void call(Consumer<Reload> listener, Reload reload) {
    try {
      listener.accept(reload);
    } catch (RuntimeException e) {
      LOG.error("a listener failed", e);
    }
  }
}
