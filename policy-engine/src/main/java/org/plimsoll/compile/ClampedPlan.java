package org.plimsoll.compile;

import java.util.List;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.money.Exact;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/**
 * A number kept between two bounds; the upper bound wins when they cross.
 *
 * @param node what it is the plan of
 * @param inner the number
 * @param lowest the lower bound
 * @param highest the upper bound
 */
record ClampedPlan(
    TypedExpression.Clamped node, NumberPlan inner, NumberPlan lowest, NumberPlan highest)
    implements NumberPlan {

  @Override
  public Exact compute(Frame frame) {
    Exact value = inner.compute(frame);
    Exact lower = lowest.compute(frame);
    return value.max(lower).min(highest.compute(frame));
  }

  @Override
  public TraceNode trace(Frame frame) {
    TraceNode value = inner.trace(frame);
    TraceNode lower = lowest.trace(frame);
    TraceNode upper = highest.trace(frame);
    return TraceNode.of(
        node.text(),
        Operation.CLAMPED,
        value.value().max(lower.value()).min(upper.value()),
        node.type().traceUnit(),
        List.of(value, lower, upper));
  }
}
