package org.plimsoll.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.StraightLine;
import org.plimsoll.money.Exact;

/**
 * The rows of one key.
 *
 * @param rows all of them, in the order written
 * @param rising those that a value can fall into: bounds rise, only the last may be open; of rows
 *     with one bound the first
 * @param bounds the bounds of the rising rows
 * @param edgeIn true when a bound belongs to its own row, false when to the next
 * @param within for each rising row the bands of the second column; none without one
 */
record Bands(
    List<LookupTable.Row> rows,
    List<LookupTable.Row> rising,
    List<Optional<Exact>> bounds,
    boolean edgeIn,
    List<Bands> within) {

  /** The bands of some rows by one band column. */
  static Bands of(List<LookupTable.Row> rows, boolean edgeIn) {
    return of(rows, edgeIn, LookupTable.Row::bound);
  }

  /** The bands of some rows by two band columns: in each band of the first those of the second. */
  static Bands of(List<LookupTable.Row> rows, boolean edgeIn, boolean secondEdgeIn) {
    Bands first = of(rows, edgeIn);
    Map<Optional<Exact>, List<LookupTable.Row>> inside = new HashMap<>();
    for (LookupTable.Row row : rows) {
      inside.computeIfAbsent(row.bound(), bound -> new ArrayList<>()).add(row);
    }
    List<Bands> within = new ArrayList<>();
    for (Optional<Exact> bound : first.bounds()) {
      List<LookupTable.Row> held = inside.getOrDefault(bound, List.of());
      within.add(of(held, secondEdgeIn, LookupTable.Row::second));
    }
    return new Bands(first.rows(), first.rising(), first.bounds(), edgeIn, List.copyOf(within));
  }

  private static Bands of(
      List<LookupTable.Row> rows,
      boolean edgeIn,
      Function<LookupTable.Row, Optional<Exact>> boundOf) {
    List<LookupTable.Row> rising = new ArrayList<>();
    List<Optional<Exact>> bounds = new ArrayList<>();
    for (LookupTable.Row row : rows) {
      Optional<Exact> last = bounds.isEmpty() ? Optional.empty() : bounds.get(bounds.size() - 1);
      if (!rising.isEmpty() && last.isEmpty()) {
        break; // everything falls into the open row before this one
      }
      Optional<Exact> bound = boundOf.apply(row);
      if (last.isEmpty() || bound.map(b -> b.compareTo(last.get()) > 0).orElse(true)) {
        rising.add(row);
        bounds.add(bound);
      }
    }
    return new Bands(
        List.copyOf(rows), List.copyOf(rising), List.copyOf(bounds), edgeIn, List.of());
  }

  /** The first row, in the order written, whose bound the value does not pass. */
  Optional<LookupTable.Row> at(Exact value) {
    int index = index(value);
    return index < rising.size() ? Optional.of(rising.get(index)) : Optional.empty();
  }

  /** The row of both values. */
  Optional<LookupTable.Row> at(Exact first, Exact second) {
    int index = index(first);
    return index < within.size() ? within.get(index).at(second) : Optional.empty();
  }

  /** The straight line that the value lies on. */
  StraightLine line(Exact value) {
    int index = Math.min(index(value), rising.size() - 1);
    LookupTable.Row row = rising.get(index);
    Optional<Exact> bound = bounds.get(index);
    boolean between = index > 0 && bound.isPresent() && value.compareTo(bound.get()) < 0;
    return between ? new StraightLine(rising.get(index - 1), row) : StraightLine.point(row);
  }

  private int index(Exact value) {
    int low = 0;
    int high = rising.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (holds(bounds.get(middle), value)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private boolean holds(Optional<Exact> bound, Exact value) {
    if (bound.isEmpty()) {
      return true;
    }
    int order = value.compareTo(bound.get());
    return order < 0 || (order == 0 && edgeIn);
  }
}
