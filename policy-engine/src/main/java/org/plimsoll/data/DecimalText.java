package org.plimsoll.data;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * A text read as a plain decimal: an optional minus, digits without leading zeros, optionally a
 * point and digits, optionally an exponent. The value is exact and keeps its written scale.
 *
 * @param number the value, unless the text is refused
 * @param fault what is wrong, as the end of a sentence, or the empty text
 * @param hint what to write, or the empty text
 */
record DecimalText(Optional<BigDecimal> number, String fault, String hint) {
  private static final int MOST_DIGITS = 38;
  private static final int MOST_DECIMALS = 18;
  private static final int LARGEST_EXPONENT = 30;
  // Above any number within the limits, and short enough that nothing below can take long.
  private static final int LONGEST = 200;

  static DecimalText parse(String text) {
    if (text.length() > LONGEST) {
      return tooLong();
    }
    int end = mantissaEnd(text);
    if (end < 0) {
      return refused("is not a plain decimal", hintFor(text));
    }
    if (end < text.length() && !exponentFits(text.substring(end + 1))) {
      return refused(
          "has an exponent beyond " + LARGEST_EXPONENT, "write the digits out, without exponent");
    }
    BigDecimal number = new BigDecimal(text);
    if (number.scale() > MOST_DECIMALS) {
      return refused(
          "has more than " + MOST_DECIMALS + " decimals",
          "round to " + MOST_DECIMALS + " decimals");
    }
    boolean fits = number.precision() - Math.min(0, number.scale()) <= MOST_DIGITS;
    return fits ? new DecimalText(Optional.of(number), "", "") : tooLong();
  }

  /** The end of sign, digits and decimals; -1 unless the rest is nothing or an exponent. */
  private static int mantissaEnd(String text) {
    int first = text.startsWith("-") ? 1 : 0;
    int end = digitsEnd(text, first);
    if (end == first || (end > first + 1 && text.charAt(first) == '0')) {
      return -1;
    }
    if (end < text.length() && text.charAt(end) == '.') {
      int decimals = digitsEnd(text, end + 1);
      if (decimals == end + 1) {
        return -1;
      }
      end = decimals;
    }
    return end == text.length() || isExponent(text.substring(end)) ? end : -1;
  }

  private static boolean isExponent(String text) {
    if (text.charAt(0) != 'e' && text.charAt(0) != 'E') {
      return false;
    }
    boolean signed = text.length() > 1 && "+-".indexOf(text.charAt(1)) >= 0;
    int first = signed ? 2 : 1;
    return text.length() > first && digitsEnd(text, first) == text.length();
  }

  private static boolean exponentFits(String exponent) {
    String digits = exponent.replaceFirst("^[+-]?0*", "");
    return digits.length() <= 2
        && (digits.isEmpty() || Integer.parseInt(digits) <= LARGEST_EXPONENT);
  }

  private static int digitsEnd(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  private static DecimalText tooLong() {
    return refused("has more than " + MOST_DIGITS + " digits", "round to fewer digits");
  }

  private static DecimalText refused(String fault, String hint) {
    return new DecimalText(Optional.empty(), fault, hint);
  }

  private static String hintFor(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    if (small.contains("nan") || small.contains("inf")) {
      return "leave the field out when there is no number";
    }
    if (text.matches("[-+]?[0-9]+([_,' ][0-9]+)+(\\.[0-9]+)?")) {
      return "write digits without separators, such as 50000";
    }
    if (text.startsWith("+")) {
      return "leave out the plus sign";
    }
    if (text.matches("-?0[0-9].*")) {
      return "leave out the leading zero, which some readers take for base 8";
    }
    if (text.matches("-?\\.[0-9]+|-?[0-9]+\\.")) {
      return "write a digit before and after the point";
    }
    return text.endsWith("%") ? "write 0.05 for 5%" : "write digits and a point, such as 1250.75";
  }
}
