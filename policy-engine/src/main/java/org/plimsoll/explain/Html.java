package org.plimsoll.explain;

/** Text as HTML shows it. */
final class Html {
  private Html() {}

  /** The text with everything escaped that HTML would read as its own, quotes included. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> append(out, c));
    return out.toString();
  }

  /** Escaped, and what stands between two backticks set as code. */
  static String withCode(String text) {
    StringBuilder out = new StringBuilder();
    boolean code = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '`' && (code || text.indexOf('`', i + 1) >= 0)) {
        out.append(code ? "</code>" : "<code>");
        code = !code;
      } else if (Character.isHighSurrogate(c) && i + 1 < text.length()) {
        append(out, text.codePointAt(i++));
      } else {
        append(out, c);
      }
    }
    return out.toString();
  }

  private static void append(StringBuilder out, int codePoint) {
    switch (codePoint) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      default -> out.appendCodePoint(hidden(codePoint) ? '\uFFFD' : codePoint);
    }
  }

  /** Characters that could turn the direction of a text or that no page may hold. */
  private static boolean hidden(int c) {
    int type = Character.getType(c);
    boolean space = c == '\n' || c == '\t' || c == '\r';
    return (type == Character.CONTROL && !space)
        || type == Character.FORMAT
        || type == Character.SURROGATE;
  }
}
