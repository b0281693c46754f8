package org.plimsoll.compile;

import java.util.List;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.money.Exact;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/**
 * A number with its sign turned, or without its sign.
 *
 * @param node what it is the plan of
 * @param operation {@link Operation#NEGATED} or {@link Operation#ABSOLUTE}
 * @param inner the number
 */
record SignPlan(TypedExpression node, Operation operation, NumberPlan inner) implements NumberPlan {

  @Override
  public Exact compute(Frame frame) {
    return signed(inner.compute(frame));
  }

  @Override
  public TraceNode trace(Frame frame) {
    TraceNode told = inner.trace(frame);
    return TraceNode.of(
        node.text(), operation, signed(told.value()), node.type().traceUnit(), List.of(told));
  }

  private Exact signed(Exact value) {
    return operation == Operation.NEGATED ? value.negated() : value.abs();
  }
}
