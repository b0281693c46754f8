package org.plimsoll.compile;

import org.plimsoll.model.TypedExpression;
import org.plimsoll.money.Exact;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/**
 * The price of a named asset.
 *
 * @param node what it is the plan of
 */
record PricePlan(TypedExpression.PriceOf node) implements NumberPlan {

  @Override
  public Exact compute(Frame frame) {
    return frame.run().price(node.asset());
  }

  @Override
  public TraceNode trace(Frame frame) {
    return TraceNode.leaf(node.text(), Operation.GIVEN, compute(frame), node.type().traceUnit());
  }
}
