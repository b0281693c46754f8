package org.plimsoll.syntax.parse;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.grammar.MarginPolicyLexer;
import org.plimsoll.grammar.MarginPolicyParser;
import org.plimsoll.source.SourceText;

/**
 * Takes a policy text without mistakes apart into its words, signs and comments. No statement is
 * known by name here: what opens and closes a block is seen from the parsed text.
 */
public final class LexemeReader {
  private final List<Lexeme> lexemes = new ArrayList<>();
  private final Landmarks landmarks;
  private int depth;
  private int breaks;
  private boolean opens = true;
  private boolean tight;

  private LexemeReader(Landmarks landmarks) {
    this.landmarks = landmarks;
  }

  /** All words, signs and comments of a text, in order, or the mistakes of the text. */
  public static Diagnosed<List<Lexeme>> read(SourceText source) {
    return PolicyParser.parse(source).then(unit -> lexemes(source));
  }

  private static Diagnosed<List<Lexeme>> lexemes(SourceText source) {
    int loose = looseReturn(source.text());
    if (loose >= 0) {
      return Diagnosed.failed(
          List.of(
              Diagnostic.error(
                  DiagnosticCode.CHARACTER,
                  source.name(),
                  source.span(loose, loose + 1),
                  "a carriage return without a line feed leaves it open where the line ends",
                  "save the file with line feeds at the ends of its lines")));
    }
    Mistakes mistakes = new Mistakes(source);
    List<Token> tokens = PolicyParser.tokens(source, mistakes, true);
    MarginPolicyParser parser = PolicyParser.parser(tokens, new ErrorRecovery(mistakes));
    LexemeReader reader = new LexemeReader(Landmarks.of(parser.unit()));
    tokens.forEach(reader::add);
    return Diagnosed.of(List.copyOf(reader.lexemes));
  }

  /** A comment ends at a carriage return, a line of statements does not. */
  private static int looseReturn(String text) {
    for (int at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
      if (at + 1 == text.length() || text.charAt(at + 1) != '\n') {
        return at;
      }
    }
    return -1;
  }

  private void add(Token token) {
    if (token.getType() == MarginPolicyLexer.SPACE) {
      breaks += (int) token.getText().chars().filter(c -> c == '\n').count();
    } else if (token.getType() == MarginPolicyLexer.COMMENT) {
      put(Lexeme.Kind.COMMENT, token.getText().stripTrailing(), false);
    } else if (token.getStopIndex() < token.getStartIndex()) {
      opens = true;
    } else {
      word(token);
    }
  }

  private void word(Token token) {
    Lexeme.Kind kind = kind(token);
    depth -= kind == Lexeme.Kind.END ? 1 : 0;
    tight = tight || isTight(token);
    put(kind, text(token), landmarks.formulas().contains(token));
    depth += kind == Lexeme.Kind.HEADING ? 1 : 0;
    opens = false;
    tight = token.getType() == MarginPolicyLexer.LEFT || landmarks.negations().contains(token);
  }

  private void put(Lexeme.Kind kind, String text, boolean formula) {
    lexemes.add(new Lexeme(kind, text, depth, breaks, tight, formula));
    breaks = 0;
  }

  private Lexeme.Kind kind(Token token) {
    if (!opens) {
      return token.getType() == MarginPolicyLexer.BAR ? Lexeme.Kind.BAR : Lexeme.Kind.WORD;
    }
    if (landmarks.headings().contains(token)) {
      return Lexeme.Kind.HEADING;
    }
    return switch (token.getType()) {
      case MarginPolicyLexer.END -> Lexeme.Kind.END;
      case MarginPolicyLexer.ROW -> Lexeme.Kind.ROW;
      default -> Lexeme.Kind.LINE;
    };
  }

  private boolean isTight(Token token) {
    return token.getType() == MarginPolicyLexer.COMMA
        || token.getType() == MarginPolicyLexer.RIGHT
        || landmarks.calls().contains(token);
  }

  /** Words of several words may be written with any space between them; a text is left alone. */
  private static String text(Token token) {
    return token.getType() == MarginPolicyLexer.TEXT
        ? token.getText()
        : token.getText().replaceAll("\\s+", " ");
  }
}
