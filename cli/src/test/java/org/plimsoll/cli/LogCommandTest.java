package org.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.PlimsollEngine;
import org.plimsoll.Policy;
import org.plimsoll.PolicySource;
import org.plimsoll.data.StrictReader;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.record.Archive;
import org.plimsoll.record.Circumstances;
import org.plimsoll.record.DecisionLog;
import org.plimsoll.record.DecisionLogOptions;
import org.plimsoll.record.Ingredients;
import org.plimsoll.record.Recording;
import org.plimsoll.record.ssh.SshPrivateKey;

/** What the commands about logs and records answer. */
class LogCommandTest {
  private static final Instant NOW = Instant.parse("2026-12-12T10:00:01Z");

  @TempDir private Path folder;
  private Path log = Path.of("");
  private Path archive = Path.of("");
  private Path signers = Path.of("");

  @BeforeEach
  void recorded() throws IOException {
    log = folder.resolve("log");
    archive = folder.resolve("archive");
    SshPrivateKey key = SshPrivateKey.generate(new SecureRandom());
    signers = Samples.file(folder, "signers", "log@venue " + key.publicKey().text() + "\n");
    String text = Samples.read(Samples.POLICY.resolve("policy.margin"));
    Policy policy = PlimsollEngine.create().compile(PolicySource.of("policy.margin", text)).get();
    AccountState account = new StrictReader().readAccount(Samples.ACCOUNT).get();
    MarketSnapshot market = new StrictReader().readMarket(Samples.MARKET).get();
    try (DecisionLog decisions =
        DecisionLog.open(
                log, Archive.in(archive), key, InstantSource.fixed(NOW), DecisionLogOptions.USUAL)
            .get()) {
      Recording recording =
          decisions
              .record(
                  policy.evaluate(account, market, policy.ownParameters(), market.asOf()),
                  new Circumstances(1, Duration.ofMinutes(5), NOW, "in force"),
                  new Ingredients(
                      new Ingredients.PolicyText(text, Map.of()),
                      Optional.empty(),
                      account,
                      market))
              .join();
      assertThat(recording.mayAct()).isTrue();
    }
  }

  @Test
  void aWholeLogIsSaidToBeWhole() {
    Run run = Run.of("log", "verify", log, "--signers", signers, "--archive", archive);
    assertThat(run.out()).isEqualTo("whole: 1 entry in 1 segment, 2 heads signed by log@venue\n");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(Run.of("log", "verify", log).err()).contains("--signers FILE does");
  }

  @Test
  void aChangedLogIsNot() throws IOException {
    Path segment = log.resolve("decisions-000001.jsonl");
    Files.writeString(segment, Samples.read(segment).replace("PT5M", "PT9M"));
    Run run = Run.of("log", "verify", log, "--signers", signers);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .startsWith("heads.jsonl, line 2: the log does not say what was signed at entry 1")
        .contains("\nnot whole: 1 entry");
  }

  @Test
  void whatIsNoLogIsToldInWords() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Run run = Run.of("log", "verify", empty);
    assertThat(run.out()).endsWith("not whole: 0 entries in 0 segments, 0 heads\n");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void whatIsNoRecordIsToldWithItsLine() throws IOException {
    Path wrong = Samples.file(folder, "wrong.jsonl", "\nnot a record\n");
    Run run = Run.of("replay", wrong, "--archive", archive);
    assertThat(run.err()).contains(wrong + ":2: this line is not a record").contains("help: ");
    assertThat(run.code()).isNotZero();
    Path binary = Files.write(folder.resolve("binary"), new byte[] {'a', (byte) 0xff, '\n'});
    Run unreadable = Run.of("replay", binary, "--archive", archive);
    assertThat(unreadable.err()).contains("is not UTF-8 text").contains("help: ");
    assertThat(unreadable.code()).isEqualTo(3);
  }

  @Test
  void aHeadKeptElsewhereShowsACut() throws IOException {
    Run head = Run.of("log", "head", log);
    assertThat(head.code()).isZero();
    Path kept = Samples.file(folder, "head.json", head.out());
    assertThat(Run.of("log", "verify", log, "--head", kept).code()).isZero();
    assertThat(head.out()).contains(Run.of("log", "head", log, "--signed").out());
    String[] heads = Samples.read(log.resolve("heads.jsonl")).split("\n", -1);
    Files.writeString(log.resolve("heads.jsonl"), heads[0] + "\n");
    Path segment = log.resolve("decisions-000001.jsonl");
    Files.writeString(segment, Samples.read(segment).split("\n", -1)[0] + "\n");
    assertThat(Run.of("log", "verify", log).code()).isZero();
    Run found = Run.of("log", "verify", log, "--head", kept);
    assertThat(found.code()).isEqualTo(1);
    assertThat(found.out()).contains("is not in it").contains("what was signed at entry 1");
  }

  @Test
  void exportMasksWithAKey() {
    Run plain = Run.of("log", "export", log);
    assertThat(plain.out()).contains("\"account\":\"ACC-1001\"").hasLineCount(1);
    assertThat(plain.err()).isEqualTo("1 record\n");
    Path key = Samples.file(folder, "key", "0123456789012345678901234567890123456789");
    assertThat(Run.of("log", "export", log, "--mask", key).out())
        .contains("\"account\":\"masked-")
        .doesNotContain("ACC-1001");
    Run weak = Run.of("log", "export", log, "--mask", Samples.file(folder, "weak", "short"));
    assertThat(weak.code()).isEqualTo(3);
    assertThat(weak.err()).contains("is too short: 32 bytes at least");
  }

  @Test
  void replayIsEqualOrNamesTheDifference() {
    Path record = Samples.file(folder, "record.json", Run.of("log", "export", log).out());
    Run equal = Run.of("replay", record, "--archive", archive);
    assertThat(equal.out()).isEqualTo("1 equal, 0 different, 0 erased, 0 cannot be replayed\n");
    assertThat(equal.code()).isZero();
    assertThat(Run.of("replay", log, "--archive", archive, "--sequence", "1").code()).isZero();
    Path changed =
        Samples.changed(
            folder, record, "\"initialMargin\":\"17080.00\"", "\"initialMargin\":\"1.00\"");
    Run different = Run.of("replay", changed, "--archive", archive);
    assertThat(different.code()).isEqualTo(1);
    assertThat(different.out())
        .startsWith("record 1: `initialMargin` was \"1.00\", is now \"17080.00\"\n");
  }

  @Test
  void whatCannotBeReplayedSaysWhy() {
    Path record = Samples.file(folder, "record.json", Run.of("log", "export", log).out());
    Path newer = Samples.changed(folder, record, "plimsoll-1", "plimsoll-2");
    Run run = Run.of("replay", newer, "--archive", archive);
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).contains("decided by the semantics `plimsoll-2`");
    Run nowhere = Run.of("replay", record, "--archive", folder.resolve("none"));
    assertThat(nowhere.code()).isEqualTo(3);
    assertThat(nowhere.err()).contains("there is no archive at");
    Run none = Run.of("replay", log, "--archive", archive, "--sequence", "9");
    assertThat(none.code()).isEqualTo(3);
    assertThat(none.err()).contains("there is no such record");
  }

  @Test
  void aFolderWithoutALogSaysSo() {
    assertThat(Run.of("log", "head", folder).code()).isEqualTo(3);
    assertThat(Run.of("log", "verify", folder).out()).contains("there is no log in this folder");
    assertThat(Run.of("log", "verify", folder.resolve("none")).code()).isEqualTo(3);
    assertThat(Run.of("log").code()).isEqualTo(2);
  }
}
