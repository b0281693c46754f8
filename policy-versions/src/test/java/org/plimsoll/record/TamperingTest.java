package org.plimsoll.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.record.chain.FileDisk;
import org.plimsoll.record.chain.HeadFile;
import org.plimsoll.record.chain.LogReport;
import org.plimsoll.record.chain.LogSettings;
import org.plimsoll.record.chain.LogVerifier;
import org.plimsoll.record.chain.Logs;
import org.plimsoll.record.chain.SignedHead;
import org.plimsoll.record.ssh.AllowedSigners;

/** P7: whatever is changed in log, heads or archive, it is found. */
class TamperingTest {
  private static final int COPIES = 4;

  @TempDir private Path folder;

  private SignedHead kept() throws IOException {
    List<SignedHead> heads = HeadFile.heads(folder.resolve("log"));
    return heads.get(heads.size() - 1);
  }

  /** Three segments, two of them compressed, and an account that was erased. */
  private SignedHead written() throws IOException {
    Path log = folder.resolve("log");
    Path archive = folder.resolve("archive");
    new Decisions().write(log, archive, new LogSettings(9_000, 6, 5, 64), 10);
    DecisionLog again = Decisions.open(log, archive, LogSettings.USUAL, FileDisk.HERE);
    assertThat(again.erase("ACC-1003", "privacy@venue", "request 17").erased()).hasSize(1);
    for (int i = 0; i < 600 && plain(log) > 1; i++) {
      pause();
    }
    again.close();
    assertThat(plain(log)).isEqualTo(1);
    return kept();
  }

  private static long plain(Path log) throws IOException {
    try (var files = Files.list(log)) {
      return files.filter(file -> file.toString().matches(".*decisions-\\d+.jsonl")).count();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static LogReport verify(Path folder, SignedHead kept) {
    return RecordCheck.verify(
        folder.resolve("log"),
        Archive.in(folder.resolve("archive")),
        Optional.of(Logs.PEOPLE),
        Map.of("kept.json", kept));
  }

  @Test
  void everyChangeIsFound() throws IOException {
    SignedHead kept = written();
    assertThat(verify(folder, kept).faults()).isEmpty();
    assertThat(verify(folder, kept).segments()).isGreaterThan(2);
    int each = Full.or(10_000, 120) / COPIES;
    for (int i = 0; i < COPIES; i++) {
      copy(folder.resolve("copy-" + i));
    }
    List<String> missed =
        IntStream.range(0, COPIES)
            .parallel()
            .mapToObj(i -> missed(folder.resolve("copy-" + i), kept, i, each))
            .flatMap(List::stream)
            .toList();
    System.out.println(
        each * COPIES + " changes of log, heads and archive, " + missed.size() + " missed");
    assertThat(missed).isEmpty();
  }

  private void copy(Path to) throws IOException {
    for (String part : List.of("log", "archive")) {
      try (var files = Files.walk(folder.resolve(part))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path target = to.resolve(folder.relativize(file));
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    }
  }

  /** The changes, out of {@code edits}, that nobody would notice. */
  private static List<String> missed(Path folder, SignedHead kept, int seed, int edits) {
    List<String> missed = new ArrayList<>();
    try {
      Tampering tampering = new Tampering(folder, new Random(seed));
      for (int made = 0; made < edits; ) {
        Optional<String> change = tampering.once();
        made += change.isPresent() ? 1 : 0;
        if (change.isPresent() && verify(folder, kept).faults().isEmpty()) {
          missed.add(change.get());
        }
        tampering.removeNew();
        tampering.undo();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // what was put back is whole again, so nothing above was found for another reason
    assertThat(verify(folder, kept).faults()).isEmpty();
    return missed;
  }

  /** The check of the check: without the head kept elsewhere this one change cannot be seen. */
  @Test
  void aCutOfLogAndHeadsIsFoundOnlyAgainstAHeadKeptElsewhere() throws IOException {
    SignedHead first = Logs.written(folder.resolve("a"), 10);
    Path copy = Files.createDirectory(folder.resolve("copy"));
    for (String name : List.of("decisions-000001.jsonl", "heads.jsonl")) {
      Files.copy(folder.resolve("a").resolve(name), copy.resolve(name));
    }
    SignedHead second = Logs.written(folder.resolve("a"), 10);
    assertThat(Logs.verify(copy, first).faults()).isEmpty();
    assertThat(Logs.verify(copy, second).faults())
        .extracting(fault -> fault.message())
        .anyMatch(
            message -> message.startsWith("the log does not say what was signed at entry 20"));
  }

  @Test
  void anotherKeyIsNoAllowedSigner() throws IOException {
    Path log = folder.resolve("log");
    Logs.written(log, 3);
    assertThat(
            LogVerifier.verify(
                    log, Optional.of(AllowedSigners.parse("s", "# nobody\n").get()), Map.of())
                .faults()
                .get(0)
                .message())
        .contains("which is no allowed signer of its day");
  }
}
