package org.plimsoll.compile;

import java.util.Objects;
import org.plimsoll.model.CellTrace;
import org.plimsoll.model.LookupTable;
import org.plimsoll.money.Exact;
import org.plimsoll.trace.TraceNode;

/**
 * The rate of the row at hand, inside an exception that changes it.
 *
 * @param column the column of rates
 */
record RowRatePlan(int column) implements NumberPlan {

  @Override
  public Exact compute(Frame frame) {
    return Objects.requireNonNull(frame.row()).numbers().get(column);
  }

  @Override
  public TraceNode trace(Frame frame) {
    return told(Objects.requireNonNull(frame.row()), column);
  }

  /** The node of a rate as the table has it. */
  static TraceNode told(LookupTable.Row row, int column) {
    return CellTrace.of("rate", row, column, "rate");
  }
}
