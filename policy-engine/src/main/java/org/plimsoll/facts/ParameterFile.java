package org.plimsoll.facts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Dated values for the names a policy declares. Whether they fit the policy is for its compiler to
 * say.
 *
 * @param policy the name of the policy
 * @param values for each parameter its values, dates rising
 * @param tables for each table its rows, dates rising
 */
public record ParameterFile(
    @NotNull @Name String policy,
    @NotNull SortedMap<@Name String, @RisingDates List<@Valid DatedValue>> values,
    @NotNull SortedMap<@Name String, @RisingDates List<@Valid DatedRows>> tables) {

  /** Copies the maps and lists. */
  public ParameterFile {
    values = lists(values);
    tables = lists(tables);
  }

  /** The value of parameter {@code name} in force at {@code instant}, if there is one. */
  public Optional<DatedValue> valueAt(String name, Instant instant) {
    return Dated.inForce(values.getOrDefault(name, List.of()), instant);
  }

  /** The rows of table {@code name} in force at {@code instant}, if there are any. */
  public Optional<DatedRows> rowsAt(String name, Instant instant) {
    return Dated.inForce(tables.getOrDefault(name, List.of()), instant);
  }

  private static <T> SortedMap<String, List<T>> lists(SortedMap<String, List<T>> map) {
    if (map == null) {
      return map;
    }
    SortedMap<String, List<T>> copied = new TreeMap<>();
    map.forEach((name, dated) -> copied.put(name, List.copyOf(dated)));
    return Copies.sorted(copied);
  }
}
