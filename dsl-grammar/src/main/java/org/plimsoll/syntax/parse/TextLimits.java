package org.plimsoll.syntax.parse;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.grammar.MarginPolicyLexer;
import org.plimsoll.source.SourceText;

/**
 * What a text must satisfy before it is parsed: its size, its characters, the depth of its
 * parentheses, the length of its numbers. A parser generator overflows the stack at a few thousand
 * parentheses, so the check comes first.
 */
final class TextLimits {
  static final int MOST_CHARACTERS = 1_000_000;
  static final int MOST_TOKENS = 200_000;
  static final int MOST_NESTING = 64;
  static final int MOST_OPERATORS = 256;
  static final int MOST_DIGITS = 38;
  static final int MOST_DECIMALS = 18;

  private final Mistakes mistakes;

  TextLimits(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /** Checks length and characters of the text itself. */
  boolean acceptsText(String text, String name, SourceText source) {
    if (text.length() > MOST_CHARACTERS) {
      mistakes.add(
          DiagnosticCode.LIMIT,
          source.span(0, 0),
          "`" + name + "` has " + text.length() + " characters; a policy may have 1,000,000",
          "split the policy, or move large tables into parameters");
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (!isAllowed(text.charAt(i))) {
        mistakes.add(
            DiagnosticCode.CHARACTER,
            source.span(i, i + 1),
            String.format("the character U+%04X may not stand in a policy", (int) text.charAt(i)),
            "remove it: control, direction and invisible characters can hide what a text says");
        return false;
      }
    }
    return true;
  }

  /** Checks number, nesting and shape of the tokens. */
  boolean acceptsTokens(List<? extends Token> tokens) {
    int words = 0;
    for (Token token : tokens) {
      boolean written = token.getStopIndex() >= token.getStartIndex();
      words += token.getChannel() == Token.DEFAULT_CHANNEL && written ? 1 : 0;
      if (words > MOST_TOKENS) {
        mistakes.add(
            DiagnosticCode.LIMIT,
            token,
            "a policy may have 200,000 words and signs; from here on there are more",
            "split the policy, or move large tables into parameters");
        return false;
      }
    }
    return nestingAccepted(tokens) && operatorsAccepted(tokens);
  }

  /** A formula is a tree as deep as it has operators, and is walked to its bottom. */
  private boolean operatorsAccepted(List<? extends Token> tokens) {
    int operators = 0;
    for (Token token : tokens) {
      operators =
          switch (token.getType()) {
            case MarginPolicyLexer.STOP -> 0;
            case MarginPolicyLexer.PLUS,
                MarginPolicyLexer.MINUS,
                MarginPolicyLexer.TIMES,
                MarginPolicyLexer.SLASH ->
                operators + 1;
            default -> operators;
          };
      if (operators > MOST_OPERATORS) {
        mistakes.add(
            DiagnosticCode.LIMIT,
            token,
            "a statement may have 256 signs `+`, `-`, `x` and `/`; this one has more",
            "give parts of it names with `define`");
        return false;
      }
    }
    return true;
  }

  private boolean nestingAccepted(List<? extends Token> tokens) {
    int depth = 0;
    int signs = 0;
    for (Token token : tokens) {
      if (token.getChannel() != Token.DEFAULT_CHANNEL) {
        continue;
      }
      signs = token.getType() == MarginPolicyLexer.MINUS ? signs + 1 : 0;
      if (token.getType() == MarginPolicyLexer.LEFT) {
        depth++;
      } else if (token.getType() == MarginPolicyLexer.RIGHT) {
        depth = Math.max(0, depth - 1);
      } else if (token.getType() == MarginPolicyLexer.STOP) {
        depth = 0;
      }
      if (depth > MOST_NESTING || signs > MOST_NESTING) {
        mistakes.add(
            DiagnosticCode.LIMIT,
            token,
            "parentheses or signs are nested deeper than 64",
            "give the inner part a name with `define`");
        return false;
      }
    }
    return true;
  }

  /**
   * Reports the words that are no words of the language. Each is given a harmless meaning, so that
   * the rest of the text is still parsed and judged.
   */
  void judgeWords(List<? extends Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      switch (token.getType()) {
        case MarginPolicyLexer.MALFORMED_NUMBER ->
            replace(
                token,
                MarginPolicyLexer.NUMBER,
                DiagnosticCode.NUMBER,
                "`" + token.getText() + "` is not a number",
                numberHint(token.getText()));
        case MarginPolicyLexer.MALFORMED_NAME -> malformedName(token);
        case MarginPolicyLexer.UNCLOSED_TEXT ->
            replace(
                token,
                MarginPolicyLexer.TEXT,
                DiagnosticCode.SYNTAX,
                "the text is not closed on its line",
                "write a second `\"` at its end");
        case MarginPolicyLexer.OTHER -> other(tokens, i);
        case MarginPolicyLexer.NUMBER -> judgeDigits(token);
        default -> {}
      }
    }
  }

  private void malformedName(Token token) {
    ((CommonToken) token).setType(MarginPolicyLexer.NAME);
    boolean ascii = token.getText().chars().allMatch(c -> c < 128);
    mistakes.addName(
        ascii ? DiagnosticCode.SYNTAX : DiagnosticCode.CHARACTER,
        token,
        "`" + token.getText() + "` is not a name",
        token.getText().endsWith("-")
            ? "to subtract, write `-` with a space on each side"
            : "names are made of the letters a to z and A to Z, digits, and hyphens between them");
  }

  /** A sign that policies do not have, read as what it was most likely meant for. */
  private void other(List<? extends Token> tokens, int index) {
    Token token = tokens.get(index);
    String text = token.getText();
    int type = MarginPolicyLexer.COMMENT;
    if (text.equals("*")) {
      type = MarginPolicyLexer.TIMES;
    } else if ("<>=!".contains(text)) {
      type = behindIs(tokens, index) ? type : MarginPolicyLexer.IS;
      hide(tokens, index + 1, next -> next.getText().equals("="));
    } else if (text.equals("'")) {
      type = quoted(tokens, index) ? MarginPolicyLexer.TEXT : type;
    } else if (text.equals("%")) {
      percentApart(tokens, index);
    }
    replace(
        token,
        type,
        DiagnosticCode.CHARACTER,
        "`" + text + "` has no meaning in a policy",
        otherHint(text));
  }

  private static boolean behindIs(List<? extends Token> tokens, int index) {
    for (int i = index - 1; i >= 0; i--) {
      if (tokens.get(i).getChannel() == Token.DEFAULT_CHANNEL) {
        return tokens.get(i).getType() == MarginPolicyLexer.IS;
      }
    }
    return false;
  }

  /** Hides the token at {@code index} when it is meant to go with the one before. */
  private static void hide(List<? extends Token> tokens, int index, Predicate<Token> goesWith) {
    if (index < tokens.size() && goesWith.test(tokens.get(index))) {
      ((CommonToken) tokens.get(index)).setChannel(Token.HIDDEN_CHANNEL);
      ((CommonToken) tokens.get(index)).setType(MarginPolicyLexer.COMMENT);
    }
  }

  /** A text in single quotes on one line is one text. */
  private static boolean quoted(List<? extends Token> tokens, int index) {
    int end = index + 1;
    while (end < tokens.size()
        && tokens.get(end).getLine() == tokens.get(index).getLine()
        && !tokens.get(end).getText().equals("'")) {
      end++;
    }
    if (end == tokens.size() || !tokens.get(end).getText().equals("'")) {
      return false;
    }
    for (int i = index + 1; i <= end; i++) {
      hide(tokens, i, next -> true);
    }
    return true;
  }

  /** {@code 10 %} is read as {@code 10%}. */
  private static void percentApart(List<? extends Token> tokens, int index) {
    for (int i = index - 1; i >= 0; i--) {
      if (tokens.get(i).getChannel() == Token.DEFAULT_CHANNEL) {
        if (tokens.get(i).getType() == MarginPolicyLexer.NUMBER) {
          ((CommonToken) tokens.get(i)).setText(tokens.get(i).getText() + "%");
        }
        return;
      }
    }
  }

  private void replace(Token token, int type, DiagnosticCode code, String message, String hint) {
    mistakes.add(code, token, message, hint);
    CommonToken changed = (CommonToken) token;
    changed.setType(type);
    if (type == MarginPolicyLexer.COMMENT) {
      changed.setChannel(Token.HIDDEN_CHANNEL);
    }
  }

  private void judgeDigits(Token token) {
    String digits = token.getText().replaceAll("[^0-9.]", "");
    int point = digits.indexOf('.');
    int decimals = point < 0 ? 0 : digits.length() - point - 1;
    int length = digits.length() - (point < 0 ? 0 : 1);
    if (length > MOST_DIGITS || decimals > MOST_DECIMALS) {
      mistakes.add(
          DiagnosticCode.LIMIT,
          token,
          "a number may have 38 digits, 18 of them behind the point",
          "shorten the number");
    }
  }

  private static String numberHint(String text) {
    if (text.matches("[+-]?[0-9]+[eE][+-]?[0-9]*.*")) {
      return "write the digits out, without an exponent";
    }
    if (text.matches("[+-]?[0-9]+(,[0-9]+)+.*")) {
      return "commas group digits in threes, such as `1,000,000`";
    }
    if (text.matches("[+-]?[0-9][0-9_.,]*[A-Za-z][A-Za-z0-9-]*%?")) {
      return "put a space between a number and its unit, such as `5 USD`; `k`, `m` and `bn` follow"
          + " at once";
    }
    return "write a number such as `1_000_000`, `2.5m`, `5%` or `10x`";
  }

  private static String otherHint(String text) {
    return switch (text) {
      case "*" -> "multiplication is written `x` with spaces";
      case "<", ">", "=", "!" ->
          "comparisons are written in words: `is`, `is above`, `is below`, `is at least`, `is at"
              + " most`";
      case "%" -> "write the percent sign at once behind its number, such as `5%`";
      case ";" -> "statements end with their line; remove it";
      case "'" -> "texts stand in double quotes";
      default -> "remove it";
    };
  }

  private static boolean isAllowed(char c) {
    if (c == '\n' || c == '\r' || c == '\t') {
      return true;
    }
    int type = Character.getType(c);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR
        && type != Character.PRIVATE_USE
        && type != Character.UNASSIGNED
        && c != '\u00AD';
  }

  /** The value of a number token without its percent or leverage sign. */
  static BigDecimal valueOf(String token) {
    if (!token.matches("[+-]?[0-9_,]+(\\.[0-9]+)?(k|m|bn)?[%x]?")) {
      return BigDecimal.ONE; // reported already as malformed
    }
    String text = token.replaceAll("[%x_,]", "");
    int power = text.endsWith("bn") ? 9 : text.endsWith("m") ? 6 : text.endsWith("k") ? 3 : 0;
    return new BigDecimal(text.replaceAll("[kmbn]+$", "")).scaleByPowerOfTen(power);
  }
}
