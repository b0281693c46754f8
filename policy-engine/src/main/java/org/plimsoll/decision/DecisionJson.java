package org.plimsoll.decision;

import org.plimsoll.data.CanonicalJson;
import org.plimsoll.data.JsonTree;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.source.SourceText;

/**
 * A decision as JSON. The canonical form is what is hashed and compared: its keys have one order,
 * its amounts are decimal texts with the decimals they were given, its fractions are written {@code
 * 100/3}. Reading is the inverse: what is written again has the same bytes.
 */
public final class DecisionJson {
  private DecisionJson() {}

  /** The canonical form, in UTF-8, without spaces or a line break. */
  public static byte[] bytes(Decision decision) {
    return CanonicalJson.bytes(tree(decision));
  }

  /** The same as {@link #bytes}, as a text. */
  public static String text(Decision decision) {
    return CanonicalJson.text(tree(decision));
  }

  /** The same content for people: one member per line, indented by two, a line break at the end. */
  public static String pretty(Decision decision) {
    return CanonicalJson.pretty(tree(decision));
  }

  /** SHA-256 of {@link #bytes} in hexadecimal. */
  public static String hash(Decision decision) {
    return CanonicalJson.hash(tree(decision));
  }

  /** The decision as a tree, for programs that put it into a larger one. */
  public static JsonTree.Obj tree(Decision decision) {
    return DecisionWriter.tree(decision);
  }

  /**
   * Reads a decision, spaced in any way. Unknown keys, missing keys, amounts that are no plain
   * decimals and figures that contradict each other are refused with their place and path.
   */
  public static Diagnosed<Decision> read(SourceText text) {
    return CanonicalJson.read(text).then(tree -> bound(tree, text));
  }

  private static Diagnosed<Decision> bound(JsonTree tree, SourceText text) {
    Findings findings = new Findings(text);
    Decision decision = new DecisionReader().decision(Members.top(tree, findings));
    return Diagnosed.of(decision, findings.all());
  }
}
