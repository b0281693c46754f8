package org.plimsoll.data;

import java.util.Locale;
import java.util.Set;

/**
 * What readers of YAML, old and new, take an unquoted word for. Wherever they differ from a plain
 * text or a plain decimal, the word is refused instead of guessed.
 */
final class PlainWord {
  private static final Set<String> NULLS = Set.of("", "~", "null");
  private static final Set<String> BOOLEANS =
      Set.of("true", "false", "yes", "no", "on", "off", "y", "n");
  private static final Set<String> NOT_FINITE = Set.of(".inf", ".nan");
  private static final int LONGEST_NUMBER = 10_000;

  private PlainWord() {}

  static Node.Kind kindOf(String word) {
    String small = word.length() <= 5 ? word.toLowerCase(Locale.ROOT) : word;
    if (NULLS.contains(small)) {
      return Node.Kind.NULL;
    }
    if (BOOLEANS.contains(small)) {
      return Node.Kind.BOOLEAN;
    }
    return isNumber(word) ? Node.Kind.NUMBER : Node.Kind.TEXT;
  }

  private static boolean isNumber(String word) {
    boolean signed = word.startsWith("+") || word.startsWith("-");
    String body = signed ? word.substring(1) : word;
    if (body.isEmpty() || body.length() > LONGEST_NUMBER) {
      return false;
    }
    return NOT_FINITE.contains(body.toLowerCase(Locale.ROOT))
        || isBased(body, "0x", "0123456789abcdefABCDEF_")
        || isBased(body, "0o", "01234567_")
        || isBased(body, "0b", "01_")
        || isDecimal(body);
  }

  private static boolean isBased(String body, String prefix, String digits) {
    return body.length() > prefix.length()
        && body.startsWith(prefix)
        && body.chars().skip(prefix.length()).allMatch(c -> digits.indexOf(c) >= 0);
  }

  /** Digits with underscores, colons (base 60), one point and an exponent. */
  private static boolean isDecimal(String body) {
    int points = 0;
    int digits = 0;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == '.') {
        points++;
      } else if ((c == 'e' || c == 'E') && digits > 0) {
        return points <= 1 && isExponent(body, i + 1);
      } else if (digits == 0 || (c != '_' && c != ':')) {
        return false;
      }
    }
    return digits > 0 && points <= 1;
  }

  private static boolean isExponent(String body, int from) {
    int start = from < body.length() && "+-".indexOf(body.charAt(from)) >= 0 ? from + 1 : from;
    return start < body.length() && body.chars().skip(start).allMatch(c -> c >= '0' && c <= '9');
  }
}
