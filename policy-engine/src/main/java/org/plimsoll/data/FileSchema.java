package org.plimsoll.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/**
 * The JSON Schemas (2020-12) of the files that are read and written. A schema tells the shape of a
 * file to editors and other programs; the strict reader judges more than a schema can say.
 */
public enum FileSchema {
  /** The state of one account, or one line of a book of them. */
  ACCOUNT("an account state in YAML or JSON; a book has one in each line"),
  /** A market snapshot. */
  MARKET("a market snapshot in YAML or JSON"),
  /** Dated values for the parameters of a policy. */
  PARAMETERS("dated values of a policy's parameters and tables"),
  /** The answer to an evaluation. */
  DECISION("a decision, as evaluate --format json writes it"),
  /** What is wrong with policies. */
  DIAGNOSTICS("diagnostics, as check --format json writes them");

  private final String title;

  FileSchema(String title) {
    this.title = title;
  }

  /** The kind as users write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What files of this kind are, in a few words. */
  public String title() {
    return title;
  }

  /** The schema, ending in a line break. */
  public String text() {
    String name = this + ".schema.json";
    try (InputStream in = FileSchema.class.getResourceAsStream("/org/plimsoll/schema/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
