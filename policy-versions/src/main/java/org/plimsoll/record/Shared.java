package org.plimsoll.record;

import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** What was made of an object, for as long as the next one asked for is the very same object. */
record Shared<K, V>(@Nullable K of, @Nullable V made0) {

  @SuppressWarnings("ReferenceEquality") // a cache: another object is looked at anew
  boolean isOf(K object) {
    return of == object;
  }

  /** What was made; ask {@link #isOf} first. */
  V made() {
    if (made0 == null) {
      throw new NoSuchElementException("nothing was made yet");
    }
    return made0;
  }
}
