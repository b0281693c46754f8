package org.plimsoll.check.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.model.LookupTable;

/**
 * The rows of a table by the name in their first match column, so that long tables are not gone
 * through once for each name they list.
 */
final class RowsByName {
  private final Map<Optional<String>, LookupTable> tables = new HashMap<>();

  RowsByName(LookupTable table) {
    Map<Optional<String>, List<LookupTable.Row>> rows = new HashMap<>();
    for (LookupTable.Row row : table.rows()) {
      rows.computeIfAbsent(row.matches().get(0), name -> new ArrayList<>()).add(row);
    }
    rows.forEach((name, own) -> tables.put(name, table.withRows(own)));
  }

  /** True when some row fits names, one for each match column. */
  boolean fit(List<String> names) {
    LookupTable named = tables.get(Optional.of(names.get(0)));
    LookupTable own = named == null ? tables.get(Optional.<String>empty()) : named;
    return own != null && !own.fitting(names).isEmpty();
  }
}
