package org.plimsoll.compile;

import java.util.List;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.money.Exact;
import org.plimsoll.trace.TraceNode;

/**
 * A value of a table on the straight line between two rows.
 *
 * @param node what it is the plan of
 * @param source the table
 * @param keys what the match columns are compared with
 * @param band what the band column is compared with
 */
record StraightPlan(
    TypedExpression.Lookup node, TableSource source, List<NamePlan> keys, NumberPlan band)
    implements NumberPlan {

  /** Copies the keys. */
  StraightPlan {
    keys = List.copyOf(keys);
  }

  @Override
  public Exact compute(Frame frame) {
    Bands bands = source.fitting(keys, frame);
    Exact at = band.compute(frame);
    return bands.line(at).value(at, node.column());
  }

  @Override
  public TraceNode trace(Frame frame) {
    Bands bands = source.fitting(keys, frame);
    TraceNode at = band.trace(frame);
    return bands.line(at.value()).told(node, at);
  }
}
