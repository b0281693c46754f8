package org.plimsoll.compile;

import java.util.List;
import java.util.Optional;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.TraceLabels;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.money.Exact;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/**
 * The cell of a table in the one row that fits.
 *
 * @param node what it is the plan of
 * @param source the table
 * @param keys what the match columns are compared with
 * @param band what the band column is compared with, when there is one
 */
record LookupPlan(
    TypedExpression.Lookup node, TableSource source, List<NamePlan> keys, Optional<NumberPlan> band)
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
    LookupTable.Row row = row(frame);
    Exact value = row.numbers().get(node.column());
    return TraceNode.leaf(node.text(), Operation.LOOKUP, value, node.type().traceUnit())
        .inRow(row.line(), row.number());
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
    Exact value = band.get().compute(frame);
    return bands.at(value).orElseThrow(() -> frame.origin().refused(outside(value)));
  }

  private String outside(Exact value) {
    String text = node.band().orElseThrow().text();
    return TraceLabels.noRow(source.own().name(), text + " " + value);
  }
}
