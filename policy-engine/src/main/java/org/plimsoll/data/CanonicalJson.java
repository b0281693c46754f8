package org.plimsoll.data;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.source.SourceText;

/**
 * The one way a JSON tree becomes bytes, so that equal trees have equal hashes: UTF-8, no spaces,
 * keys in the order of the tree, only the escapes that JSON demands. {@link #read} is the inverse
 * of both forms.
 */
public final class CanonicalJson {
  private CanonicalJson() {}

  /**
   * The bytes that are hashed.
   *
   * @throws IllegalArgumentException when a text holds half of a surrogate pair
   */
  public static byte[] bytes(JsonTree tree) {
    return text(tree).getBytes(StandardCharsets.UTF_8);
  }

  /** The same as {@link #bytes}, as a text. */
  public static String text(JsonTree tree) {
    return JsonWriter.compact(tree);
  }

  /** The same content for people: one member per line, indented by two, a line break at the end. */
  public static String pretty(JsonTree tree) {
    return JsonWriter.pretty(tree) + "\n";
  }

  /** The SHA-256 of {@link #bytes}. */
  public static String hash(JsonTree tree) {
    return Sha256.hex(bytes(tree));
  }

  /**
   * Reads JSON again, spaced in any way. Refused are repeated keys, null, numbers that are not
   * plain decimals, half characters, nesting beyond 1,000 and more than 64 MB.
   */
  public static Diagnosed<JsonTree> read(SourceText text) {
    Problems problems = new Problems(text);
    Optional<JsonTree> tree =
        TextCheck.fits(text, FileKind.RECORD, problems)
            ? TreeReader.read(text, DataFormat.JSON, FileKind.RECORD, problems)
                .map(root -> new JsonTreeBinder(problems).tree(root, FieldPath.TOP))
            : Optional.empty();
    return problems.answer(tree);
  }

  /** The exact value, with at least {@code leastDecimals} decimals and no other trailing zeros. */
  static String decimalText(BigDecimal value, int leastDecimals) {
    BigDecimal shortest = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    return shortest.setScale(Math.max(shortest.scale(), leastDecimals)).toPlainString();
  }
}
