package org.plimsoll.compile;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.ParameterSet;

/**
 * The tables that hold under one set of parameters: the policy's own, unless replaced.
 *
 * @param parameters the parameters
 * @param replaced the indexes of the replaced tables, by name
 */
record TablesInForce(ParameterSet parameters, Map<String, TableIndex> replaced) {

  /** Copies the indexes. */
  TablesInForce {
    replaced = Map.copyOf(replaced);
  }

  /** Indexes the tables that {@code parameters} replaces. */
  static TablesInForce of(ParameterSet parameters) {
    SortedMap<String, LookupTable> tables = parameters.tables();
    Map<String, TableIndex> replaced = new HashMap<>();
    tables.forEach((name, table) -> replaced.put(name, TableIndex.of(table)));
    return new TablesInForce(parameters, replaced);
  }

  /** True when these are the tables of those very parameters; comparing them would be slow. */
  @SuppressWarnings("ReferenceEquality")
  boolean areOf(ParameterSet asked) {
    return parameters == asked;
  }

  /** The index of the rows in force. */
  TableIndex inForce(TableSource source) {
    return source.own().replaceable()
        ? replaced.getOrDefault(source.own().name(), source.index())
        : source.index();
  }
}
