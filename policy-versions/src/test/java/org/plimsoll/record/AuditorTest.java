package org.plimsoll.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.record.chain.FileDisk;
import org.plimsoll.record.chain.HeadFile;
import org.plimsoll.record.chain.LogSettings;
import org.plimsoll.record.chain.Logs;
import org.plimsoll.record.chain.SignedHead;

/** An auditor needs nothing of ours: ssh-keygen for heads, a short script for all of it. */
class AuditorTest {
  private static final Path SCRIPT = Path.of("../docs/verify-log.py").toAbsolutePath();

  @TempDir private Path folder;

  @BeforeEach
  void written() throws IOException {
    new Decisions().write(log(), folder.resolve("archive"), new LogSettings(40_000, 10, 5, 64), 30);
    // once more, so that closed segments are compressed
    Decisions.close(
        Decisions.open(log(), folder.resolve("archive"), LogSettings.USUAL, FileDisk.HERE));
    Files.writeString(folder.resolve("signers"), Logs.SIGNERS);
  }

  private Path log() {
    return folder.resolve("log");
  }

  private static void needs(String program) {
    boolean there = Processes.installed(program);
    if (!there) {
      System.out.println("skipped: " + program + " is not installed");
    }
    assumeTrue(there, program + " is not installed");
  }

  @Test
  void sshKeygenVerifiesEveryHead() throws IOException {
    needs("ssh-keygen");
    List<SignedHead> heads = HeadFile.heads(log());
    assertThat(heads).hasSizeGreaterThan(3);
    for (String line : Files.readAllLines(log().resolve("heads.jsonl"))) {
      // as an auditor would: what stands between two marks, without reading JSON
      String signed = line.substring(8, line.indexOf(",\"signature\":\""));
      String signature =
          line.substring(line.indexOf("-----BEGIN"), line.length() - 2).replace("\\n", "\n");
      Files.writeString(folder.resolve("sig"), signature);
      String said =
          Processes.run(
              folder,
              signed.getBytes(UTF_8),
              List.of(
                  "ssh-keygen",
                  "-Y",
                  "verify",
                  "-f",
                  "signers",
                  "-I",
                  "log@venue",
                  "-n",
                  "plimsoll-head",
                  "-s",
                  "sig"));
      assertThat(said).startsWith("Good \"plimsoll-head\" signature for log@venue");
    }
  }

  private String script(String... more) {
    List<String> command = new ArrayList<>(List.of("python3", SCRIPT.toString(), log().toString()));
    command.addAll(List.of("--signers", "signers", "--archive", "archive"));
    command.addAll(List.of(more));
    return Processes.run(folder, new byte[0], command);
  }

  @Test
  void theScriptFindsAWholeLogWhole() throws IOException {
    needs("ssh-keygen");
    needs("python3");
    List<SignedHead> heads = HeadFile.heads(log());
    Files.writeString(folder.resolve("head"), heads.get(2).line() + "\n");
    assertThat(script("--head", "head")).startsWith("whole: 3");
  }

  @Test
  void theScriptFindsWhatWasChanged() throws IOException {
    needs("ssh-keygen");
    needs("python3");
    List<SignedHead> heads = HeadFile.heads(log());
    Files.writeString(folder.resolve("head"), heads.get(heads.size() - 1).line() + "\n");
    Path file = last();
    String text = Files.readString(file);
    Files.writeString(file, text.replaceFirst("\"activation\":7", "\"activation\":8"));
    assertThat(script()).contains("it does not continue the line before").contains("not whole");
    int cut = text.lastIndexOf("\n", text.length() - 2) + 1;
    Files.writeString(file, text.substring(0, cut));
    String[] lines = Files.readString(log().resolve("heads.jsonl")).split("\n", -1);
    Files.writeString(log().resolve("heads.jsonl"), lines[0] + "\n");
    assertThat(script("--head", "head"))
        .contains("head: this head is not in heads.jsonl")
        .contains("head: the log does not have what was signed at entry");
  }

  private Path last() throws IOException {
    try (var files = Files.list(log())) {
      return files
          .filter(file -> file.toString().endsWith(".jsonl"))
          .filter(file -> file.toString().contains("decisions-"))
          .max(Path::compareTo)
          .orElseThrow();
    }
  }
}
