package org.plimsoll.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.StraightLine;
import org.plimsoll.money.Exact;

/** Finds the row of a value among the bands of one key, by going through them in their order. */
final class RowSearch {
  private RowSearch() {}

  /** The row whose bands hold both values; nothing when a value passes every bound. */
  static Optional<LookupTable.Row> row(
      LookupTable table, List<LookupTable.Row> rows, Exact first, Optional<Exact> second) {
    LookupTable.Band band = table.band().orElseThrow();
    Optional<LookupTable.Row> found = holding(rows, LookupTable.Row::bound, first, band);
    if (second.isEmpty() || found.isEmpty()) {
      return found;
    }
    Optional<Exact> bound = found.get().bound();
    List<LookupTable.Row> inside = new ArrayList<>(rows);
    inside.removeIf(row -> !row.bound().equals(bound));
    return holding(inside, LookupTable.Row::second, second.get(), table.second().orElseThrow());
  }

  private static Optional<LookupTable.Row> holding(
      List<LookupTable.Row> rows,
      Function<LookupTable.Row, Optional<Exact>> bound,
      Exact value,
      LookupTable.Band band) {
    for (LookupTable.Row row : rows) {
      Optional<Exact> upper = bound.apply(row);
      int order = upper.map(value::compareTo).orElse(-1);
      if (order < 0 || (order == 0 && band.edgeIn())) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  /** The straight line that a value lies on. */
  static StraightLine line(List<LookupTable.Row> rows, Exact value) {
    LookupTable.Row before = rows.get(0);
    for (LookupTable.Row row : rows) {
      if (row.bound().isEmpty() || value.equals(row.bound().get())) {
        return StraightLine.point(row);
      }
      if (value.compareTo(row.bound().get()) < 0) {
        return new StraightLine(before, row);
      }
      before = row;
    }
    return StraightLine.point(before);
  }
}
