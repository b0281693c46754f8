package org.plimsoll.active;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits until it is time to look at a folder again. Events of the file system only shorten the
 * wait: what happened is not asked, and where there are none the time simply passes.
 */
final class Hints {
  private static final Logger LOG = LoggerFactory.getLogger(PolicyFolder.class);

  private final Path folder;
  private final long pollMillis;
  private Optional<WatchService> service = Optional.empty();
  private Optional<Path> watched = Optional.empty();

  Hints(Path folder, PolicyFolder.Pace pace) {
    this.folder = folder;
    this.pollMillis = pace.poll().toMillis();
    if (pace.events()) {
      try {
        service = Optional.of(folder.getFileSystem().newWatchService());
      } catch (IOException | UnsupportedOperationException e) {
        LOG.info("no events for {}; it is looked at every {} ms", folder, pollMillis);
      }
    }
  }

  void await() throws InterruptedException {
    if (service.isEmpty()) {
      Thread.sleep(pollMillis);
      return;
    }
    register(service.get());
    WatchKey key = service.get().poll(pollMillis, TimeUnit.MILLISECONDS);
    if (key != null) {
      key.pollEvents();
      if (!key.reset()) {
        watched = Optional.empty();
      }
    }
  }

  /** Anew when the folder's name means another folder than before, or it was away. */
  private void register(WatchService watching) {
    try {
      Path real = folder.toRealPath();
      if (!Optional.of(real).equals(watched)) {
        real.register(
            watching,
            StandardWatchEventKinds.ENTRY_CREATE,
            StandardWatchEventKinds.ENTRY_MODIFY,
            StandardWatchEventKinds.ENTRY_DELETE);
        watched = Optional.of(real);
      }
    } catch (IOException e) {
      watched = Optional.empty();
    }
  }

  void close() {
    try {
      if (service.isPresent()) {
        service.get().close();
      }
    } catch (IOException e) {
      LOG.debug("the watch service of {} could not be closed", folder, e);
    }
  }
}
