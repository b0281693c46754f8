package org.plimsoll.data;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Nearest;

/**
 * The fields of one object of a file, asked for one by one. What is never asked for is an unknown
 * key. A field that is missing is null here; the constraints of the record that is made of the
 * fields say whether it may be, and {@link #checked} asks them.
 */
final class Fields {
  private final Node.Mapping mapping;
  private final FieldPath path;
  private final Binding binding;
  private final List<String> asked = new ArrayList<>();
  private final Set<String> misspelt = new HashSet<>();

  Fields(Node.Mapping mapping, FieldPath path, Binding binding) {
    this.mapping = mapping;
    this.path = path;
    this.binding = binding;
  }

  String text(String key) {
    return get(key, Scalars::text);
  }

  BigDecimal decimal(String key) {
    return get(key, Scalars::decimal);
  }

  Instant instant(String key) {
    return get(key, Scalars::instant);
  }

  /** The attributes; an empty map when there are none. */
  SortedMap<String, String> attributes() {
    return get("attributes", Containers.attributes(), Collections.emptySortedMap());
  }

  /** The field {@code key}; null when it is missing or refused. */
  <T> T get(String key, Reading<T> reading) {
    return orConstraint(read(key, reading));
  }

  /** The field {@code key}; {@code otherwise} when it is missing or refused. */
  <T> T get(String key, Reading<T> reading, T otherwise) {
    T value = read(key, reading);
    return value == null ? otherwise : value;
  }

  private <T> @Nullable T read(String key, Reading<T> reading) {
    asked.add(key);
    Node.Entry entry = mapping.entries().get(key);
    return entry == null ? null : reading.read(entry.value(), path.key(key), binding);
  }

  /** Null goes into the record unseen, because the record's own constraints refuse it. */
  @SuppressWarnings("NullAway")
  private static <T> T orConstraint(@Nullable T value) {
    return value;
  }

  /** The record made of these fields, after unknown keys and its constraints were reported. */
  <R extends Record> R checked(R record) {
    if (binding.problems().enough()) {
      return record;
    }
    mapping.entries().values().stream()
        .filter(entry -> !asked.contains(entry.key()))
        .forEach(this::reportUnknown);
    binding.shapes().check(record, this, binding.problems());
    return record;
  }

  private void reportUnknown(Node.Entry entry) {
    Optional<String> near = Nearest.to(entry.key(), asked);
    near.ifPresent(misspelt::add);
    binding
        .problems()
        .add(
            DiagnosticCode.UNKNOWN_KEY,
            entry.start(),
            entry.end(),
            path.key(entry.key()),
            "there is no key " + Quoted.of(entry.key()) + " here",
            near.map(key -> "nearest is " + Quoted.of(key))
                .orElse("the keys are " + String.join(", ", asked)));
  }

  Node.Mapping mapping() {
    return mapping;
  }

  FieldPath path() {
    return path;
  }

  /** True when an unknown key is probably a misspelling of {@code key}. */
  boolean isMisspelt(String key) {
    return misspelt.contains(key);
  }

  /** The entry {@code key}, if it is written. */
  Optional<Node.Entry> entry(String key) {
    return Optional.ofNullable(mapping.entries().get(key));
  }
}
