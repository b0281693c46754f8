package org.plimsoll.record;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The few things asked for last, by key: decisions in a row share a policy and a market. */
final class Recent<K, V> {
  private final Map<K, V> kept;

  Recent(int most) {
    this.kept =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  synchronized Optional<V> get(K key) {
    return Optional.ofNullable(kept.get(key));
  }

  synchronized V put(K key, V value) {
    kept.put(key, value);
    return value;
  }
}
