package org.plimsoll.active;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an {@link ActivePolicy} at what lies in a folder: {@code policy.margin}, tables beside it,
 * {@code parameters.yaml}, and in {@code before} the version it replaces while some accounts still
 * need that. Looks every two seconds, at once when the file system tells of a change, and takes
 * what two looks, a short while apart, find to be the same. It goes by content: touching a file
 * changes nothing, and a change that nobody told of is found as well.
 *
 * <p>Files may be replaced by renaming (as editors do), through links (as Kubernetes does), or
 * written in place. When they are not replaced at once, a file {@code SHA256SUMS} beside them makes
 * sure that half a copy is never taken.
 */
public final class PolicyFolder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PolicyFolder.class);

  private static final int MOST_LOOKS = 50;
  private static final int MOST_SKIPPED = 32;

  private final Path folder;
  private final ActivePolicy active;
  private final Pace pace;
  private final Hints hints;
  private final Thread thread;
  private final CompletableFuture<Boolean> first = new CompletableFuture<>();
  private volatile boolean closed;

  private Optional<FolderReading> taken = Optional.empty();
  private boolean good;
  private int failures;
  private int skipped;

  /**
   * How often the folder is looked at.
   *
   * @param poll the time between two looks
   * @param quiet how long it must be the same before it is taken
   * @param events true to look at once when the file system tells of a change
   */
  public record Pace(Duration poll, Duration quiet, boolean events) {
    /** Every two seconds and at every change, 200 milliseconds of quiet. */
    public static final Pace USUAL = new Pace(Duration.ofSeconds(2), Duration.ofMillis(200), true);
  }

  private PolicyFolder(Path folder, ActivePolicy active, Pace pace) {
    this.folder = folder;
    this.active = active;
    this.pace = pace;
    this.hints = new Hints(folder, pace);
    this.thread = new Thread(this::run, "plimsoll-folder");
    thread.setDaemon(true);
  }

  /** Begins to watch; the folder may be empty or missing for now. */
  public static PolicyFolder watch(Path folder, ActivePolicy active, Pace pace) {
    PolicyFolder watching = new PolicyFolder(folder, active, pace);
    watching.thread.start();
    return watching;
  }

  /** The same at the usual pace. */
  public static PolicyFolder watch(Path folder, ActivePolicy active) {
    return watch(folder, active, Pace.USUAL);
  }

  /** Done when the folder has been looked at once; true when what it held is in force. */
  public CompletableFuture<Boolean> first() {
    return first.copy();
  }

  private void run() {
    try {
      while (!closed) {
        look();
        first.complete(good);
        hints.await();
      }
    } catch (InterruptedException e) {
      LOG.debug("no longer watching {}", folder);
    } finally {
      hints.close();
      first.complete(false);
    }
  }

  private void look() throws InterruptedException {
    FolderReading seen = FolderReading.of(folder);
    if (!Optional.of(seen).equals(taken)) {
      failures = 0;
      take(settled(seen));
    } else if (good) {
      active.checked();
    } else if (++skipped >= Math.min(1 << Math.min(failures, 10), MOST_SKIPPED)) {
      take(seen);
    }
  }

  private FolderReading settled(FolderReading seen) throws InterruptedException {
    FolderReading last = seen;
    for (int looks = 0; looks < MOST_LOOKS && !closed; looks++) {
      Thread.sleep(pace.quiet().toMillis());
      FolderReading next = FolderReading.of(folder);
      if (next.equals(last)) {
        return next;
      }
      last = next;
    }
    return new FolderReading.Unreadable(
        "the files change all the time; write them once, or rename them into place");
  }

  private void take(FolderReading reading) throws InterruptedException {
    skipped = 0;
    if (reading instanceof FolderReading.Unreadable unreadable) {
      active.unreadable(folder.toString(), unreadable.sentence());
      good = false;
    } else if (reading instanceof FolderReading.Whole whole) {
      good = taken(whole);
    }
    failures = good ? 0 : failures + 1;
    taken = Optional.of(reading);
  }

  private boolean taken(FolderReading.Whole whole) throws InterruptedException {
    try {
      return !(active.offer(whole.offers()).get() instanceof Reload.Refused);
    } catch (ExecutionException e) {
      LOG.error("{} could not be taken", folder, e);
      return false;
    }
  }

  /** Stops watching; what is in force goes on deciding. */
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
