package org.plimsoll.compile;

import java.util.ArrayList;
import java.util.List;

/**
 * The margin levels by number, so that figures can be kept in arrays.
 *
 * @param names the empty text for no level, then the levels as the policy lists them
 */
record Levels(List<String> names) {
  /** The number of no level at all. */
  static final int NONE = 0;

  /** Copies the names. */
  Levels {
    names = List.copyOf(names);
  }

  /** No level, then the {@code written} ones. */
  static Levels of(List<String> written) {
    List<String> names = new ArrayList<>();
    names.add("");
    names.addAll(written);
    return new Levels(names);
  }

  /** How many numbers there are. */
  int size() {
    return names.size();
  }

  /**
   * The number of a level; {@link #NONE} for the empty text.
   *
   * @throws IllegalArgumentException when the policy has no such level
   */
  int number(String name) {
    int number = names.indexOf(name);
    if (number < 0) {
      throw new IllegalArgumentException("no level `" + name + "`");
    }
    return number;
  }

  /** The name of a level; empty for {@link #NONE}. */
  String name(int number) {
    return names.get(number);
  }
}
