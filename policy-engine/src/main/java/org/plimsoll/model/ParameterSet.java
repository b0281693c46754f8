package org.plimsoll.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plimsoll.money.Exact;

/**
 * The values in force of everything parameters may set.
 *
 * @param values parameter name to value; every parameter of the policy has one
 * @param tables table name to table, for the tables whose rows were replaced
 * @param hash SHA-256 of the parameter file in hexadecimal; empty when the policy's own values hold
 */
public record ParameterSet(
    SortedMap<String, Exact> values, SortedMap<String, LookupTable> tables, String hash) {

  /** Copies the maps. */
  public ParameterSet {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
  }

  /** The values the policy itself gives. */
  public static ParameterSet ownOf(CheckedPolicy policy) {
    TreeMap<String, Exact> values = new TreeMap<>();
    policy.parameters().forEach(parameter -> values.put(parameter.name(), parameter.value()));
    return new ParameterSet(values, new TreeMap<>(Map.of()), "");
  }

  /** The value of a parameter. */
  public Exact value(Parameter parameter) {
    return values.getOrDefault(parameter.name(), parameter.value());
  }

  /** The table in force in place of {@code table}. */
  public LookupTable table(LookupTable table) {
    return table.replaceable() ? tables.getOrDefault(table.name(), table) : table;
  }
}
