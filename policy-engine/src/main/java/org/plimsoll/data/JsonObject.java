package org.plimsoll.data;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds a {@link JsonTree.Obj} key by key, in the order of the calls. Each method answers the
 * builder itself, and a key used twice is an {@link IllegalArgumentException}.
 */
public final class JsonObject {
  private final Map<String, JsonTree> members = new LinkedHashMap<>();

  /** Adds a text. */
  public JsonObject text(String key, String value) {
    return put(key, new JsonTree.Text(value));
  }

  /** Adds an exact decimal as a text, without trailing zeros: {@code "0.5"}. */
  public JsonObject decimal(String key, BigDecimal value) {
    return decimal(key, value, 0);
  }

  /**
   * Adds an exact decimal as a text with at least {@code leastDecimals} decimals, so that money
   * shows its cents: {@code "12000.00"}. Nothing is ever rounded.
   */
  public JsonObject decimal(String key, BigDecimal value, int leastDecimals) {
    return text(key, CanonicalJson.decimalText(value, leastDecimals));
  }

  /** Adds a whole number: a count, a line or a version. */
  public JsonObject whole(String key, long value) {
    return put(key, new JsonTree.Num(Long.toString(value)));
  }

  /** Adds true or false. */
  public JsonObject flag(String key, boolean value) {
    return put(key, new JsonTree.Bool(value));
  }

  /** Adds a list. */
  public JsonObject list(String key, List<? extends JsonTree> elements) {
    return put(key, new JsonTree.Arr(List.copyOf(elements)));
  }

  /** Adds any value. */
  public JsonObject put(String key, JsonTree value) {
    if (members.putIfAbsent(key, value) != null) {
      throw new IllegalArgumentException("key used twice: " + key);
    }
    return this;
  }

  /** The object with all that was added. */
  public JsonTree.Obj build() {
    return new JsonTree.Obj(members);
  }
}
