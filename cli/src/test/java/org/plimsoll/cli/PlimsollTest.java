package org.plimsoll.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plimsoll.data.CanonicalJson;
import org.plimsoll.source.SourceText;

/** The command as a whole. */
class PlimsollTest {
  @Test
  void helpShowsExamplesAndExitCodes() {
    Run run = Run.of("--help");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Examples:").contains("Exit codes").contains("evaluate");
    for (String command : Samples.COMMANDS) {
      assertThat(run.out()).contains("\n  " + command + " ");
      Run help = Run.of(command, "--help");
      assertThat(help.code()).isZero();
      assertThat(help.out()).contains("Examples:").contains("plimsoll " + command);
    }
  }

  @Test
  void versionNamesTheSemantics() {
    assertThat(Run.of("--version").out()).startsWith("plimsoll ").contains("plimsoll-1");
  }

  @Test
  void checkAnswersInTextAndJson() {
    Run text = Run.of("check", Samples.POLICY);
    assertThat(text.code()).isZero();
    assertThat(text.out()).contains("no mistakes found");
    Run json = Run.of("check", Samples.POLICY, "--format", "json");
    assertThat(json.code()).isZero();
    assertThat(CanonicalJson.read(SourceText.of("out", json.out())).isPresent()).isTrue();
  }

  @Test
  void testsOfAPolicyAreCounted() {
    Run run = Run.of("test", Samples.POLICY);
    assertThat(run.out())
        .contains("the hedge of the committee paper")
        .contains("11 tests, 0 failed");
    assertThat(run.code()).isZero();
  }

  @Test
  void aBugIsOneLineUnlessMoreIsAskedFor() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new PrintStream(OutputStream.nullOutputStream(), true, UTF_8),
            new PrintStream(err, true, UTF_8),
            false,
            false);
    int code = new Bugs(terminal, false).report(new IllegalStateException("x"));
    assertThat(code).isEqualTo(70);
    assertThat(err.toString(UTF_8)).hasLineCount(1).contains("bug of ours").contains("report");
    new Bugs(terminal, true).report(new IllegalStateException("x"));
    assertThat(err.toString(UTF_8)).contains("\tat ");
  }

  @Test
  void aResultThatCannotBeWrittenIsNoSuccess() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("closed");
          }
        };
    Terminal terminal =
        new Terminal(
            new PrintStream(closed, false, UTF_8),
            new PrintStream(OutputStream.nullOutputStream(), true, UTF_8),
            false,
            false);
    assertThat(Plimsoll.run(terminal, Map.of(), "check", Samples.POLICY.toString())).isEqualTo(3);
  }
}
