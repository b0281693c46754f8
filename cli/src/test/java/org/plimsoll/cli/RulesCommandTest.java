package org.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of policies in words; {@code -Dgolden.update=true} writes the list on file anew. */
class RulesCommandTest {
  private static final Path LISTING = Path.of("src/test/resources/rules/house.rules");

  @TempDir private Path folder;

  @Test
  void theHousePolicyBecomesTheRulesOnFile() throws IOException {
    Run run = Run.of("rules", Samples.POLICY);
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(LISTING, run.out());
    }
    assertThat(run.out()).isEqualTo(Samples.read(LISTING));
  }

  @Test
  void aPolicyWithMistakesHasNoRules() {
    Run run = Run.of("rules", Samples.file(folder, "bad.margin", "equity\n"));
    assertThat(run.code()).isEqualTo(ExitCode.POLICY);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("bad.margin:").contains("error PLM-");
    Run missing = Run.of("rules", folder.resolve("no.margin"));
    assertThat(missing.code()).isEqualTo(ExitCode.DATA);
    assertThat(missing.err()).contains("there is no such file");
  }
}
