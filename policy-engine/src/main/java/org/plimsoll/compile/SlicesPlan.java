package org.plimsoll.compile;

import java.util.ArrayList;
import java.util.List;
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
 */
record SlicesPlan(
    TypedExpression.Slices node, TableSource source, List<NamePlan> keys, NumberPlan paying)
    implements NumberPlan {

  /** One slice: the part of the paying figure above {@code lower} that falls into {@code row}. */
  private record Slice(LookupTable.Row row, Exact lower, Exact size) {
    Exact charge(int column) {
      return size.times(row.numbers().get(column));
    }
  }

  /** Copies the keys. */
  SlicesPlan {
    keys = List.copyOf(keys);
  }

  @Override
  public Exact compute(Frame frame) {
    Bands bands = source.fitting(keys, frame);
    return sum(slices(bands.rows(), paying.compute(frame)));
  }

  @Override
  public TraceNode trace(Frame frame) {
    Bands bands = source.fitting(keys, frame);
    TraceNode whole = paying.trace(frame);
    List<Slice> slices = slices(bands.rows(), whole.value());
    List<TraceNode> told = slices.stream().map(slice -> told(slice, whole)).toList();
    return TraceNode.of(node.text(), Operation.SUM, sum(slices), unit(), told);
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

  private Exact sum(List<Slice> slices) {
    Exact sum = Exact.ZERO;
    for (Slice slice : slices) {
      sum = sum.plus(slice.charge(node.column()));
    }
    return sum;
  }

  private TraceNode told(Slice slice, TraceNode whole) {
    LookupTable.Row row = slice.row();
    List<TraceNode> cut = new ArrayList<>();
    cut.add(whole);
    cut.add(TraceNode.leaf("from", Operation.CONSTANT, slice.lower(), unit()));
    row.bound()
        .ifPresent(bound -> cut.add(TraceNode.leaf("to", Operation.CONSTANT, bound, unit())));
    TraceNode part =
        TraceNode.of(TraceLabels.slice(row), Operation.SLICE, slice.size(), unit(), cut);
    TraceNode rate =
        TraceNode.leaf("rate", Operation.LOOKUP, row.numbers().get(node.column()), "rate")
            .inRow(row.line(), row.number());
    return TraceNode.of(
        TraceLabels.sliceCharge(row),
        Operation.PRODUCT,
        slice.charge(node.column()),
        unit(),
        List.of(part, rate));
  }

  private String unit() {
    return node.type().traceUnit();
  }
}
