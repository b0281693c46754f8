package org.plimsoll.syntax.parse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.plimsoll.grammar.MarginPolicyLexer;

/**
 * Statement words count only as the first word of a line; everywhere else they are ordinary names, so
 * that a figure may be called {@code margin} or {@code level}. This pass goes through the tokens once
 * and gives each word or bar that opens a line the meaning it has there.
 */
final class LineOpenings {
  /** Blocks of the language that this release reads but does not carry out yet. */
  static final Set<String> LATER =
      Set.of("prices", "scenarios", "group", "charge", "liquidation", "promises");

  private static final Map<String, Integer> WORDS = words();

  private LineOpenings() {}

  private static Map<String, Integer> words() {
    Map<String, Integer> words = new LinkedHashMap<>();
    words.put("language", MarginPolicyLexer.LANGUAGE);
    words.put("policy", MarginPolicyLexer.POLICY);
    words.put("version", MarginPolicyLexer.VERSION);
    words.put("effective", MarginPolicyLexer.EFFECTIVE);
    words.put("currency", MarginPolicyLexer.CURRENCY);
    words.put("levels", MarginPolicyLexer.LEVELS);
    words.put("rounding", MarginPolicyLexer.ROUNDING);
    words.put("source", MarginPolicyLexer.SOURCE);
    words.put("approved", MarginPolicyLexer.APPROVED);
    words.put("parameters", MarginPolicyLexer.PARAMETERS);
    words.put("inputs", MarginPolicyLexer.INPUTS);
    words.put("instruments", MarginPolicyLexer.INSTRUMENTS);
    words.put("table", MarginPolicyLexer.TABLE);
    words.put("collateral", MarginPolicyLexer.COLLATERAL);
    words.put("margin", MarginPolicyLexer.MARGIN);
    words.put("offsets", MarginPolicyLexer.OFFSETS);
    words.put("equity", MarginPolicyLexer.EQUITY);
    words.put("requirement", MarginPolicyLexer.REQUIREMENT);
    words.put("test", MarginPolicyLexer.TEST);
    words.put("define", MarginPolicyLexer.DEFINE);
    words.put("level", MarginPolicyLexer.LEVEL);
    words.put("verdict", MarginPolicyLexer.VERDICT);
    words.put("form", MarginPolicyLexer.FORM);
    words.put("leg", MarginPolicyLexer.LEG);
    words.put("because", MarginPolicyLexer.BECAUSE);
    words.put("consumes", MarginPolicyLexer.CONSUMES);
    words.put("chooses", MarginPolicyLexer.CHOOSES);
    words.put("ties", MarginPolicyLexer.TIES);
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

  /** Gives every token that opens a line its meaning there. */
  static void mark(List<? extends Token> tokens, String text) {
    for (Token token : tokens) {
      boolean candidate =
          token.getType() == MarginPolicyLexer.NAME || token.getType() == MarginPolicyLexer.BAR;
      if (candidate && opensLine(token, text)) {
        Integer type =
            token.getType() == MarginPolicyLexer.BAR
                ? Integer.valueOf(MarginPolicyLexer.ROW)
                : WORDS.get(token.getText());
        if (type != null) {
          ((CommonToken) token).setType(type);
        }
      }
    }
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

  /** True for the words that end recovery: they open a header line, a block or a line. */
  static boolean isOpening(int type) {
    return type == MarginPolicyLexer.ROW
        || type == MarginPolicyLexer.EACH_LEVEL
        || type == MarginPolicyLexer.FOR_EACH
        || type == MarginPolicyLexer.LATER_BLOCK
        || WORDS.containsValue(type);
  }
}
