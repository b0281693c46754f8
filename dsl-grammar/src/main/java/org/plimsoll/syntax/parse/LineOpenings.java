package org.plimsoll.syntax.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.grammar.MarginPolicyLexer;

/**
 * Statement words count only as the first word of a line; everywhere else they are ordinary names,
 * so that a figure may be called {@code margin} or {@code level}. This pass goes through the tokens
 * once and gives each word or bar that opens a line the meaning it has there.
 */
final class LineOpenings {
  /** Blocks of the language that this release reads but does not carry out yet. */
  static final Set<String> LATER = Set.of("promises");

  private static final Map<String, Integer> WORDS = words();

  /** Headings whose {@code for each} may stand on the next line. */
  private static final Set<Integer> HEADINGS_FOR_EACH =
      Set.of(
          MarginPolicyLexer.PRICES,
          MarginPolicyLexer.COLLATERAL,
          MarginPolicyLexer.MARGIN,
          MarginPolicyLexer.EQUITY,
          MarginPolicyLexer.REQUIREMENT);

  private LineOpenings() {}

  private static Map<String, Integer> words() {
    Map<String, Integer> words = new LinkedHashMap<>();
    words.put("language", MarginPolicyLexer.LANGUAGE);
    words.put("policy", MarginPolicyLexer.POLICY);
    words.put("version", MarginPolicyLexer.VERSION);
    words.put("effective", MarginPolicyLexer.EFFECTIVE);
    words.put("running", MarginPolicyLexer.RUNNING);
    words.put("expires", MarginPolicyLexer.EXPIRES);
    words.put("currency", MarginPolicyLexer.CURRENCY);
    words.put("levels", MarginPolicyLexer.LEVELS);
    words.put("rounding", MarginPolicyLexer.ROUNDING);
    words.put("source", MarginPolicyLexer.SOURCE);
    words.put("approved", MarginPolicyLexer.APPROVED);
    words.put("parameters", MarginPolicyLexer.PARAMETERS);
    words.put("inputs", MarginPolicyLexer.INPUTS);
    words.put("instruments", MarginPolicyLexer.INSTRUMENTS);
    words.put("table", MarginPolicyLexer.TABLE);
    words.put("prices", MarginPolicyLexer.PRICES);
    words.put("collateral", MarginPolicyLexer.COLLATERAL);
    words.put("margin", MarginPolicyLexer.MARGIN);
    words.put("offsets", MarginPolicyLexer.OFFSETS);
    words.put("equity", MarginPolicyLexer.EQUITY);
    words.put("requirement", MarginPolicyLexer.REQUIREMENT);
    words.put("liquidation", MarginPolicyLexer.LIQUIDATION);
    words.put("group", MarginPolicyLexer.GROUP);
    words.put("scenarios", MarginPolicyLexer.SCENARIOS);
    words.put("charge", MarginPolicyLexer.CHARGE);
    words.put("action", MarginPolicyLexer.ACTION);
    words.put("trade", MarginPolicyLexer.TRADE);
    words.put("show", MarginPolicyLexer.SHOW);
    words.put("move", MarginPolicyLexer.MOVE);
    words.put("point", MarginPolicyLexer.POINT);
    words.put("grid", MarginPolicyLexer.GRID);
    words.put("numbered", MarginPolicyLexer.NUMBERED);
    words.put("test", MarginPolicyLexer.TEST);
    words.put("define", MarginPolicyLexer.DEFINE);
    words.put("level", MarginPolicyLexer.LEVEL);
    words.put("exception", MarginPolicyLexer.EXCEPTION);
    words.put("verdict", MarginPolicyLexer.VERDICT);
    words.put("call", MarginPolicyLexer.CALL);
    words.put("form", MarginPolicyLexer.FORM);
    words.put("leg", MarginPolicyLexer.LEG);
    words.put("because", MarginPolicyLexer.BECAUSE);
    words.put("consumes", MarginPolicyLexer.CONSUMES);
    words.put("chooses", MarginPolicyLexer.CHOOSES);
    words.put("ties", MarginPolicyLexer.TIES);
    words.put("first", MarginPolicyLexer.FIRST);
    words.put("then", MarginPolicyLexer.THEN);
    words.put("stop", MarginPolicyLexer.STOPS);
    words.put("pause", MarginPolicyLexer.PAUSES);
    words.put("linked", MarginPolicyLexer.LINKED);
    words.put("given", MarginPolicyLexer.GIVEN);
    words.put("expect", MarginPolicyLexer.EXPECT);
    words.put("end", MarginPolicyLexer.END);
    LATER.forEach(word -> words.put(word, MarginPolicyLexer.LATER_BLOCK));
    return words;
  }

  /** Every word that can open a line, in a fixed order. */
  static List<String> all() {
    return WORDS.keySet().stream().sorted().toList();
  }

  /**
   * Gives every token that opens a line its meaning there, and sets a STOP behind every statement:
   * a statement goes on until a line opens with a statement word or a bar.
   */
  static List<Token> marked(List<? extends Token> tokens, String text) {
    List<Token> marked = new ArrayList<>();
    Token before = null;
    boolean row = false;
    for (Token token : tokens) {
      if (token.getChannel() == Token.DEFAULT_CHANNEL) {
        boolean first = opensLine(token, text);
        boolean opens = first && opens(token, before);
        boolean behindRow = first && row && !opens;
        if (before != null && (opens || behindRow)) {
          marked.add(empty(MarginPolicyLexer.STOP, before, before.getStopIndex() + 1));
        }
        if ((before == null && !opens) || behindRow) {
          marked.add(empty(MarginPolicyLexer.STRAY, token, token.getStartIndex()));
        }
        row = opens ? token.getType() == MarginPolicyLexer.ROW : row && !behindRow;
        before = token;
      }
      marked.add(token);
    }
    if (before != null) {
      marked.add(empty(MarginPolicyLexer.STOP, before, before.getStopIndex() + 1));
    }
    return marked;
  }

  /** A token without text. */
  private static Token empty(int type, Token beside, int start) {
    CommonToken token = new CommonToken(type, "");
    token.setStartIndex(start);
    token.setStopIndex(start - 1);
    token.setLine(beside.getLine());
    return token;
  }

  /** True for a first word of a line that begins a statement; it gets its meaning. */
  private static boolean opens(Token token, @Nullable Token before) {
    int type = token.getType();
    int last = before == null ? Token.EOF : before.getType();
    if (type == MarginPolicyLexer.FOR_EACH) {
      return !HEADINGS_FOR_EACH.contains(last);
    }
    if (type == MarginPolicyLexer.REFUSE) {
      return last != MarginPolicyLexer.OTHERWISE;
    }
    Integer meaning =
        type == MarginPolicyLexer.BAR
            ? Integer.valueOf(MarginPolicyLexer.ROW)
            : type == MarginPolicyLexer.NAME ? WORDS.get(token.getText()) : null;
    if (meaning != null) {
      ((CommonToken) token).setType(meaning);
    }
    return meaning != null || type == MarginPolicyLexer.EACH_LEVEL;
  }

  /** The word of the language that somebody may have meant, or nothing. */
  static Optional<String> nearest(String word) {
    return Nearest.to(word, all());
  }

  /** True when only spaces stand between the token and the line break before it. */
  static boolean opensLine(Token token, String text) {
    for (int i = token.getStartIndex() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (c == '\n') {
        return true;
      }
      if (c != ' ' && c != '\t' && c != '\r') {
        return false;
      }
    }
    return true;
  }
}
