package org.plimsoll.compile;

import java.util.List;
import org.plimsoll.model.TraceLabels;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.money.Exact;
import org.plimsoll.money.Rounding;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/**
 * A number rounded to a multiple of a step.
 *
 * @param node what it is the plan of
 * @param inner the number
 * @param step the step; at or below 0 it refuses
 */
record RoundedPlan(TypedExpression.Rounded node, NumberPlan inner, NumberPlan step)
    implements NumberPlan {

  @Override
  public Exact compute(Frame frame) {
    Exact value = inner.compute(frame);
    Exact size = step.compute(frame);
    if (size.signum() <= 0) {
      throw frame.origin().refused(TraceLabels.badStep(node));
    }
    return Rounding.round(value, node.direction(), size);
  }

  @Override
  public TraceNode trace(Frame frame) {
    TraceNode value = inner.trace(frame);
    TraceNode size = step.trace(frame);
    return TraceNode.of(
        TraceLabels.rounded(node),
        Operation.ROUNDED,
        Rounding.round(value.value(), node.direction(), size.value()),
        node.type().traceUnit(),
        List.of(value, size));
  }
}
