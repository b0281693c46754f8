package org.plimsoll.data;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Builds the JSON of facts: what is null or empty is left out, as in the files people write. */
final class FactJson {
  private final JsonObject out = new JsonObject();

  FactJson text(String key, @Nullable String value) {
    if (value != null) {
      out.text(key, value);
    }
    return this;
  }

  /** With all its decimals, because a decision may show a number as it was given. */
  FactJson decimal(String key, @Nullable BigDecimal value) {
    return text(key, value == null ? null : exactly(value));
  }

  FactJson instant(String key, @Nullable Instant value) {
    return text(key, value == null ? null : value.toString());
  }

  FactJson choice(String key, @Nullable Enum<?> value) {
    return text(key, value == null ? null : value.name().toLowerCase(Locale.ROOT));
  }

  /** Left out when it does not hold. */
  FactJson flag(String key, boolean value) {
    if (value) {
      out.flag(key, true);
    }
    return this;
  }

  FactJson attributes(SortedMap<String, String> attributes) {
    return attributes.isEmpty() ? this : byName("attributes", attributes, JsonTree.Text::new);
  }

  FactJson list(String key, List<? extends JsonTree> elements) {
    out.list(key, elements);
    return this;
  }

  /** Left out when there are none. */
  FactJson listed(String key, List<? extends JsonTree> elements) {
    return elements.isEmpty() ? this : list(key, elements);
  }

  <T> FactJson byName(String key, Map<String, T> values, Function<T, JsonTree> tree) {
    JsonObject inner = new JsonObject();
    values.forEach((name, value) -> inner.put(name, tree.apply(value)));
    out.put(key, inner.build());
    return this;
  }

  JsonTree.Obj build() {
    return out.build();
  }

  /** A negative scale, as of 1E+3, needs its exponent to come back as it was. */
  static String exactly(BigDecimal value) {
    return value.scale() < 0 ? value.toString() : value.toPlainString();
  }
}
