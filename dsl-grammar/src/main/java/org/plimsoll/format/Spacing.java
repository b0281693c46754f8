package org.plimsoll.format;

import java.util.List;
import org.plimsoll.syntax.parse.Lexeme;

/** One blank between two words, none where a sign clings to its neighbour. */
final class Spacing {
  private Spacing() {}

  static String text(List<Lexeme> lexemes) {
    StringBuilder text = new StringBuilder();
    for (Lexeme lexeme : lexemes) {
      text.append(text.isEmpty() || lexeme.tight() ? "" : " ").append(lexeme.text());
    }
    return text.toString();
  }
}
