package org.plimsoll.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plimsoll.model.LookupTable;
import org.plimsoll.money.Exact;

/**
 * The rows of one key.
 *
 * @param rows all of them, in the order written
 * @param rising those that a value can fall into: bounds rise, only the last may be open
 * @param edgeIn true when a bound belongs to its own row, false when to the next
 */
record Bands(List<LookupTable.Row> rows, List<LookupTable.Row> rising, boolean edgeIn) {

  /** The bands of some rows. */
  static Bands of(List<LookupTable.Row> rows, boolean edgeIn) {
    List<LookupTable.Row> rising = new ArrayList<>();
    for (LookupTable.Row row : rows) {
      Optional<Exact> last =
          rising.isEmpty() ? Optional.empty() : rising.get(rising.size() - 1).bound();
      if (!rising.isEmpty() && last.isEmpty()) {
        break; // everything falls into the open row before this one
      }
      boolean higher =
          last.isEmpty() || row.bound().map(b -> b.compareTo(last.get()) > 0).orElse(true);
      if (higher) {
        rising.add(row);
      }
    }
    return new Bands(List.copyOf(rows), List.copyOf(rising), edgeIn);
  }

  /** The first row, in the order written, whose bound the value does not pass. */
  Optional<LookupTable.Row> at(Exact value) {
    int low = 0;
    int high = rising.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (holds(rising.get(middle), value)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low < rising.size() ? Optional.of(rising.get(low)) : Optional.empty();
  }

  private boolean holds(LookupTable.Row row, Exact value) {
    if (row.bound().isEmpty()) {
      return true;
    }
    int order = value.compareTo(row.bound().get());
    return order < 0 || (order == 0 && edgeIn);
  }
}
