package org.plimsoll.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.data.Sha256;
import org.plimsoll.record.chain.LogEntries;
import org.plimsoll.record.chain.LogSettings;

/** What leaves the house: as it stands, or without the names of accounts and what betrays them. */
class ExportTest {
  private static final byte[] KEY = new byte[32];

  @TempDir private Path folder;

  private List<String> exported(Optional<Masking> masking) throws IOException {
    List<String> lines = new ArrayList<>();
    new Export(1, Long.MAX_VALUE, masking).write(folder.resolve("log"), lines::add);
    return lines;
  }

  private void write() {
    new Decisions().write(folder.resolve("log"), folder.resolve("archive"), LogSettings.USUAL, 6);
  }

  @Test
  void withoutAKeyRecordsLeaveAsTheyStand() throws IOException {
    write();
    List<String> lines = new ArrayList<>();
    LogEntries.read(folder.resolve("log"), (sequence, line) -> lines.add(new String(line, UTF_8)));
    assertThat(exported(Optional.empty())).isEqualTo(lines).hasSize(6);
  }

  @Test
  void withAKeyNoNameAndNoHashThatBetraysOneIsLeft() throws IOException {
    write();
    List<String> plain = exported(Optional.empty());
    Masking masking = Masking.with(KEY).orElseThrow();
    List<String> masked = exported(Optional.of(masking));
    for (int i = 0; i < 6; i++) {
      String line = plain.get(i);
      String account = line.replaceAll(".*\"account\":\"(ACC-\\d+)\".*", "$1");
      assertThat(masked.get(i))
          .doesNotContain("ACC-")
          .contains("\"account\":\"" + masking.account(account) + "\"")
          .doesNotContain(hash(line, "account"))
          .doesNotContain(hash(line, "inputHash"))
          .doesNotContain(hash(line, "decisionHash"))
          .doesNotContain(hash(line, "previous"))
          .contains(hash(line, "market"));
    }
  }

  private static String hash(String line, String key) {
    return line.replaceAll(".*\"" + key + "\":\"([0-9a-f]{64})\".*", "$1");
  }

  @Test
  void theSameKeyGivesTheSameNameAndAnotherAnother() {
    Masking one = Masking.with(KEY).orElseThrow();
    byte[] other = KEY.clone();
    other[31] = 1;
    assertThat(one.account("ACC-1")).isEqualTo(Masking.with(KEY).orElseThrow().account("ACC-1"));
    assertThat(one.account("ACC-1")).isNotEqualTo(one.account("ACC-2"));
    assertThat(one.account("ACC-1"))
        .isNotEqualTo(Masking.with(other).orElseThrow().account("ACC-1"));
    assertThat(Masking.with(new byte[31])).isEmpty();
  }

  @Test
  void whoeverHasTheKeyFindsTheLine() throws IOException {
    write();
    Masking masking = Masking.with(KEY).orElseThrow();
    byte[] line = exported(Optional.empty()).get(0).getBytes(UTF_8);
    assertThat(exported(Optional.of(masking)).get(0))
        .isEqualTo(masking.line(line, Sha256.hex(line)).orElseThrow());
  }

  @Test
  void aRangeOfRecordsCanBeHandedOut() throws IOException {
    write();
    List<String> lines = new ArrayList<>();
    assertThat(new Export(3, 4, Optional.empty()).write(folder.resolve("log"), lines::add))
        .isEqualTo(2);
    assertThat(lines.get(0)).startsWith("{\"sequence\":3,");
  }
}
