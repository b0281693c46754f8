package org.plimsoll.compile;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The fact that rules on keys see. The harvest of its question travels with it, so that a rule base
 * holds nothing of any question.
 *
 * @param key what is asked about
 * @param place where the key stands among the keys of the question
 * @param harvest counts the joins tried
 */
record Candidate(MatchKey key, int place, Harvest harvest) {

  /** The value of {@code attribute}; null when absent, and no accepted value equals null. */
  @Nullable String value(String attribute) {
    return key.attributes().get(attribute);
  }

  /** True when this and {@code other} both have the attribute asked of them, with one value. */
  boolean shares(String attribute, Candidate other, String otherAttribute) {
    String value = value(attribute);
    return value != null && Objects.equals(value, other.value(otherAttribute));
  }
}
