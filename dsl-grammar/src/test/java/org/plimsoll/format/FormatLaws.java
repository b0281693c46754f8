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
    meansTheSame(text);
    changesNothingTheSecondTime(text);
    keepsComments(text);
    isTidy(text);
  }

  void meansTheSame(String text) {
    assertThat(tree(formatter.apply(text))).isEqualTo(tree(text));
  }

  void changesNothingTheSecondTime(String text) {
    String once = formatter.apply(text);
    assertThat(formatter.apply(once)).isEqualTo(once);
  }

  void keepsComments(String text) {
    assertThat(comments(formatter.apply(text))).isEqualTo(comments(text));
  }

  void isTidy(String text) {
    String laidOut = formatter.apply(text);
    assertThat(laidOut).doesNotContain("\r").doesNotContain("\n\n\n").doesNotStartWith("\n");
    assertThat(laidOut.lines()).noneMatch(line -> line.endsWith(" ") || line.endsWith("\t"));
    assertThat(laidOut).isEqualTo(laidOut.isEmpty() ? "" : laidOut.strip() + "\n");
  }

  /** Two texts that differ in their blanks alone have one layout. */
  void givesOneLayout(String text, String other) {
    assertThat(formatter.apply(other)).isEqualTo(formatter.apply(text));
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
