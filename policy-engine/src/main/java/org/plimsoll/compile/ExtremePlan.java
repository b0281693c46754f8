package org.plimsoll.compile;

import java.util.List;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.money.Exact;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/**
 * The largest or smallest of some numbers.
 *
 * @param node what it is the plan of
 * @param items the numbers, at least one
 */
record ExtremePlan(TypedExpression.Extreme node, List<NumberPlan> items) implements NumberPlan {

  /** Copies the items. */
  ExtremePlan {
    items = List.copyOf(items);
  }

  @Override
  public Exact compute(Frame frame) {
    Exact found = items.get(0).compute(frame);
    for (int i = 1; i < items.size(); i++) {
      found = better(found, items.get(i).compute(frame));
    }
    return found;
  }

  @Override
  public TraceNode trace(Frame frame) {
    List<TraceNode> told = items.stream().map(item -> item.trace(frame)).toList();
    Exact value = told.stream().map(TraceNode::value).reduce(this::better).orElseThrow();
    Operation operation = node.largest() ? Operation.LARGEST : Operation.SMALLEST;
    return TraceNode.of(node.text(), operation, value, node.type().traceUnit(), told);
  }

  private Exact better(Exact found, Exact next) {
    return node.largest() ? found.max(next) : found.min(next);
  }
}
