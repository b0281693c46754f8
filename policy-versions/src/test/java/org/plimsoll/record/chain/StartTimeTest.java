package org.plimsoll.record.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.record.Full;

/** A start reads from the last head on, however long the log is. */
class StartTimeTest {
  @TempDir private Path folder;

  @Test
  void aLongLogOpensAsFastAsAShortOne() throws IOException {
    int entries = Full.or(1_000_000, 10_000);
    long begun = System.nanoTime();
    ChainedLog log = Logs.open(folder, LogSettings.USUAL, FileDisk.HERE);
    Deque<CompletableFuture<Appended>> waiting = new ArrayDeque<>();
    for (int i = 0; i < entries; i++) {
      waiting.add(log.append(Logs.entry(i)));
      if (waiting.size() > 2_000) {
        assertThat(waiting.remove().join()).isInstanceOf(Kept.class);
      }
    }
    log.close();
    long written = System.nanoTime();
    Path last = folder.resolve("decisions-" + String.format("%06d", lastSegment()) + ".jsonl");
    Files.writeString(last, "{\"sequence\":", StandardOpenOption.APPEND);
    long before = System.nanoTime();
    ChainedLog again = Logs.open(folder, LogSettings.USUAL, FileDisk.HERE);
    long opened = System.nanoTime();
    assertThat(Logs.append(again, 1).get(0).sequence()).isGreaterThan(entries);
    again.close();
    long verifying = System.nanoTime();
    LogReport report = Logs.verify(folder);
    System.out.printf(
        "%d entries in %d segments: written in %d ms, opened after a crash in %d ms, verified in %d"
            + " ms%n",
        entries,
        report.segments(),
        (written - begun) / 1_000_000,
        (opened - before) / 1_000_000,
        (System.nanoTime() - verifying) / 1_000_000);
    assertThat(report.faults()).isEmpty();
    assertThat((opened - before) / 1_000_000).isLessThan(10_000);
  }

  private int lastSegment() throws IOException {
    return SegmentFile.in(folder).stream().mapToInt(SegmentFile::number).max().orElseThrow();
  }
}
