package org.plimsoll.facts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;

/**
 * Copies that nobody can change afterwards. Null passes through: a fact with a missing part must
 * come to be before its constraints can name what is missing.
 */
@NullUnmarked
final class Copies {
  private Copies() {}

  static <T> List<T> list(List<T> list) {
    return list == null ? null : List.copyOf(list);
  }

  static <T> SortedMap<String, T> sorted(Map<String, T> map) {
    if (map == null) {
      return null;
    }
    return map.isEmpty()
        ? Collections.emptySortedMap()
        : Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }

  static <T> Map<String, T> ordered(Map<String, T> map) {
    return map == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
