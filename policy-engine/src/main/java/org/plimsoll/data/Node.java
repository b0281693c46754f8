package org.plimsoll.data;

import java.util.List;
import java.util.Map;

/** A piece of a data file as written, with its place: offsets of its text, the end excluded. */
sealed interface Node {
  /** Offset of the first character. */
  int start();

  /** Offset behind the last character, or behind the opening sign of what holds other pieces. */
  int end();

  /** What an unquoted word or a JSON token is taken for. */
  enum Kind {
    /** A text. */
    TEXT,
    /** Something that readers take for a number, well written or not. */
    NUMBER,
    /** True or false, in any of the words that YAML readers know. */
    BOOLEAN,
    /** Nothing. */
    NULL,
    /** Reported already; nothing more need be said. */
    REFUSED
  }

  /** A single value; {@code text} is its source without quotes and escapes. */
  record Scalar(String text, Kind kind, int start, int end) implements Node {}

  /** Values in order. */
  record Sequence(List<Node> elements, int start, int end) implements Node {}

  /** Values by key, in the order written. */
  record Mapping(Map<String, Entry> entries, int start, int end) implements Node {}

  /** A key, the place of its text, and its value. */
  record Entry(String key, int start, int end, Node value) {}
}
