package org.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Layout by the command. */
class FormatCommandTest {
  private static final Path POLICIES = Path.of("../policies");

  @TempDir private Path folder;

  private static Run input(String text, Object... arguments) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    try {
      return Run.of(arguments);
    } finally {
      System.setIn(before);
    }
  }

  private Path untidy(String name) {
    String text = Samples.read(Samples.POLICY.resolve("policy.margin"));
    return Samples.file(folder, name, text.replace("  |", "|").replace("\n", "\r\n"));
  }

  @Test
  void everyShippedPolicyIsInTheCanonicalLayout() {
    Run run = Run.of("format", "--check", POLICIES);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
  }

  @Test
  void checkNamesWhatIsLaidOutOtherwiseAndChangesNothing() {
    Path tidy = Samples.changed(folder, Samples.POLICY.resolve("policy.margin"), "15_000", "15k");
    Path file = untidy("untidy.margin");
    String before = Samples.read(file);
    Run run = Run.of("format", "--check", tidy, file);
    assertThat(run.code()).isEqualTo(ExitCode.POLICY);
    assertThat(run.out()).isEqualTo(file + ": not in the canonical layout\n");
    assertThat(Samples.read(file)).isEqualTo(before);
  }

  @Test
  void filesAreRewrittenOnce() throws IOException {
    Path file = untidy("untidy.margin");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Run run = Run.of("format", folder);
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo(file + ": laid out\n");
    assertThat(Samples.read(file)).isEqualTo(Samples.read(Samples.POLICY.resolve("policy.margin")));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
    assertThat(names()).containsExactly("untidy.margin");
    assertThat(Run.of("format", file).out()).isEmpty();
    assertThat(Run.of("format", "--check", file).code()).isZero();
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path file = untidy("untidy.margin");
    Path link = Files.createSymbolicLink(folder.resolve("link.margin"), file);
    assertThat(Run.of("format", link).code()).isZero();
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(Samples.read(file)).doesNotContain("\r");
  }

  @Test
  void standardInputGoesToStandardOutput() {
    Run run = input("language   1\n", "format", "-");
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo("language 1\n");
    Run check = input("language   1\n", "format", "-", "--check");
    assertThat(check.code()).isEqualTo(ExitCode.POLICY);
    assertThat(check.out()).isEqualTo("standard input: not in the canonical layout\n");
    Run bad = input("equity\nende\n", "format", "-");
    assertThat(bad.code()).isEqualTo(ExitCode.POLICY);
    assertThat(bad.out()).isEmpty();
    assertThat(bad.err()).contains("standard input:2:1: error PLM-").contains("    2 | ende");
  }

  @Test
  void aPolicyWithMistakesIsLeftAloneAndTheOthersAreNot() {
    Path bad = Samples.file(folder, "bad.margin", "equity\n  define is  5\nend\n");
    Path file = untidy("untidy.margin");
    Run run = Run.of("format", bad, file);
    assertThat(run.code()).isEqualTo(ExitCode.POLICY);
    assertThat(run.err()).contains("bad.margin:2:").doesNotContain("\tat ");
    assertThat(run.out()).isEqualTo(file + ": laid out\n");
    assertThat(Samples.read(bad)).contains("is  5");
  }

  @Test
  void whatCannotBeReadIsNamed() throws IOException {
    Run missing = Run.of("format", folder.resolve("no.margin"));
    assertThat(missing.code()).isEqualTo(ExitCode.DATA);
    assertThat(missing.err()).contains("no.margin: error PLM-501: there is no such file");
    Run none = Run.of("format", folder);
    assertThat(none.code()).isEqualTo(ExitCode.DATA);
    assertThat(none.err()).contains("there is no .margin file in this folder or below");
    Path bytes = Files.write(folder.resolve("bytes.margin"), new byte[] {(byte) 0xff});
    Run notText = Run.of("format", bytes);
    assertThat(notText.code()).isEqualTo(ExitCode.DATA);
    assertThat(notText.err()).contains("bytes.margin: error PLM-501: the file is not UTF-8 text");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }
}
