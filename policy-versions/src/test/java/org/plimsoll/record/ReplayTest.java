package org.plimsoll.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.record.chain.FileDisk;
import org.plimsoll.record.chain.LogEntries;
import org.plimsoll.record.chain.LogSettings;
import org.plimsoll.record.chain.Logs;

/**
 * Decisions are made again from the archive, equal to the last byte, or the difference is named.
 */
class ReplayTest {
  private static final Decisions DECISIONS = new Decisions();

  @TempDir private Path folder;

  private Path log() {
    return folder.resolve("log");
  }

  private Path archive() {
    return folder.resolve("archive");
  }

  private List<String> written(int count) throws IOException {
    DECISIONS.write(log(), archive(), LogSettings.USUAL, count);
    List<String> lines = new ArrayList<>();
    LogEntries.read(log(), (sequence, line) -> lines.add(new String(line, StandardCharsets.UTF_8)));
    lines.sort(
        Comparator.comparing(line -> line.replaceAll(".*\"account\":\"(ACC-.*?)\".*", "$1")));
    return lines;
  }

  private Replayed replay(String line) {
    DecisionRecord record =
        DecisionRecord.parse(line.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    return new Replay(Archive.in(archive())).replay(record);
  }

  /** Quality.md: every decision of a log of 100,000 replays byte-equal. */
  @Test
  void everyDecisionOfALogReplaysEqual() throws IOException {
    int count = Full.or(100_000, 1_000);
    long begun = System.nanoTime();
    DECISIONS.write(log(), archive(), LogSettings.USUAL, count);
    long written = System.nanoTime();
    List<byte[]> lines = new ArrayList<>();
    LogEntries.read(log(), (sequence, line) -> lines.add(line));
    Replay replay = new Replay(Archive.in(archive()));
    List<Replayed> answers =
        lines.parallelStream()
            .flatMap(line -> DecisionRecord.parse(line).stream())
            .map(replay::replay)
            .toList();
    System.out.printf(
        "%d decisions: decided and recorded in %d ms, replayed in %d ms%n",
        count, (written - begun) / 1_000_000, (System.nanoTime() - written) / 1_000_000);
    assertThat(answers).hasSize(count).containsOnly(new Replayed.Equal());
    assertThat(Logs.verify(log()).faults()).isEmpty();
  }

  @Test
  void aChangedFigureIsNamedWithBothValues() throws IOException {
    String line = written(1).get(0);
    String equity = line.replaceAll(".*?\"equity\":\"([0-9.]+)\".*", "$1");
    String changed = line.replaceFirst("\"equity\":\"[0-9.]+\"", "\"equity\":\"999999.99\"");
    assertThat(replay(changed))
        .isEqualTo(
            new Replayed.Different(
                List.of(new Replayed.Difference("equity", "\"999999.99\"", '"' + equity + '"'))));
    String dropped = line.replaceFirst("\"currency\":\"USD\",", "");
    assertThat(((Replayed.Different) replay(dropped)).differences())
        .containsExactly(new Replayed.Difference("currency", "absent", "\"USD\""));
  }

  @Test
  void anotherAccountInTheArchiveIsNamed() throws IOException {
    List<String> lines = written(4);
    String other = lines.get(3).replaceAll(".*?\"account\":\"([0-9a-f]{64})\".*", "$1");
    String changed =
        lines.get(0).replaceFirst("\"account\":\"[0-9a-f]{64}\"", "\"account\":\"" + other + '"');
    List<Replayed.Difference> differences = ((Replayed.Different) replay(changed)).differences();
    assertThat(differences.get(0).field()).isEqualTo("inputHash");
    assertThat(differences.get(1))
        .isEqualTo(new Replayed.Difference("account", "\"ACC-1000\"", "\"ACC-1003\""));
  }

  @Test
  void aChangedHashOverEqualFiguresIsADifferenceToo() throws IOException {
    String line = written(1).get(0);
    String changed =
        line.replaceFirst(
            "\"decisionHash\":\"[0-9a-f]{64}\"", "\"decisionHash\":\"" + "0".repeat(64) + '"');
    assertThat(((Replayed.Different) replay(changed)).differences().get(0).field())
        .isEqualTo("trace");
  }

  @Test
  void semanticsOfAnotherReleaseAreNotGuessed() throws IOException {
    String changed = written(1).get(0).replace("\"plimsoll-1\"", "\"plimsoll-2\"");
    assertThat(((Replayed.Impossible) replay(changed)).why())
        .startsWith("it was decided by the semantics `plimsoll-2`, and this release knows only");
  }

  @Test
  void anArchivedFileThatWasChangedOrIsGoneIsNamed() throws IOException {
    String line = written(1).get(0);
    String market = line.replaceAll(".*\"market\":\"([0-9a-f]{64})\".*", "$1");
    Path file = archive().resolve(market.substring(0, 2)).resolve(market.substring(2));
    String text = Files.readString(file);
    Files.writeString(file, text.replaceFirst("50000", "50001"));
    assertThat(((Replayed.Impossible) replay(line)).why())
        .isEqualTo("market: the archived file " + market + " was changed: its hash is another one");
    Files.delete(file);
    assertThat(((Replayed.Impossible) replay(line)).why())
        .isEqualTo(
            "market: the archive has no file " + market + ", and does not say it was erased");
  }

  @Test
  void whatDecisionsShareIsArchivedOnce() throws IOException {
    written(20);
    try (var files = Files.walk(archive())) {
      // a policy, a parameter file, a market and 20 accounts
      assertThat(files.filter(Files::isRegularFile)).hasSize(23);
    }
  }

  @Test
  void anErasedAccountSaysSoAndTheChainStaysWhole() throws IOException {
    written(5);
    DecisionLog log = Decisions.open(log(), archive(), LogSettings.USUAL, FileDisk.HERE);
    ErasureReport report = log.erase("ACC-1002", "privacy@venue", "request 17");
    log.close();
    assertThat(report.erased()).hasSize(1);
    assertThat(report.faults()).isEmpty();
    Map<String, Replayed> answers = new TreeMap<>();
    Replay replay = new Replay(Archive.in(archive()));
    LogEntries.read(
        log(),
        (sequence, line) ->
            DecisionRecord.parse(line)
                .ifPresent(record -> answers.put(record.account(), replay.replay(record))));
    Erasure erasure = ((Replayed.Erased) answers.get("ACC-1002")).erasure();
    assertThat(erasure.by()).isEqualTo("privacy@venue");
    assertThat(erasure.at()).isEqualTo(Logs.CLOCK.instant());
    assertThat(answers.values().stream().filter(Replayed.Equal.class::isInstance)).hasSize(4);
    assertThat(Logs.verify(log()).faults()).isEmpty();
    assertThat(
            RecordCheck.verify(log(), Archive.in(archive()), Optional.of(Logs.PEOPLE), Map.of())
                .faults())
        .isEmpty();
  }
}
