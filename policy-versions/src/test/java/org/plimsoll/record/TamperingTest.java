package org.plimsoll.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
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

  private LogReport verify(SignedHead kept) {
    return RecordCheck.verify(
        folder.resolve("log"),
        Archive.in(folder.resolve("archive")),
        Optional.of(Logs.PEOPLE),
        Map.of("kept.json", kept));
  }

  @Test
  void everyChangeIsFound() throws IOException {
    SignedHead kept = written();
    assertThat(verify(kept).faults()).isEmpty();
    assertThat(verify(kept).segments()).isGreaterThan(2);
    Tampering tampering = new Tampering(folder, new Random(11));
    List<String> missed = new ArrayList<>();
    int edits = Full.or(10_000, 150);
    int made = 0;
    while (made < edits) {
      Optional<String> change = tampering.once();
      if (change.isPresent()) {
        made++;
        if (verify(kept).faults().isEmpty()) {
          missed.add(change.get());
        }
      }
      tampering.removeNew();
      tampering.undo();
    }
    System.out.println(made + " changes of log, heads and archive, " + missed.size() + " missed");
    assertThat(missed).isEmpty();
    assertThat(verify(kept).faults()).isEmpty();
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
