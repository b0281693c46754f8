package org.plimsoll.compile;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a rule may know of a thing when it selects a statement: its kind and its discrete
 * attributes, never an amount. Things with equal keys are bound to equal statements.
 *
 * @param kind the kind of thing, such as {@code position} or {@code balance}
 * @param attributes attribute to value text, sorted by attribute; an attribute the thing does not
 *     have has no entry
 */
public record MatchKey(String kind, SortedMap<String, String> attributes) {

  /** Copies the attributes into natural order, so that equal content gives equal keys. */
  public MatchKey {
    TreeMap<String, String> sorted = new TreeMap<>();
    attributes.forEach(sorted::put);
    attributes = Collections.unmodifiableSortedMap(sorted);
  }

  /** A key of {@code kind} with these attributes, in whatever order the map has them. */
  public static MatchKey of(String kind, Map<String, String> attributes) {
    return new MatchKey(kind, new TreeMap<>(attributes));
  }

  /** The value of {@code attribute}, or nothing when the thing does not have it. */
  public Optional<String> attribute(String attribute) {
    return Optional.ofNullable(attributes.get(attribute));
  }

  /** True when the thing has {@code attribute} and its value is {@code value}. */
  public boolean has(String attribute, String value) {
    return value.equals(attributes.get(attribute));
  }

  /** The key as a person writes it: {@code position{side=long, underlying=BTC}}. */
  @Override
  public String toString() {
    return kind + attributes;
  }
}
