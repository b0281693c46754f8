package org.plimsoll.check.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.model.LookupTable;
import org.plimsoll.money.Exact;

/** What the rates of a table come to at the edges of its bands. */
final class Charges {
  private Charges() {}

  /** The rows of each key, from the lowest band to the open one. */
  static List<List<LookupTable.Row>> groups(LookupTable table) {
    Map<List<Optional<String>>, List<LookupTable.Row>> groups = new LinkedHashMap<>();
    for (LookupTable.Row row : table.rows()) {
      groups.computeIfAbsent(row.matches(), key -> new ArrayList<>()).add(row);
    }
    return List.copyOf(groups.values());
  }

  /**
   * What an amount at the upper edge of row {@code last} is charged, each slice at its own rate.
   */
  static Exact bySlices(List<LookupTable.Row> rows, int column, int last) {
    Exact charge = Exact.ZERO;
    Exact lower = Exact.ZERO;
    for (int i = 0; i <= last; i++) {
      Exact upper = rows.get(i).bound().orElse(lower);
      charge = charge.plus(upper.minus(lower).times(rows.get(i).numbers().get(column)));
      lower = upper;
    }
    return charge;
  }
}
