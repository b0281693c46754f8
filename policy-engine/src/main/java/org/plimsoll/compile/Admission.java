package org.plimsoll.compile;

import java.util.List;
import java.util.Set;

/**
 * Which of some match keys may be legs together. A tuple of keys, or the beginning of one, is one
 * number: cheap to look up in the innermost loop of the pairing.
 *
 * @param keys how many keys there are
 * @param beginnings for each form the admitted tuples and all their beginnings
 */
record Admission(int keys, List<Set<Long>> beginnings) {
  /** The tuple without keys. */
  static final long EMPTY = 0;

  /** Copies the sets. */
  Admission {
    beginnings = beginnings.stream().map(Set::copyOf).toList();
  }

  /** The tuple {@code beginning} with one more key, by its number among {@code keys}. */
  static long extended(long beginning, int key, int keys) {
    return beginning * (keys + 1) + key + 1;
  }

  /** The tuple with one more key. */
  long extended(long beginning, int key) {
    return extended(beginning, key, keys);
  }

  /** True when a form admits a tuple, or a longer one that begins like it. */
  boolean admits(int form, long beginning) {
    return beginnings.get(form).contains(beginning);
  }

  /** How much of the memory for remembered answers it takes: 1 for every 16 tuples. */
  int weight() {
    return 1 + beginnings.stream().mapToInt(Set::size).sum() / 16;
  }
}
