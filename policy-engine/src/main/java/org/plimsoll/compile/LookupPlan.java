package org.plimsoll.compile;

import java.util.List;
import java.util.Optional;
import org.plimsoll.model.CellTrace;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.TraceLabels;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.money.Exact;
import org.plimsoll.trace.TraceNode;

/**
 * The cell of a table in the one row that fits.
 *
 * @param node what it is the plan of
 * @param source the table
 * @param keys what the match columns are compared with
 * @param band what the first band column is compared with, when there is one
 * @param second what the second band column is compared with, when there is one
 */
record LookupPlan(
    TypedExpression.Lookup node,
    TableSource source,
    List<NamePlan> keys,
    Optional<NumberPlan> band,
    Optional<NumberPlan> second)
    implements NumberPlan {

  /** Copies the keys. */
  LookupPlan {
    keys = List.copyOf(keys);
  }

  @Override
  public Exact compute(Frame frame) {
    return row(frame).numbers().get(node.column());
  }

  @Override
  public TraceNode trace(Frame frame) {
    return CellTrace.of(node.text(), row(frame), node.column(), node.type().traceUnit());
  }

  /**
   * The row that fits.
   *
   * @throws org.plimsoll.decision.Refused when none does
   */
  LookupTable.Row row(Frame frame) {
    Bands bands = source.fitting(keys, frame);
    if (band.isEmpty()) {
      return bands.rows().get(0);
    }
    Exact first = band.get().compute(frame);
    Optional<Exact> other = second.map(plan -> plan.compute(frame));
    Optional<LookupTable.Row> found =
        other.isPresent() ? bands.at(first, other.get()) : bands.at(first);
    return found.orElseThrow(() -> frame.origin().refused(TraceLabels.noBand(node, first, other)));
  }
}
