package org.plimsoll.data;

/** Sentences about single values that several readers need. */
final class Words {
  static final String NOTHING = "there is no value here";

  private Words() {}

  /** Says that {@code node} is not what belongs here, such as {@code a list}. */
  static String misplaced(Node node, String wanted) {
    String found =
        node instanceof Node.Scalar scalar
            ? Quoted.of(scalar.text())
            : node instanceof Node.Sequence ? "a list" : "an object";
    return found + " stands where " + wanted + " belongs";
  }

  /** What is wrong with nothing, or with a word that means true or false. */
  static String ofKind(Node.Scalar scalar) {
    return scalar.kind() == Node.Kind.NULL
        ? NOTHING
        : Quoted.of(scalar.text()) + " means true or false to many readers";
  }

  /** What to write instead of such a word. */
  static String quotesFor(Node.Scalar scalar) {
    return scalar.kind() == Node.Kind.NULL
        ? "write a value; only a field that is optional may be left out"
        : "put it in double quotes if it is a name or a text";
  }
}
