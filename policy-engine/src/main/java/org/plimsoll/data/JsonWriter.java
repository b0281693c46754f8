package org.plimsoll.data;

import java.util.Iterator;
import java.util.Map;

/** Writes a tree to a text, compact or one member per line. */
final class JsonWriter implements JsonTree.Visitor<StringBuilder> {
  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out = new StringBuilder();
  private final boolean spaced;
  private int depth;

  private JsonWriter(boolean spaced) {
    this.spaced = spaced;
  }

  static String compact(JsonTree tree) {
    return tree.accept(new JsonWriter(false)).toString();
  }

  static String pretty(JsonTree tree) {
    return tree.accept(new JsonWriter(true)).toString();
  }

  @Override
  public StringBuilder visit(JsonTree.Obj value) {
    open('{');
    Iterator<Map.Entry<String, JsonTree>> members = value.members().entrySet().iterator();
    boolean first = true;
    while (members.hasNext()) {
      Map.Entry<String, JsonTree> member = members.next();
      separate(first);
      quote(member.getKey());
      out.append(spaced ? ": " : ":");
      member.getValue().accept(this);
      first = false;
    }
    return close('}', first);
  }

  @Override
  public StringBuilder visit(JsonTree.Arr value) {
    open('[');
    boolean first = true;
    for (JsonTree element : value.elements()) {
      separate(first);
      element.accept(this);
      first = false;
    }
    return close(']', first);
  }

  @Override
  public StringBuilder visit(JsonTree.Text value) {
    return quote(value.value());
  }

  @Override
  public StringBuilder visit(JsonTree.Num value) {
    return out.append(value.digits());
  }

  @Override
  public StringBuilder visit(JsonTree.Bool value) {
    return out.append(value.value());
  }

  private void open(char bracket) {
    out.append(bracket);
    depth++;
  }

  private StringBuilder close(char bracket, boolean empty) {
    depth--;
    if (!empty) {
      newLine();
    }
    return out.append(bracket);
  }

  private void separate(boolean first) {
    if (!first) {
      out.append(',');
    }
    newLine();
  }

  private void newLine() {
    if (spaced) {
      out.append('\n').append("  ".repeat(depth));
    }
  }

  private StringBuilder quote(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        out.append(c).append(secondHalf(text, ++i));
      } else {
        escape(c);
      }
    }
    return out.append('"');
  }

  private static char secondHalf(String text, int at) {
    if (at >= text.length() || !Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at))) {
      throw new IllegalArgumentException("half of a surrogate pair at " + (at - 1));
    }
    return text.charAt(at);
  }

  private void escape(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (c < ' ') {
          out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
        } else {
          out.append(c);
        }
      }
    }
  }
}
