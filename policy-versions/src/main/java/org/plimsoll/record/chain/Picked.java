package org.plimsoll.record.chain;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.plimsoll.data.CanonicalJson;
import org.plimsoll.data.JsonTree;
import org.plimsoll.source.SourceText;

/**
 * The members of a JSON object, by key and kind; what is of another kind is not there.
 *
 * @param object the object
 */
public record Picked(JsonTree.Obj object) {
  /** The object that {@code bytes} are in JSON; nothing when they are anything else. */
  public static Optional<Picked> parse(byte[] bytes) {
    SourceText text = SourceText.of("line", new String(bytes, StandardCharsets.UTF_8));
    return CanonicalJson.read(text).value().flatMap(Picked::from);
  }

  private static Optional<Picked> from(JsonTree tree) {
    return tree instanceof JsonTree.Obj object ? Optional.of(new Picked(object)) : Optional.empty();
  }

  /** A text. */
  public Optional<String> text(String key) {
    return object.get(key).filter(JsonTree.Text.class::isInstance).map(Picked::value);
  }

  private static String value(JsonTree tree) {
    return ((JsonTree.Text) tree).value();
  }

  /** A whole number of at least 0. */
  public Optional<Long> whole(String key) {
    return object
        .get(key)
        .filter(JsonTree.Num.class::isInstance)
        .map(value -> ((JsonTree.Num) value).digits())
        .filter(digits -> digits.matches("0|[1-9][0-9]{0,17}"))
        .map(Long::parseLong);
  }

  /** An object. */
  public Optional<Picked> object(String key) {
    return object.get(key).flatMap(Picked::from);
  }
}
