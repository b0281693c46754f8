package org.plimsoll.data;

/**
 * Where in a file something is that a constraint speaks of, and what is written there.
 *
 * @param start offset of its first character
 * @param end offset behind its last character
 * @param path the way to it from the top of the file
 * @param found the text of a value or key; for a list or an object the key it stands under
 */
record Place(int start, int end, FieldPath path, String found) {

  /** The place of a key. */
  static Place ofKey(Node.Entry entry, FieldPath path) {
    return new Place(entry.start(), entry.end(), path, entry.key());
  }

  /** The place of a value. */
  static Place ofValue(Node node, FieldPath path) {
    String found = node instanceof Node.Scalar scalar ? scalar.text() : path.key();
    return new Place(node.start(), node.end(), path, found);
  }
}
