package org.plimsoll.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts that complete commands. */
class CompletionCommandTest {
  private static final Path BASH = Path.of("/bin/bash");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh"})
  void theScriptKnowsEveryCommandAndIsSound(String shell) throws Exception {
    Run run = Run.of("completion", shell);
    assertThat(run.code()).isZero();
    for (String command : Samples.COMMANDS) {
      assertThat(run.out()).contains("_picocli_plimsoll_" + command + "()");
    }
    assertThat(run.out()).contains("(\"bash\" \"zsh\")").contains("(\"account\" \"market\"");
    assumeTrue(Files.isExecutable(BASH), "no bash here to judge the script");
    assertThat(bash("-n", Samples.file(folder, "completion", run.out()).toString())).isEmpty();
  }

  /** What bash offers behind {@code plimsoll for}. */
  @Test
  void bashCompletesACommand() throws Exception {
    assumeTrue(Files.isExecutable(BASH), "no bash here to judge the script");
    String script =
        Run.of("completion", "bash").out()
            + "\nCOMP_WORDS=(plimsoll for); COMP_CWORD=1; _complete_plimsoll"
            + "\necho \"${COMPREPLY[@]}\"\n";
    assertThat(bash(Samples.file(folder, "completion", script).toString())).isEqualTo("format\n");
  }

  @Test
  void anotherShellIsAMistakenCall() {
    Run run = Run.of("completion", "fish");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("'fish'").contains("bash");
    assertThat(Run.of("completion").code()).isEqualTo(ExitCode.USAGE);
  }

  /** All that bash says. */
  private static String bash(String... arguments) throws IOException, InterruptedException {
    List<String> call = new ArrayList<>(List.of(BASH.toString()));
    call.addAll(List.of(arguments));
    Process process = new ProcessBuilder(call).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return said;
  }
}
