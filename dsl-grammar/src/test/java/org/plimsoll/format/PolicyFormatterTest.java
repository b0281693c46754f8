package org.plimsoll.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.source.SourceText;
import org.plimsoll.syntax.parse.Lexeme;
import org.plimsoll.syntax.parse.LexemeReader;

/** What becomes of layouts; {@code -Dgolden.update=true} writes the answers on file anew. */
class PolicyFormatterTest {
  private static final Path FOLDER = Path.of("src/test/resources/format");

  @TestFactory
  Stream<DynamicTest> textsBecomeTheLayoutOnFile() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> texts =
          files.filter(each -> each.toString().endsWith(".margin")).sorted().toList();
      assertThat(texts).isNotEmpty();
      return texts.stream()
          .map(each -> DynamicTest.dynamicTest(each.getFileName().toString(), () -> compare(each)));
    }
  }

  private static void compare(Path file) throws IOException {
    String found = format(Files.readString(file)).get();
    Path expected = Path.of(file.toString().replaceFirst("[.]margin$", ".formatted"));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, found);
    }
    assertThat(found).isEqualTo(Files.readString(expected));
  }

  @Test
  void shippedPoliciesAreInTheirLayoutAlready() {
    assertThat(Corpus.shipped()).isNotEmpty();
    Corpus.shipped()
        .forEach((name, text) -> assertThat(format(text).get()).as(name).isEqualTo(text));
  }

  @Test
  void nothingStaysNothing() {
    assertThat(format("").get()).isEmpty();
    assertThat(format(" \n\t\n").get()).isEmpty();
    assertThat(format("\n\n # only this  ").get()).isEqualTo("# only this\n");
  }

  @Test
  void aLooseCarriageReturnIsRefused() {
    List<Diagnostic> found = format("language 1\n# a\r\r\n").diagnostics();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).message()).contains("carriage return");
    assertThat(found.get(0).span().line()).isEqualTo(2);
  }

  @Test
  void aLayoutThatGrowsBeyondTheLimitIsRefused() {
    String row = "|a|" + "b".repeat(50) + "|\n";
    String text = "table t\n" + row + "|a|b|\n".repeat(40_000) + "end\n";
    Diagnosed<String> answer = format(text);
    assertThat(answer.isPresent()).isFalse();
    assertThat(answer.diagnostics().get(0).code()).isEqualTo(DiagnosticCode.LIMIT);
  }

  /** The formatter reads again what it wrote: a fault of ours is an exception, never a file. */
  @Test
  void aLayoutThatWouldChangeThePolicyIsNeverHandedOut() {
    String text = "equity  # why\n  define equity is a + b\nend\n";
    List<Lexeme> lexemes = LexemeReader.read(SourceText.of("p", text)).get();
    assertThat(PolicyFormatter.unchanged("p", lexemes, text).isPresent()).isTrue();
    for (String damaged :
        List.of(
            text.replace("+ b", "+ c"),
            text.replace("# why", ""),
            text.replace("a + b", "a\n + b"),
            text.replace("end", ""))) {
      assertThatThrownBy(() -> PolicyFormatter.unchanged("p", lexemes, damaged))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("would change it");
    }
  }

  @Test
  void oneLongCellDoesNotWidenItsColumn() {
    String text = "table t\n| a |\n| \"" + "b".repeat(500_000) + "\" |\n" + "| c |\n".repeat(3_000);
    assertThat(format(text + "end\n").get()).contains("\n  | c |\n").hasSizeLessThan(1_000_000);
  }

  @Test
  void manyCommentLinesAreLaidOutQuickly() {
    long start = System.nanoTime();
    assertThat(format("#\n".repeat(100_000)).get()).hasSize(200_000);
    assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
  }

  private static Diagnosed<String> format(String text) {
    return PolicyFormatter.format(SourceText.of("p.margin", text));
  }
}
