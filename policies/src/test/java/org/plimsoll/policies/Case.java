package org.plimsoll.policies;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plimsoll.money.Exact;

/**
 * One published case of a regime: what goes in and what came out.
 *
 * @param vector the case
 * @param file the file it stands in
 */
record Case(JsonNode vector, JsonNode file) {
  /** What stands among the figures and says something about them. */
  private static final Set<String> WORDS = Set.of("rounding", "meaning");

  private static final Pattern WITHIN =
      Pattern.compile("(?:^|within )([0-9]+(?:\\.[0-9]+)?(?:e-[0-9]+)?) ?(?:relative)?");

  /** What the case is called. */
  String id() {
    return vector.get("id").asText();
  }

  /** What goes in. */
  JsonNode inputs() {
    return vector.path("inputs");
  }

  /** The parameters of the case. */
  JsonNode params() {
    return inputs().path("params");
  }

  /** The positions of the case; none when it has none. */
  JsonNode positions() {
    return inputs().path("positions");
  }

  /** The only position. */
  JsonNode position() {
    return positions().get(0);
  }

  /**
   * What was published, by name; the members of a list are called {@code name 1} and so on, those
   * of a map {@code name key}. Words about the figures are left out.
   */
  Map<String, String> expected() {
    Map<String, String> expected = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : vector.get("expected").properties()) {
      if (!WORDS.contains(field.getKey())) {
        add(field.getKey(), field.getValue(), expected);
      }
    }
    return expected;
  }

  private static void add(String name, JsonNode told, Map<String, String> expected) {
    if (told.isArray()) {
      for (int i = 0; i < told.size(); i++) {
        add(name + " " + (i + 1), told.get(i), expected);
      }
    } else if (told.isObject()) {
      told.properties().forEach(each -> add(name + " " + each.getKey(), each.getValue(), expected));
    } else {
      expected.put(name, told.asText());
    }
  }

  /** Why the file says that its figures cannot be recomputed; empty when they can. */
  Optional<String> publishedOnly() {
    String check = vector.path("check").asText();
    String reason = vector.path("ambiguity").asText(vector.path("note").asText());
    return check.startsWith("published_only") || check.startsWith("published only")
        ? Optional.of(reason.isEmpty() ? "published only" : "published only: " + reason)
        : Optional.empty();
  }

  /**
   * The relative tolerance that the case names, or else the units of its file: the first number of
   * the words, or the one behind {@code within}.
   */
  Optional<BigDecimal> tolerance() {
    String words = vector.path("tolerance").asText(file.path("units").asText());
    Matcher within = WITHIN.matcher(words);
    return within.find() ? Optional.of(new BigDecimal(within.group(1))) : Optional.empty();
  }

  /** Another case of the same file. */
  Case other(String id) {
    for (JsonNode each : file.get("vectors")) {
      if (each.get("id").asText().equals(id)) {
        return new Case(each, file);
      }
    }
    throw new IllegalArgumentException("there is no case " + id);
  }

  /** True when something is published under this name. */
  boolean asks(String figure) {
    return vector.get("expected").has(figure);
  }

  /** A number as written, exactly. */
  static BigDecimal decimal(JsonNode node) {
    return new BigDecimal(node.asText());
  }

  /** The same, or {@code absent} when it is not there. */
  static BigDecimal decimal(JsonNode node, String absent) {
    return new BigDecimal(node == null || node.isMissingNode() ? absent : node.asText());
  }

  /** A number or a fraction such as {@code 1/6}. */
  static Exact exact(String text) {
    return Exact.parse(text);
  }

  /** A share as a policy writes it: 0.05 is {@code 5%}. */
  static String percent(BigDecimal share) {
    return share.movePointRight(2).toPlainString() + "%";
  }
}
