package org.plimsoll.compile;

import java.util.List;
import org.plimsoll.model.TraceLabels;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.money.Exact;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/**
 * Two numbers joined.
 *
 * @param node what it is the plan of
 * @param left the left number, computed first
 * @param right the right number
 */
record ArithmeticPlan(TypedExpression.Arithmetic node, NumberPlan left, NumberPlan right)
    implements NumberPlan {

  @Override
  public Exact compute(Frame frame) {
    Exact first = left.compute(frame);
    return joined(first, right.compute(frame), frame);
  }

  @Override
  public TraceNode trace(Frame frame) {
    TraceNode first = left.trace(frame);
    TraceNode second = right.trace(frame);
    Exact value = joined(first.value(), second.value(), frame);
    return TraceNode.of(
        node.text(), operation(), value, node.type().traceUnit(), List.of(first, second));
  }

  private Exact joined(Exact first, Exact second, Frame frame) {
    return switch (node.operator()) {
      case PLUS -> first.plus(second);
      case MINUS -> first.minus(second);
      case TIMES -> first.times(second);
      case DIVIDE -> {
        if (second.signum() == 0) {
          throw frame.origin().refused(TraceLabels.zeroDivisor(node));
        }
        yield first.dividedBy(second);
      }
    };
  }

  private Operation operation() {
    return switch (node.operator()) {
      case PLUS -> Operation.SUM;
      case MINUS -> Operation.DIFFERENCE;
      case TIMES -> Operation.PRODUCT;
      case DIVIDE -> Operation.QUOTIENT;
    };
  }
}
