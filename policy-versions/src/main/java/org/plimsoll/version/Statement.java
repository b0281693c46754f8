package org.plimsoll.version;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.plimsoll.facts.PlainText;

/**
 * What a commit or tag says: a title, an empty line, and lines {@code key: value} in a fixed order.
 * A person can read it and a short script can check it.
 *
 * @param title the first line
 * @param lines the values by their keys, in order
 */
record Statement(String title, Map<String, String> lines) {
  private static final Pattern KEY = Pattern.compile("[a-z][a-z ]{0,30}");
  private static final int LONGEST = 500;

  /** Builds a statement line by line. */
  static final class Builder {
    private final String title;
    private final Map<String, String> lines = new LinkedHashMap<>();

    Builder(String title) {
      this.title = title;
    }

    Builder line(String key, Object value) {
      lines.put(key, value.toString());
      return this;
    }

    Statement build() {
      return new Statement(title, lines);
    }
  }

  static Builder titled(String title) {
    return new Builder(title);
  }

  /** The text of the commit or tag. */
  String text() {
    StringBuilder text = new StringBuilder(title).append("\n\n");
    lines.forEach((key, value) -> text.append(key).append(": ").append(value).append('\n'));
    return text.toString();
  }

  /** Reads a text; what it says is judged by making the statement anew and comparing. */
  static Statement of(String text) throws Refused {
    int end = text.indexOf("\n\n");
    if (end < 0 || !text.endsWith("\n")) {
      throw form();
    }
    Map<String, String> lines = new LinkedHashMap<>();
    for (String line : text.substring(end + 2, text.length() - 1).split("\n", -1)) {
      int colon = line.indexOf(": ");
      if (colon < 0
          || !KEY.matcher(line.substring(0, colon)).matches()
          || lines.put(line.substring(0, colon), line.substring(colon + 2)) != null) {
        throw form();
      }
    }
    return new Statement(text.substring(0, end), lines);
  }

  /** The value of a line. */
  String get(String key) throws Refused {
    String value = lines.get(key);
    if (value == null) {
      throw new Refused("the line `" + key + "` is missing", "make it with plimsoll policy");
    }
    return value;
  }

  /** Refuses another statement than the store makes of the same facts; names the first line. */
  void requireSame(Statement made) throws Refused {
    for (Map.Entry<String, String> line : made.lines().entrySet()) {
      String said = get(line.getKey());
      if (!said.equals(line.getValue())) {
        throw new Refused(
            "it says `"
                + line.getKey()
                + ": "
                + said
                + "`, and the store finds `"
                + line.getValue()
                + "`",
            "begin anew from what the store shows now");
      }
    }
    if (!text().equals(made.text())) {
      throw form();
    }
  }

  /** A reason in somebody's words: one line that shows all it holds. */
  static String reason(String text) throws Refused {
    if (text.isBlank()
        || text.length() > LONGEST
        || !text.equals(text.strip())
        || !text.codePoints().allMatch(PlainText.Check::isVisible)) {
      throw new Refused(
          "the reason is not one line of 1 to " + LONGEST + " visible characters",
          "say in a sentence why");
    }
    return text;
  }

  private static Refused form() {
    return new Refused(
        "the message is not written as the store writes it", "make it with plimsoll policy");
  }
}
