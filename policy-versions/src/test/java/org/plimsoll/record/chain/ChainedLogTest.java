package org.plimsoll.record.chain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.diagnostic.Diagnostic;

/** What a log promises as long as nothing goes wrong, and how it goes on after a crash. */
class ChainedLogTest {
  @TempDir private Path folder;

  @Test
  void everyLineHoldsTheHashOfTheLineBefore() throws IOException {
    Logs.written(folder, 5);
    List<String> lines = Files.readAllLines(folder.resolve("decisions-000001.jsonl"));
    assertThat(lines).hasSize(6);
    for (int i = 1; i < 6; i++) {
      String hash = ChainLine.hash(lines.get(i - 1).getBytes(UTF_8));
      assertThat(lines.get(i))
          .startsWith("{\"sequence\":" + i + ",\"said\":\"entry ")
          .endsWith(",\"previous\":\"" + hash + "\"}");
    }
    assertThat(Logs.verify(folder).faults()).isEmpty();
    assertThat(Logs.verify(folder).signers()).containsExactly("log@venue");
  }

  @Test
  void manyThreadsWriteOneChain() throws Exception {
    ConcurrentLinkedQueue<Kept> kept = new ConcurrentLinkedQueue<>();
    try (ChainedLog log = Logs.open(folder)) {
      List<Thread> threads =
          IntStream.range(0, 8)
              .mapToObj(i -> new Thread(() -> kept.addAll(Logs.append(log, 100))))
              .toList();
      threads.forEach(Thread::start);
      for (Thread thread : threads) {
        thread.join();
      }
    }
    LogReport report = Logs.verify(folder);
    assertThat(report.faults()).isEmpty();
    assertThat(report.entries()).isGreaterThanOrEqualTo(800);
    assertThat(report.unsigned()).isZero();
    assertThat(kept.stream().map(Kept::sequence).distinct()).hasSize(800);
  }

  @Test
  void closedSegmentsAreCompressedAndReadOnlyAndTheLogGoesOn() throws IOException {
    SignedHead first = Logs.written(folder, 300);
    ChainedLog again = Logs.open(folder);
    assertThat(Logs.append(again, 1).get(0).sequence()).isGreaterThan(300);
    Logs.append(again, 100);
    // closing stops the compression; a later start takes it up again
    Logs.close(again);
    for (int i = 0; i < 50 && plainSegments() > 1; i++) {
      Logs.written(folder, 1);
    }
    assertThat(plainSegments()).isEqualTo(1);
    assertThat(folder.resolve("decisions-000001.jsonl.gz")).isReadable();
    LogReport report = Logs.verify(folder, first);
    assertThat(report.faults()).isEmpty();
    assertThat(report.segments()).isGreaterThan(4);
  }

  private long plainSegments() throws IOException {
    return SegmentFile.in(folder).stream().filter(file -> !file.compressed()).count();
  }

  @Test
  void aTornLineIsCutOffKeptAndSaid() throws IOException {
    Logs.written(folder, 5);
    Path segment = folder.resolve("decisions-000001.jsonl");
    long whole = Files.size(segment);
    Files.writeString(segment, "{\"sequence\":6,\"said\":\"ent", StandardOpenOption.APPEND);
    Diagnosed<ChainedLog> opened =
        ChainedLog.open(folder, "decisions", Logs.KEY, Logs.CLOCK, Logs.SMALL);
    assertThat(opened.diagnostics().get(0).message())
        .isEqualTo("entry 6 was not written to its end and is cut off (25 bytes)");
    assertThat(folder.resolve("torn-decisions-000001.jsonl-" + whole)).hasSize(25);
    assertThat(Logs.append(opened.get(), 1).get(0).sequence()).isEqualTo(7);
    opened.get().close();
    assertThat(Logs.verify(folder).faults()).isEmpty();
    assertThat(Files.readString(segment))
        .contains("\"repaired\":\"decisions-000001.jsonl: entry 6");
  }

  @Test
  void aTornHeadIsCutOffToo() throws IOException {
    Logs.written(folder, 5);
    Files.writeString(folder.resolve("heads.jsonl"), "{\"head\":{", StandardOpenOption.APPEND);
    ChainedLog log = Logs.open(folder);
    Logs.append(log, 1);
    log.close();
    assertThat(Logs.verify(folder).faults()).isEmpty();
  }

  @Test
  void whatWasSignedIsNotRepairedButRefused() throws IOException {
    Logs.written(folder, 5);
    Path segment = folder.resolve("decisions-000001.jsonl");
    String text = Files.readString(segment);
    Files.writeString(segment, text.substring(0, text.length() - 30));
    assertThat(refusal(folder)).isEqualTo("here the log does not say what was signed at entry 5");
    Files.writeString(segment, text.replace("entry 4", "entry 9"));
    assertThat(refusal(folder)).contains("what was signed at entry 5");
    Files.delete(segment);
    assertThat(refusal(folder)).isEqualTo("the segment of the last signed head is missing");
  }

  private static String refusal(Path folder) {
    List<Diagnostic> said =
        ChainedLog.open(folder, "decisions", Logs.KEY, Logs.CLOCK, Logs.SMALL).diagnostics();
    return said.get(0).message();
  }

  @Test
  void manyLinesBehindABadOneAreNoCrash() throws IOException {
    ChainedLog log = Logs.open(folder, Logs.SMALL.withHeadEvery(1_000), FileDisk.HERE);
    Logs.append(log, 40);
    Path copy = Files.createDirectory(folder.resolve("copy"));
    Path segment = copy.resolve("decisions-000001.jsonl");
    Files.copy(folder.resolve("decisions-000001.jsonl"), segment);
    Files.copy(folder.resolve("heads.jsonl"), copy.resolve("heads.jsonl"));
    log.close();
    Files.writeString(segment, Files.readString(segment).replace("entry 20", "entry 99"));
    assertThat(refusal(copy))
        .isEqualTo(
            "entry 22 does not continue the one before, and 18 entries"
                + " follow: no crash leaves that");
  }

  @Test
  void oneProcessAtATime() throws IOException {
    try (ChainedLog log = Logs.open(folder)) {
      assertThat(refusal(folder)).isEqualTo("another process has this log open");
    }
    Logs.open(folder).close();
  }

  @Test
  void aClosedLogSaysSo() throws IOException {
    ChainedLog log = Logs.open(folder);
    log.close();
    log.close();
    assertThat(log.append(Logs.entry(1)).join())
        .isEqualTo(new NotKept("the log is closed, so nothing is recorded any more"));
  }

  @Test
  void approvalsAreKeptTheSameWay() throws IOException {
    List<Long> sequences = new ArrayList<>();
    try (ChainedLog log =
        ChainedLog.open(folder, "approvals", Logs.KEY, Logs.CLOCK, LogSettings.USUAL).get()) {
      for (int i = 0; i < 3; i++) {
        sequences.add(((Kept) log.append(Logs.entry(i)).join()).sequence());
      }
    }
    assertThat(sequences).containsExactly(1L, 2L, 3L);
    assertThat(Logs.verify(folder).log()).isEqualTo("approvals");
    assertThat(Logs.verify(folder).faults()).isEmpty();
    assertThat(refusal(folder)).isEqualTo("this is a segment of another log");
  }
}
