package org.plimsoll.compile;

import org.plimsoll.model.TypedExpression;
import org.plimsoll.money.Exact;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/**
 * A number written in the policy.
 *
 * @param value the number
 * @param told its node in a trace, always the same
 */
record ConstantPlan(Exact value, TraceNode told) implements NumberPlan {

  /** The plan of a constant. */
  static ConstantPlan of(TypedExpression.Constant node) {
    return new ConstantPlan(
        node.value(),
        TraceNode.leaf(node.text(), Operation.CONSTANT, node.value(), node.type().traceUnit()));
  }

  @Override
  public Exact compute(Frame frame) {
    return value;
  }

  @Override
  public TraceNode trace(Frame frame) {
    return told;
  }
}
