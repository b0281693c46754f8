package org.plimsoll.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.plimsoll.syntax.parse.Lexeme;

/**
 * One line of a policy.
 *
 * @param lexemes what stands on it, at least one
 * @param continues true when the statement began on a line before; also of a comment among such
 *     lines
 * @param empty true when an empty line stands before it
 */
record TextLine(List<Lexeme> lexemes, boolean continues, boolean empty) {

  /** The lines as the author broke them. */
  static List<TextLine> of(List<Lexeme> lexemes) {
    List<TextLine> lines = new ArrayList<>();
    boolean continues = false;
    int end = lexemes.size();
    // from behind, because a comment belongs to what follows it
    for (int i = end - 1; i >= 0; i--) {
      Lexeme first = lexemes.get(i);
      continues = first.isComment() ? continues : !first.opensStatement();
      if (i == 0 || first.breaks() > 0) {
        lines.add(new TextLine(lexemes.subList(i, end), continues, first.breaks() > 1));
        end = i;
      }
    }
    Collections.reverse(lines);
    return lines;
  }

  TextLine withEmpty(boolean wanted) {
    return new TextLine(lexemes, continues, wanted);
  }

  Lexeme first() {
    return lexemes.get(0);
  }

  boolean is(Lexeme.Kind kind) {
    return first().kind() == kind;
  }

  /** Without the comment at its end. */
  List<Lexeme> words() {
    boolean commented = lexemes.get(lexemes.size() - 1).isComment();
    return commented ? lexemes.subList(0, lexemes.size() - 1) : lexemes;
  }
}
