package org.plimsoll.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.TraceLabels;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.money.Exact;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/**
 * Each slice of a figure pays its own rate: the sum over the bands of slice times rate.
 *
 * @param node what it is the plan of
 * @param source the table
 * @param keys what the match columns are compared with
 * @param paying the figure that is sliced, at least 0
 * @param rate the rate of a row where an exception changes it
 */
record SlicesPlan(
    TypedExpression.Slices node,
    TableSource source,
    List<NamePlan> keys,
    NumberPlan paying,
    Optional<NumberPlan> rate)
    implements NumberPlan {

  /** One slice: the part of the paying figure above {@code lower} that falls into {@code row}. */
  private record Slice(LookupTable.Row row, Exact lower, Exact size) {}

  /** Copies the keys. */
  SlicesPlan {
    keys = List.copyOf(keys);
  }

  @Override
  public Exact compute(Frame frame) {
    Bands bands = source.fitting(keys, frame);
    return sum(slices(bands.rows(), paying.compute(frame)), frame);
  }

  @Override
  public TraceNode trace(Frame frame) {
    Bands bands = source.fitting(keys, frame);
    TraceNode whole = paying.trace(frame);
    List<Slice> slices = slices(bands.rows(), whole.value());
    List<TraceNode> told = slices.stream().map(slice -> told(slice, whole, frame)).toList();
    return TraceNode.of(node.text(), Operation.SUM, sum(slices, frame), unit(), told);
  }

  private static List<Slice> slices(List<LookupTable.Row> rows, Exact whole) {
    List<Slice> slices = new ArrayList<>(rows.size());
    Exact lower = Exact.ZERO;
    for (LookupTable.Row row : rows) {
      if (!slices.isEmpty() && whole.compareTo(lower) <= 0) {
        break;
      }
      Exact upper = row.bound().isPresent() ? whole.min(row.bound().get()) : whole;
      slices.add(new Slice(row, lower, upper.minus(lower)));
      lower = row.bound().orElse(lower);
    }
    return slices;
  }

  private Exact charge(Slice slice, Frame frame) {
    Exact paid =
        rate.isPresent()
            ? rate.get().compute(frame.in(slice.row()))
            : slice.row().numbers().get(node.column());
    return slice.size().times(paid);
  }

  private Exact sum(List<Slice> slices, Frame frame) {
    Exact sum = Exact.ZERO;
    for (Slice slice : slices) {
      sum = sum.plus(charge(slice, frame));
    }
    return sum;
  }

  private TraceNode told(Slice slice, TraceNode whole, Frame frame) {
    LookupTable.Row row = slice.row();
    List<TraceNode> cut = new ArrayList<>();
    cut.add(whole);
    cut.add(TraceNode.leaf("from", Operation.CONSTANT, slice.lower(), unit()));
    row.bound()
        .ifPresent(bound -> cut.add(TraceNode.leaf("to", Operation.CONSTANT, bound, unit())));
    TraceNode part =
        TraceNode.of(TraceLabels.slice(row), Operation.SLICE, slice.size(), unit(), cut);
    TraceNode paid =
        rate.isPresent() ? rate.get().trace(frame.in(row)) : RowRatePlan.told(row, node.column());
    return TraceNode.of(
        TraceLabels.sliceCharge(row),
        Operation.PRODUCT,
        charge(slice, frame),
        unit(),
        List.of(part, paid));
  }

  private String unit() {
    return node.type().traceUnit();
  }
}
