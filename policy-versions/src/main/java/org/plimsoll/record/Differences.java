package org.plimsoll.record;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plimsoll.data.CanonicalJson;
import org.plimsoll.data.JsonTree;
import org.plimsoll.record.Replayed.Difference;

/** Finds the fields in which two JSON trees differ. */
final class Differences {
  private static final int MOST = 20;
  private static final int LONGEST = 200;

  private final List<Difference> found = new ArrayList<>();

  private Differences() {}

  /** At most 20 differences, in the order of the first tree. */
  static List<Difference> between(JsonTree recorded, JsonTree replayed) {
    Differences differences = new Differences();
    differences.compare("", Optional.of(recorded), Optional.of(replayed));
    return differences.found;
  }

  private void compare(String path, Optional<JsonTree> one, Optional<JsonTree> other) {
    if (found.size() >= MOST || one.equals(other)) {
      return;
    }
    if (one.orElse(null) instanceof JsonTree.Obj a
        && other.orElse(null) instanceof JsonTree.Obj b) {
      members(path, a, b);
    } else if (one.orElse(null) instanceof JsonTree.Arr a
        && other.orElse(null) instanceof JsonTree.Arr b) {
      elements(path, a.elements(), b.elements());
    } else {
      found.add(new Difference(path, words(one), words(other)));
    }
  }

  private void members(String path, JsonTree.Obj one, JsonTree.Obj other) {
    int before = found.size();
    Set<String> keys = new LinkedHashSet<>(one.members().keySet());
    keys.addAll(other.members().keySet());
    String start = path.isEmpty() ? "" : path + ".";
    keys.forEach(key -> compare(start + key, one.get(key), other.get(key)));
    if (found.size() == before && !CanonicalJson.text(one).equals(CanonicalJson.text(other))) {
      found.add(new Difference(path, "keys in one order", "keys in another"));
    }
  }

  private void elements(String path, List<JsonTree> one, List<JsonTree> other) {
    for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
      compare(path + "[" + i + "]", at(one, i), at(other, i));
    }
  }

  private static Optional<JsonTree> at(List<JsonTree> elements, int i) {
    return i < elements.size() ? Optional.of(elements.get(i)) : Optional.empty();
  }

  private static String words(Optional<JsonTree> value) {
    String text = value.map(CanonicalJson::text).orElse("absent");
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }
}
