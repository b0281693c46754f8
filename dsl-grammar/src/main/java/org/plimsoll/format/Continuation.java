package org.plimsoll.format;

import java.util.List;
import org.plimsoll.syntax.parse.Lexeme;

/** Where the further lines of a statement begin. */
final class Continuation {
  private static final int STEP = 2;

  /** Behind a longer beginning there is no room left for a formula. */
  private static final int FARTHEST = 40;

  private final int base;
  private int parentheses;

  /** The continuation of the statement that {@code line} opens. */
  Continuation(TextLine line) {
    this.base = base(line);
    pass(line);
  }

  /** Under the beginning of the formula when it begins on the first line, else two steps in. */
  private static int base(TextLine line) {
    int indent = STEP * line.first().depth();
    List<Lexeme> words = line.words();
    int formula = 1;
    while (formula < words.size() && !words.get(formula).formula()) {
      formula++;
    }
    if (formula < words.size()) {
      int column = indent + Spacing.text(words.subList(0, formula)).length() + 1;
      return column <= FARTHEST ? column : indent + 2 * STEP;
    }
    return indent + 2 * STEP;
  }

  /** The blanks before {@code line}: one step more for each open parenthesis, and before `when`. */
  int indent(TextLine line) {
    String word = line.first().text();
    int open = parentheses - (word.equals(")") ? 1 : 0);
    return base + STEP * (open + (word.equals("when") ? 1 : 0));
  }

  /** Goes on behind {@code line}. */
  void pass(TextLine line) {
    for (Lexeme lexeme : line.words()) {
      parentheses += lexeme.text().equals("(") ? 1 : lexeme.text().equals(")") ? -1 : 0;
    }
  }
}
