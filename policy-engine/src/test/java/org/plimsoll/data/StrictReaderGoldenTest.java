package org.plimsoll.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.source.SourceText;

/**
 * Every file under {@code bad} is refused with exactly the words of its {@code .expected}
 * neighbour, every file under {@code good} is read. Refresh with {@code -Dgolden.update=true} and
 * review the difference.
 */
class StrictReaderGoldenTest {
  private static final Path DATA = Path.of("src/test/resources/data");
  private static final StrictReader READER = new StrictReader();

  static Stream<Path> bad() throws IOException {
    return filesUnder(DATA.resolve("bad")).stream();
  }

  static Stream<Path> good() throws IOException {
    return filesUnder(DATA.resolve("good")).stream();
  }

  @ParameterizedTest
  @MethodSource
  void bad(Path file) throws IOException {
    Diagnosed<? extends Record> read = read(file);
    assertThat(read.isPresent()).isFalse();
    String text = Files.readString(file, UTF_8);
    String rendered = Rendering.of(SourceText.of(file.toString(), text), read.diagnostics());
    Path expected = file.resolveSibling(file.getFileName() + ".expected");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, rendered, UTF_8);
    }
    assertThat(expected).hasContent(rendered);
    assertThat(read.diagnostics())
        .allSatisfy(d -> assertThat(d.hint()).as("hint of: %s", d.message()).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource
  void good(Path file) {
    Diagnosed<? extends Record> read = read(file);
    assertThatCode(read::get).doesNotThrowAnyException();
    assertThat(read.diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("good")
  void jsonAndYamlSayTheSame(Path file) {
    String name = file.getFileName().toString();
    Path json = file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".json");
    assertThat(read(file).get()).isEqualTo(read(json).get());
  }

  @Test
  void everyExpectationHasItsFile() throws IOException {
    try (Stream<Path> files = Files.walk(DATA.resolve("bad"))) {
      assertThat(files.filter(f -> f.toString().endsWith(".expected")))
          .allSatisfy(
              f -> assertThat(Path.of(f.toString().replaceFirst("\\.expected$", ""))).exists());
    }
  }

  private static Diagnosed<? extends Record> read(Path file) {
    return switch (file.getParent().getFileName().toString()) {
      case "account" -> READER.readAccount(file);
      case "market" -> READER.readMarket(file);
      case "parameters" -> READER.readParameters(file);
      default -> throw new IllegalArgumentException(file.toString());
    };
  }

  private static List<Path> filesUnder(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".expected"))
          .sorted()
          .toList();
    }
  }
}
