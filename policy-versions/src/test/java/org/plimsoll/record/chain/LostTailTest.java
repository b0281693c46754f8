package org.plimsoll.record.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.record.Full;

/** P6: whatever a power cut does to bytes that no fsync confirmed, nothing acknowledged is lost. */
class LostTailTest {
  private static final LogSettings TINY = new LogSettings(3_000, 15, 5, 16);

  @TempDir private Path folder;

  private final Map<Long, String> acknowledged = new TreeMap<>();
  private int repaired;

  @Test
  void nothingAcknowledgedIsLost() throws IOException {
    int cuts = Full.or(1_000, 40);
    Random random = new Random(7);
    for (int i = 0; i < cuts; i++) {
      // a log that has come through many cuts, and now and then a new one
      Path log = folder.resolve("log-" + i / 4);
      if (i % 4 == 0) {
        acknowledged.clear();
      }
      untilTheCut(log, random);
      afterIt(log);
    }
    System.out.println(
        cuts + " lost tails: 0 acknowledged entries lost, " + repaired + " tails repaired");
    assertThat(repaired).isGreaterThan(cuts / 8);
  }

  private void untilTheCut(Path folder, Random random) throws IOException {
    Files.createDirectories(folder);
    PowerCutDisk disk = new PowerCutDisk(random, random.nextInt(60));
    Diagnosed<ChainedLog> opened =
        ChainedLog.open(folder, "decisions", Logs.KEY, Logs.CLOCK, TINY, disk);
    if (opened.isPresent()) {
      List<CompletableFuture<Appended>> answers = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        answers.add(opened.get().append(Logs.entry(random.nextInt(1_000))));
        if (random.nextInt(8) == 0) {
          answers.get(answers.size() - 1).join();
        }
      }
      answers.forEach(this::note);
      try {
        opened.get().close();
      } catch (IOException cut) {
        // the power is out
      }
    }
    disk.comeBack();
  }

  private void note(CompletableFuture<Appended> answer) {
    if (answer.join() instanceof Kept kept) {
      acknowledged.put(kept.sequence(), kept.hash());
    }
  }

  private void afterIt(Path folder) throws IOException {
    PowerCutDisk steady = new PowerCutDisk(new Random(1), Integer.MAX_VALUE);
    Diagnosed<ChainedLog> again =
        ChainedLog.open(folder, "decisions", Logs.KEY, Logs.CLOCK, TINY, steady);
    assertThat(again.diagnostics().stream().filter(each -> each.isError())).isEmpty();
    repaired += again.diagnostics().isEmpty() ? 0 : 1;
    again.get().close();
    Map<Long, String> found = new TreeMap<>();
    LogReport report =
        LogVerifier.verify(
            folder,
            Optional.of(Logs.PEOPLE),
            Map.of(),
            (sequence, line) -> found.put(sequence, ChainLine.hash(line)));
    assertThat(report.faults()).isEmpty();
    assertThat(found).containsAllEntriesOf(acknowledged);
  }
}
