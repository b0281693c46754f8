package org.plimsoll.syntax.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.grammar.MarginPolicyLexer;
import org.plimsoll.grammar.MarginPolicyParser;
import org.plimsoll.source.SourceSpan;

/** Words a parse error for the people who wrote the text. */
final class SyntaxMessages {
  /** How each statement reads, by the word that opens it. */
  static final Map<String, String> SHAPES =
      Map.ofEntries(
          Map.entry("language", "language 1"),
          Map.entry("policy", "policy NAME \"title\""),
          Map.entry("version", "version 2 replaces 1"),
          Map.entry("effective", "effective from 2026-12-01 00:00 UTC"),
          Map.entry("currency", "currency USD"),
          Map.entry("levels", "levels initial, maintenance"),
          Map.entry("rounding", "rounding requirement up to 0.01 USD"),
          Map.entry("source", "source \"document, item\""),
          Map.entry("approved", "approved by two of ROLE, ROLE"),
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
          Map.entry("given", "given 10_000 USD, long 2 INSTRUMENT at 100 USD, FIGURE of THING is VALUE"),
          Map.entry("expect", "expect FIGURE is VALUE"));

  private final Mistakes mistakes;

  SyntaxMessages(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  void report(Parser parser, RecognitionException error) {
    Token token = error.getOffendingToken();
    if (parser.getContext().getRuleIndex() == MarginPolicyParser.RULE_closing) {
      reportUnclosed(parser, token);
      return;
    }
    Token opening = opening(parser.getContext());
    boolean early = token.getType() == Token.EOF || startsStatement(token, opening);
    SourceSpan place = early ? endOfPrevious(parser, token) : mistakes.span(token);
    String what = early ? "this line stops too early" : "`" + token.getText() + "` does not fit here";
    mistakes.add(DiagnosticCode.SYNTAX, place, what + expected(error), hint(token, opening));
  }

  private void reportUnclosed(Parser parser, Token token) {
    ParserRuleContext block = parser.getContext().getParent();
    Token heading = block.getStart();
    if (token.getType() != Token.EOF && !LineOpenings.isOpening(token.getType())) {
      mistakes.add(
          DiagnosticCode.SYNTAX,
          token,
          "`" + token.getText() + "` is left over behind a statement that is complete",
          "remove it, or begin a new line with a word of the language");
      return;
    }
    mistakes.add(
        DiagnosticCode.BLOCK,
        heading,
        "`" + heading.getText() + "` is not closed",
        token.getType() == Token.EOF
            ? "write `end` on a line of its own behind its last line"
            : "write `end` on a line of its own before `" + token.getText() + "` of line "
                + token.getLine());
  }

  private static boolean startsStatement(Token token, Token opening) {
    return LineOpenings.isOpening(token.getType()) && token != opening;
  }

  private SourceSpan endOfPrevious(Parser parser, Token token) {
    for (int i = token.getTokenIndex() - 1; i >= 0; i--) {
      Token before = parser.getTokenStream().get(i);
      if (before.getChannel() == Token.DEFAULT_CHANNEL) {
        return mistakes.span(before);
      }
    }
    return mistakes.span(token);
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
