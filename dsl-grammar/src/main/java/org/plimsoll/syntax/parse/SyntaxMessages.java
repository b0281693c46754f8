package org.plimsoll.syntax.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.grammar.MarginPolicyLexer;
import org.plimsoll.grammar.MarginPolicyParser;
import org.plimsoll.grammar.MarginPolicyParser.BodyContext;
import org.plimsoll.grammar.MarginPolicyParser.CasesContext;
import org.plimsoll.grammar.MarginPolicyParser.ClosingContext;
import org.plimsoll.grammar.MarginPolicyParser.StopContext;
import org.plimsoll.source.SourceSpan;

/** Words a parse error for the people who wrote the text. */
final class SyntaxMessages {
  private static final String STEP =
      "then close positions by FORMULA, highest first, size 25% of the starting size, rounded up to"
          + " lot";

  /** How each statement reads, by the word that opens it. */
  static final Map<String, String> SHAPES =
      Map.ofEntries(
          Map.entry("language", "language 1"),
          Map.entry("policy", "policy NAME \"title\""),
          Map.entry("version", "version 2 replaces 1"),
          Map.entry("effective", "effective from 2026-12-01 00:00 UTC"),
          Map.entry("running", "running liquidations finish under version 2"),
          Map.entry("expires", "expires 2027-12-01 00:00 UTC"),
          Map.entry("currency", "currency USD"),
          Map.entry("levels", "levels initial, maintenance"),
          Map.entry("rounding", "rounding requirement up to 0.01 USD"),
          Map.entry("source", "source \"document, item\""),
          Map.entry("approved", "approved by two of ROLE, ROLE"),
          Map.entry("prices", "prices for each instrument"),
          Map.entry("liquidation", "liquidation"),
          Map.entry("exception", "exception NAME where CONDITION, FIGURE is FORMULA"),
          Map.entry("call", "call for FORMULA, at least 1_000 USD, due within 24 hours"),
          Map.entry("first", STEP.replace("then", "first")),
          Map.entry("then", STEP),
          Map.entry("stop", "stop when CONDITION"),
          Map.entry("pause", "pause when CONDITION"),
          Map.entry("parameters", "parameters"),
          Map.entry("inputs", "inputs"),
          Map.entry("instruments", "instruments"),
          Map.entry("table", "table NAME"),
          Map.entry("for each", "for each position where CONDITION"),
          Map.entry("collateral", "collateral, each slice of value pays its own rate"),
          Map.entry(
              "margin",
              "margin for each position where CONDITION, each slice of notional pays its own rate"),
          Map.entry("equity", "equity"),
          Map.entry("requirement", "requirement"),
          Map.entry("offsets", "offsets NAME of positions by underlying"),
          Map.entry("form", "form NAME"),
          Map.entry("group", "group NAME of positions by underlying"),
          Map.entry("scenarios", "scenarios NAME"),
          Map.entry("charge", "charge NAME for each position"),
          Map.entry("action", "action NAME for each account, when CONDITION"),
          Map.entry("trade", "trade INSTRUMENT, FORMULA"),
          Map.entry("show", "show FIGURE, FIGURE of positions"),
          Map.entry("move", "move underlying-price of positions to FORMULA"),
          Map.entry("point", "point each strike over positions"),
          Map.entry("grid", "grid COLUMN over -10%, 0%, 10%"),
          Map.entry("numbered", "numbered 1 to 16"),
          Map.entry("test", "test \"title\""),
          Map.entry("define", "define NAME is FORMULA"),
          Map.entry("level", "level NAME is FORMULA"),
          Map.entry("each level", "each level is FORMULA"),
          Map.entry("verdict", "verdict NAME when CONDITION"),
          Map.entry("refuse", "refuse \"reason\""),
          Map.entry("linked", "linked PARAMETER, PARAMETER"),
          Map.entry("consumes", "consumes MEASURE"),
          Map.entry("chooses", "chooses in the order written"),
          Map.entry("ties", "ties by FIGURE, highest first, by FIGURE, lowest first"),
          Map.entry("leg", "leg NAME takes 1 where CONDITION"),
          Map.entry("because", "because \"reason\""),
          Map.entry(
              "given", "given 10_000 USD, long 2 INSTRUMENT at 100 USD, FIGURE of THING is VALUE"),
          Map.entry("expect", "expect FIGURE is VALUE"));

  private static final String KEYS =
      "several keys stand in parentheses: `COLUMN of TABLE where (KEY is NAME, KEY is NAME)`";

  private static final List<String> TESTS = List.of("above", "below", "between");

  private static final List<String> JOINING =
      List.of("when", "otherwise", "rounded", "where", "over", "and", "or", "of", "at", "is");

  private final Mistakes mistakes;

  SyntaxMessages(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  void report(Parser parser, RecognitionException error) {
    Token token = error.getOffendingToken();
    if (parser.getContext() instanceof ClosingContext closing) {
      reportUnclosed(closing, token);
      return;
    }
    if (parser.getContext() instanceof StopContext) {
      reportLeftOver(parser, token);
      return;
    }
    Token opening = opening(parser.getContext());
    boolean early = token.getType() == Token.EOF || token.getType() == MarginPolicyLexer.STOP;
    SourceSpan place = early ? mistakes.span(previous(parser, token)) : mistakes.span(token);
    String what =
        early ? "this line stops too early" : "`" + token.getText() + "` does not fit here";
    mistakes.add(
        DiagnosticCode.SYNTAX, place, what + expected(error), advice(parser, error, opening));
  }

  /** What to do: for slips within phrases and cases by the place, else by the statement. */
  private static String advice(Parser parser, RecognitionException error, Token opening) {
    Token token = error.getOffendingToken();
    boolean overExpected =
        error.getExpectedTokens() != null
            && error.getExpectedTokens().contains(MarginPolicyLexer.OVER);
    if (followsKey(parser, token)) {
      return KEYS;
    }
    if (token.getType() == MarginPolicyLexer.AND && overExpected) {
      return "in a phrase put sums and differences in parentheses: `the larger of (a - b) and c`";
    }
    if (token.getType() == MarginPolicyLexer.THIS
        || previous(parser, token).getType() == MarginPolicyLexer.THIS) {
      return "write `FIGURE of this` and what the line is about: `underlying of this position`";
    }
    boolean ended = token.getType() == Token.EOF || token.getType() == MarginPolicyLexer.STOP;
    if (parser.getContext() instanceof CasesContext && ended) {
      return "close the cases: `A when CONDITION, otherwise B`";
    }
    return hint(token, opening);
  }

  private void reportUnclosed(ClosingContext closing, Token token) {
    ParserRuleContext block = closing.getParent();
    if (closesMisspelt(block)) {
      return;
    }
    Token heading = block.getStart();
    mistakes.add(
        DiagnosticCode.BLOCK,
        heading,
        "`" + heading.getText() + "` is not closed",
        token.getType() == Token.EOF
            ? "write `end` on a line of its own behind its last line"
            : "write `end` on a line of its own before `"
                + token.getText()
                + "` of line "
                + token.getLine());
  }

  /**
   * True when the last line of a block seems to be an `end` with a slip in it, reported already.
   */
  private static boolean closesMisspelt(ParserRuleContext block) {
    BodyContext body = block.getRuleContext(BodyContext.class, 0);
    List<StopContext> stops = new ArrayList<>(block.getRuleContexts(StopContext.class));
    stops.addAll(body == null ? List.of() : body.stop());
    StopContext last = stops.isEmpty() ? null : stops.get(stops.size() - 1);
    return last != null
        && last.exception != null
        && LineOpenings.nearest(last.exception.getOffendingToken().getText())
            .equals(Optional.of("end"));
  }

  /** Words behind a statement that is complete: a line nobody knows, or too much on this one. */
  private void reportLeftOver(Parser parser, Token token) {
    String text = token.getText();
    Token before = previous(parser, token);
    boolean word = Character.isLetter(text.charAt(0));
    if (word && mistakes.opensLine(token)) {
      String nearest = Nearest.hint(text, LineOpenings.all());
      mistakes.add(
          DiagnosticCode.SYNTAX,
          token,
          "no line opens with `" + text + "`",
          nearest.isEmpty()
              ? "every line opens with a word of the language, such as `define`"
              : nearest);
    } else if ("+-x/".contains(text) && followsPhrase(parser, token)) {
      mistakes.add(
          DiagnosticCode.SYNTAX,
          token,
          "`" + text + "` behind a phrase that opens with `the` can be read in two ways",
          "put the phrase, or the part behind its last `and`, in parentheses");
    } else if (before.getType() == MarginPolicyLexer.NAME
        && !Nearest.hint(before.getText(), TESTS).isEmpty()) {
      mistakes.add(
          DiagnosticCode.SYNTAX,
          before,
          "`" + before.getText() + "` does not fit here",
          Nearest.hint(before.getText(), TESTS));
    } else if (text.matches("[+-][0-9].*")) {
      mistakes.add(
          DiagnosticCode.SYNTAX,
          token,
          "`" + text + "` is a number with a sign, and stands behind a value",
          "to add or subtract, write the sign with a space on each side");
    } else {
      String nearest = Nearest.hint(text, JOINING);
      mistakes.add(
          DiagnosticCode.SYNTAX,
          token,
          "`" + text + "` is left over behind a statement that is complete",
          text.equals("with")
              ? "write `VALUE with (NUMBER is FORMULA)`, the value a name or in parentheses"
              : followsKey(parser, token)
                  ? KEYS
                  : nearest.isEmpty()
                      ? "remove it, or begin a new line with a word of the language"
                      : nearest);
    }
  }

  /** True for an {@code and} behind the one key of a look-up: {@code of T where a is b and}. */
  private static boolean followsKey(Parser parser, Token token) {
    Token before = token;
    for (int i = 0; i < 4 && token.getType() == MarginPolicyLexer.AND; i++) {
      before = previous(parser, before);
    }
    return before.getType() == MarginPolicyLexer.WHERE
        && previous(parser, previous(parser, before)).getType() == MarginPolicyLexer.OF;
  }

  /** True when a phrase has been opened in the statement of that token. */
  private static boolean followsPhrase(Parser parser, Token token) {
    for (int i = token.getTokenIndex() - 1; i >= 0; i--) {
      int type = parser.getTokenStream().get(i).getType();
      if (type == MarginPolicyLexer.THE || type == MarginPolicyLexer.STOP) {
        return type == MarginPolicyLexer.THE;
      }
    }
    return false;
  }

  private static Token previous(Parser parser, Token token) {
    for (int i = token.getTokenIndex() - 1; i >= 0; i--) {
      Token before = parser.getTokenStream().get(i);
      if (before.getChannel() == Token.DEFAULT_CHANNEL) {
        return before;
      }
    }
    return token;
  }

  /** The word that opens the statement in which the parser stands. */
  private static Token opening(ParserRuleContext context) {
    RuleContext rule = context;
    while (rule.getParent() != null && !isStatement(rule.getRuleIndex())) {
      rule = rule.getParent();
    }
    return ((ParserRuleContext) rule).getStart();
  }

  private static boolean isStatement(int rule) {
    return rule == MarginPolicyParser.RULE_headerLine
        || rule == MarginPolicyParser.RULE_heading
        || rule == MarginPolicyParser.RULE_formHeading
        || rule == MarginPolicyParser.RULE_line
        || rule == MarginPolicyParser.RULE_row;
  }

  private static String expected(RecognitionException error) {
    if (error.getExpectedTokens() == null) {
      return "";
    }
    if (error.getExpectedTokens().contains(MarginPolicyLexer.RIGHT)) {
      return ": a parenthesis is not closed";
    }
    if (error.getExpectedTokens().size() > 3) {
      return "";
    }
    List<String> words = new ArrayList<>();
    for (int type : error.getExpectedTokens().toList()) {
      words.add(word(type));
    }
    return words.isEmpty() ? "" : ": " + String.join(" or ", words) + " should stand here";
  }

  /** A kind of word in the words of the language. */
  private static String word(int type) {
    return switch (type) {
      case MarginPolicyLexer.NAME -> "a name";
      case MarginPolicyLexer.NUMBER -> "a number";
      case MarginPolicyLexer.TEXT -> "a text in quotes";
      case MarginPolicyLexer.DATE -> "a date";
      case MarginPolicyLexer.TIME -> "a time";
      case MarginPolicyLexer.COMMA -> "a comma";
      case MarginPolicyLexer.LEFT -> "`(`";
      case MarginPolicyLexer.RIGHT -> "`)`";
      case MarginPolicyLexer.BAR -> "`|`";
      case MarginPolicyLexer.TIMES -> "`x`";
      case Token.EOF -> "the end of the text";
      case MarginPolicyLexer.STOP -> "the end of the line";
      default ->
          "`"
              + MarginPolicyLexer.VOCABULARY
                  .getSymbolicName(type)
                  .toLowerCase(java.util.Locale.ROOT)
                  .replace('_', ' ')
              + "`";
    };
  }

  private static String hint(Token token, Token opening) {
    if (token.getType() == MarginPolicyLexer.NUMBER
        && (token.getText().startsWith("-") || token.getText().startsWith("+"))) {
      return "to add or subtract, write the sign with a space on each side";
    }
    if (token.getType() == MarginPolicyLexer.THE) {
      return "a phrase that opens with `the` stands alone or in parentheses";
    }
    if (token.getType() == MarginPolicyLexer.ROW || opening.getType() == MarginPolicyLexer.ROW) {
      return "a row opens and closes with `|`, with one `|` between its cells";
    }
    String shape = SHAPES.get(opening.getText().replaceAll("\\s+", " "));
    return shape == null ? "" : "write `" + shape + "`";
  }
}
