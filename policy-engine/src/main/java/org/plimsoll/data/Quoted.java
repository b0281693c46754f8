package org.plimsoll.data;

import org.plimsoll.facts.PlainText;

/** Text of a user as messages show it: short, visible, in backticks. */
final class Quoted {
  private static final int LONGEST = 40;

  private Quoted() {}

  static String of(String text) {
    return text.isEmpty() ? "the empty text" : "`" + visible(text) + "`";
  }

  /** The text cut to 40 characters, with invisible characters by their number. */
  static String visible(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().limit(LONGEST).forEach(c -> append(shown, c));
    if (text.codePointCount(0, text.length()) > LONGEST) {
      shown.append('…');
    }
    return shown.toString();
  }

  private static void append(StringBuilder shown, int codePoint) {
    if (codePoint != '`' && PlainText.Check.isVisible(codePoint)) {
      shown.appendCodePoint(codePoint);
    } else {
      shown.append("<U+").append(String.format("%04X", codePoint)).append('>');
    }
  }
}
