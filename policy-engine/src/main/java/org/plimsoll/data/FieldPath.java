package org.plimsoll.data;

import org.jspecify.annotations.Nullable;

/**
 * The way from the top of a file to one of its fields, such as {@code positions[2].quantity}. Made
 * for every field, and put to words only for the few that something is wrong with.
 *
 * @param parent the way to the field around it, or null at the top
 * @param key the key in a mapping; the empty text for an element of a sequence
 * @param index the index in a sequence, from 0; -1 in a mapping
 */
record FieldPath(@Nullable FieldPath parent, String key, int index) {
  /** The whole file. */
  static final FieldPath TOP = new FieldPath(null, "", -1);

  private static final int LONGEST = 64;

  /** The field {@code key} of the mapping here. */
  FieldPath key(String key) {
    return new FieldPath(this, key, -1);
  }

  /** The element {@code index} (from 0) of the sequence here. */
  FieldPath index(int index) {
    return new FieldPath(this, "", index);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (FieldPath at = this; at.parent != null; at = at.parent) {
      text.insert(0, at.step());
    }
    return text.toString();
  }

  private String step() {
    if (index >= 0) {
      return "[" + index + "]";
    }
    boolean simple =
        !key.isEmpty() && key.length() <= LONGEST && key.chars().allMatch(FieldPath::isPlain);
    if (!simple) {
      return "[\"" + Quoted.visible(key) + "\"]";
    }
    return parent == null || parent.parent == null ? key : "." + key;
  }

  private static boolean isPlain(int c) {
    return c == '_' || c == '-' || (c < 128 && Character.isLetterOrDigit(c));
  }
}
