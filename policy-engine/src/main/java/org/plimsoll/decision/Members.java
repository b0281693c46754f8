package org.plimsoll.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.plimsoll.data.JsonTree;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Nearest;

/**
 * The members of one object of a decision file, asked for one by one. A wrong or missing member is
 * reported and answered with a harmless value, so that the rest is judged too; the file as a whole
 * is then refused.
 */
final class Members {
  private final Map<String, JsonTree> members;
  private final String path;
  private final Findings findings;
  private final Set<String> asked = new HashSet<>();

  private Members(Map<String, JsonTree> members, String path, Findings findings) {
    this.members = members;
    this.path = path;
    this.findings = findings;
  }

  /** The object that is the whole file. */
  static Members top(JsonTree tree, Findings findings) {
    return of(tree, "", findings);
  }

  private static Members of(JsonTree tree, String path, Findings findings) {
    if (tree instanceof JsonTree.Obj object) {
      return new Members(object.members(), path, findings);
    }
    findings.add(DiagnosticCode.VALUE, path, "an object belongs here", "write { ... }");
    return new Members(Map.of(), path, Findings.ignored());
  }

  /** True when the object has the member. */
  boolean has(String key) {
    return members.containsKey(key);
  }

  /** A text. */
  String text(String key) {
    return required(key)
        .map(value -> value instanceof JsonTree.Text text ? text.value() : refuse(key, "a text"))
        .orElse("");
  }

  /**
   * A text that {@code parse} understands; {@code what} names it and {@code otherwise} stands in.
   */
  <T> T parsed(String key, String what, T otherwise, Function<String, Optional<T>> parse) {
    Optional<JsonTree> value = required(key);
    if (value.isEmpty()) {
      return otherwise;
    }
    Optional<T> parsed =
        value.get() instanceof JsonTree.Text text ? parse.apply(text.value()) : Optional.empty();
    if (parsed.isEmpty()) {
      refuse(key, what);
    }
    return parsed.orElse(otherwise);
  }

  /** An exact decimal as a text. */
  BigDecimal amount(String key) {
    return parsed(key, "a plain decimal in quotes", BigDecimal.ZERO, Decimals::parse);
  }

  /** A whole number of at least 0. */
  int count(String key) {
    return required(key).map(value -> count(key, value)).orElse(0);
  }

  /** A whole number of at least 1, or 0 when there is no such member. */
  int countOrNone(String key) {
    int count = has(key) ? count(key) : 0;
    if (has(key) && count == 0) {
      refuse(key, "left out when it is 0");
    }
    return count;
  }

  private int count(String key, JsonTree value) {
    if (value instanceof JsonTree.Num number && number.digits().matches("0|[1-9][0-9]{0,8}")) {
      return Integer.parseInt(number.digits());
    }
    refuse(key, "a whole number");
    return 0;
  }

  /** A list that must have no elements. */
  void none(String key) {
    Optional<JsonTree> value = required(key);
    if (value.isPresent() && !value.get().equals(new JsonTree.Arr(List.of()))) {
      refuse(key, "an empty list in this version");
    }
  }

  /** A list of objects. */
  <T> List<T> list(String key, Function<Members, T> read) {
    Optional<JsonTree> value = required(key);
    if (value.isPresent() && !(value.get() instanceof JsonTree.Arr)) {
      refuse(key, "a list");
    }
    List<T> elements = new ArrayList<>();
    if (value.orElse(null) instanceof JsonTree.Arr array) {
      for (JsonTree element : array.elements()) {
        String place = at(key) + "[" + elements.size() + "]";
        elements.add(of(element, place, findings).all(read));
      }
    }
    return elements;
  }

  /** An object. */
  <T> Optional<T> object(String key, Function<Members, T> read) {
    return required(key).map(value -> of(value, at(key), findings).all(read));
  }

  /** An object whose keys are names, read one by one, in their order. */
  <T> Map<String, T> map(String key, BiFunction<Members, String, T> read) {
    return object(key, inner -> inner.each(read)).orElseGet(LinkedHashMap::new);
  }

  private <T> Map<String, T> each(BiFunction<Members, String, T> read) {
    Map<String, T> values = new LinkedHashMap<>();
    members.keySet().forEach(key -> values.put(key, read.apply(this, key)));
    return values;
  }

  /** Reports that the member is not as it should be. */
  void report(String key, String message, String hint) {
    findings.add(DiagnosticCode.VALUE, at(key), message, hint);
  }

  /** Reads the object, then reports the members nobody asked for. */
  <T> T all(Function<Members, T> read) {
    T value = read.apply(this);
    for (String key : members.keySet()) {
      if (!asked.contains(key)) {
        findings.add(
            DiagnosticCode.UNKNOWN_KEY,
            at(key),
            "a decision has no key `" + key + "` here",
            Nearest.hint(key, asked));
      }
    }
    return value;
  }

  private Optional<JsonTree> required(String key) {
    asked.add(key);
    Optional<JsonTree> value = Optional.ofNullable(members.get(key));
    if (value.isEmpty()) {
      findings.add(DiagnosticCode.MISSING_KEY, at(key), "`" + key + "` is missing", "add the key");
    }
    return value;
  }

  private String refuse(String key, String wanted) {
    findings.add(DiagnosticCode.VALUE, at(key), "`" + key + "` must be " + wanted, "");
    return "";
  }

  private String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
