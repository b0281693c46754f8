package org.plimsoll.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.plimsoll.source.SourceText;
import org.plimsoll.syntax.parse.Lexeme;
import org.plimsoll.syntax.parse.LexemeReader;
import org.plimsoll.syntax.parse.PolicyParser;
import org.plimsoll.syntax.parse.TreePrinter;

/**
 * What holds of every layout.
 *
 * @param formatter what lays a policy out
 */
record FormatLaws(UnaryOperator<String> formatter) {

  /** The formatter itself. */
  static FormatLaws ofTheFormatter() {
    return new FormatLaws(FormatLaws::format);
  }

  static String format(String text) {
    return PolicyFormatter.format(SourceText.of("p.margin", text)).get();
  }

  void holdFor(String text) {
    String laidOut = formatter.apply(text);
    meansTheSame(text, laidOut);
    keepsComments(text, laidOut);
    isTidy(laidOut);
    changesNothingTheSecondTime(laidOut);
  }

  private static void meansTheSame(String text, String laidOut) {
    assertThat(tree(laidOut)).as("tree").isEqualTo(tree(text));
  }

  private static void keepsComments(String text, String laidOut) {
    assertThat(comments(laidOut)).as("comments").isEqualTo(comments(text));
  }

  private static void isTidy(String laidOut) {
    assertThat(laidOut).as("tidy").doesNotContain("\r", "\n\n\n", " \n", "\t\n");
    assertThat(laidOut).as("tidy").isEqualTo(laidOut.isEmpty() ? "" : laidOut.strip() + "\n");
  }

  private void changesNothingTheSecondTime(String laidOut) {
    assertThat(formatter.apply(laidOut)).as("twice").isEqualTo(laidOut);
  }

  /** Two texts that differ in their blanks alone have one layout. */
  void givesOneLayout(String text, String other) {
    assertThat(formatter.apply(other)).as("one layout").isEqualTo(formatter.apply(text));
  }

  static String tree(String text) {
    return TreePrinter.print(PolicyParser.parse(SourceText.of("p.margin", text)).get());
  }

  private static List<String> comments(String text) {
    return LexemeReader.read(SourceText.of("p.margin", text)).get().stream()
        .filter(Lexeme::isComment)
        .map(Lexeme::text)
        .toList();
  }
}
