package org.plimsoll.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.data.AccountJson;
import org.plimsoll.data.MarketJson;
import org.plimsoll.data.Sha256;
import org.plimsoll.decision.DecisionJson;
import org.plimsoll.record.chain.FileDisk;
import org.plimsoll.record.chain.LogReport;
import org.plimsoll.record.chain.LogSettings;
import org.plimsoll.record.chain.LogVerifier;
import org.plimsoll.record.chain.Logs;

/** P6: a process that records is killed at random points; what it acknowledged is all there. */
class KillTest {
  @TempDir private Path folder;

  private final Random random = new Random(3);
  private int acknowledged;
  private int torn;

  @Test
  void nothingAcknowledgedIsLost() throws Exception {
    int kills = Full.or(200, 2);
    for (int i = 0; i < kills; i++) {
      // a log that comes through ten kills, then a new one
      Path run = folder.resolve("run-" + i / 10);
      if (i % 10 == 0) {
        prepare(run);
      }
      check(run, killed(run, i));
    }
    System.out.printf(
        "%d times kill -9: %d records acknowledged, 0 lost, %d torn tails%n",
        kills, acknowledged, torn);
    assertThat(acknowledged).isGreaterThan(kills * 5);
  }

  private static void prepare(Path run) throws IOException {
    Files.createDirectories(run);
    Decisions decisions = new Decisions();
    Ingredients from = decisions.ingredients(1);
    Files.writeString(run.resolve("key"), Logs.KEY.openSsh("log"));
    Files.write(run.resolve("decision.json"), DecisionJson.bytes(decisions.decision(from)));
    Files.write(run.resolve("account.json"), AccountJson.bytes(from.account()));
    Files.write(run.resolve("market.json"), MarketJson.bytes(from.market()));
  }

  /** What the child had acknowledged when it was killed. */
  private List<String[]> killed(Path run, int number) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process child =
        new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                RecordingChild.class.getName(),
                run.toString(),
                String.valueOf(number * 1_000_000))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String[]> acks = new ArrayList<>();
    try (BufferedReader out = child.inputReader(UTF_8)) {
      int until = 1 + random.nextInt(60);
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        assertThat(line).startsWith("ACK ");
        acks.add(line.split(" ", -1));
        if (acks.size() == until) {
          Thread.sleep(random.nextInt(12));
          // by its handle: the process itself would close its output unread
          child.toHandle().destroyForcibly();
        }
      }
    }
    child.waitFor();
    return acks;
  }

  private void check(Path run, List<String[]> acks) throws IOException {
    assertThat(acks).isNotEmpty();
    acknowledged += acks.size();
    // the next child repairs by itself; here it is done to see the log before that
    DecisionLog again =
        Decisions.open(
            run.resolve("log"), run.resolve("archive"), LogSettings.USUAL, FileDisk.HERE);
    again.close();
    try (var files = Files.list(run.resolve("log"))) {
      torn += files.anyMatch(file -> file.toString().contains("torn-")) ? 1 : 0;
    }
    Map<Long, String> found = new TreeMap<>();
    LogReport report =
        LogVerifier.verify(
            run.resolve("log"),
            Optional.of(Logs.PEOPLE),
            Map.of(),
            (sequence, line) -> found.put(sequence, Sha256.hex(line)));
    assertThat(report.faults()).isEmpty();
    for (String[] ack : acks) {
      // the last line may have been cut off in the pipe when the child died
      if (ack.length == 4 && ack[3].length() == 64) {
        assertThat(found).containsEntry(Long.parseLong(ack[1]), ack[2]);
        assertThat(Archive.in(run.resolve("archive")).find(ack[3]))
            .isInstanceOf(Archive.Found.Bytes.class);
      }
    }
  }
}
