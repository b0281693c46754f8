package org.plimsoll.solve;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import org.plimsoll.model.LookupTable;
import org.plimsoll.money.Exact;

/**
 * Finds rows by values that move along a price.
 *
 * @param order compares two of them where the stretch begins, and keeps the stretch from going
 *     where the comparison would come out otherwise
 */
record BandSearch(ToIntBiFunction<Linear, Linear> order) {

  /** The row whose bands hold both values; nothing when a value passes every bound. */
  Optional<LookupTable.Row> row(
      LookupTable table, List<LookupTable.Row> rows, Linear first, Optional<Linear> second) {
    LookupTable.Band band = table.band().orElseThrow();
    Optional<LookupTable.Row> found = holding(rows, LookupTable.Row::bound, first, band);
    if (second.isEmpty() || found.isEmpty()) {
      return found;
    }
    Optional<Exact> bound = found.get().bound();
    List<LookupTable.Row> inside = rows.stream().filter(row -> row.bound().equals(bound)).toList();
    return holding(inside, LookupTable.Row::second, second.get(), table.second().orElseThrow());
  }

  private Optional<LookupTable.Row> holding(
      List<LookupTable.Row> rows,
      Function<LookupTable.Row, Optional<Exact>> bound,
      Linear value,
      LookupTable.Band band) {
    Optional<Exact> before = Optional.empty();
    for (LookupTable.Row row : rows) {
      Optional<Exact> upper = bound.apply(row);
      boolean again = upper.isPresent() && upper.equals(before);
      if (!again && holds(value, upper, band.edgeIn())) {
        return Optional.of(row);
      }
      before = upper;
    }
    return Optional.empty();
  }

  private boolean holds(Linear value, Optional<Exact> upper, boolean edgeIn) {
    if (upper.isEmpty()) {
      return true;
    }
    int sign = order.applyAsInt(value, Linear.constant(upper.get()));
    return sign < 0 || (edgeIn && sign == 0);
  }

  /** The two rows between which a value lies, or the one row that gives the value by itself. */
  List<LookupTable.Row> line(List<LookupTable.Row> rows, Linear value) {
    LookupTable.Row before = rows.get(0);
    for (LookupTable.Row row : rows) {
      if (holds(value, row.bound(), true)) {
        return row.equals(before) || row.bound().isEmpty() ? List.of(row) : List.of(before, row);
      }
      before = row;
    }
    return List.of(before);
  }
}
