package org.plimsoll.compile;

import java.util.List;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.money.Exact;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/**
 * The number of the first case that holds, else the last.
 *
 * @param node what it is the plan of
 * @param cases the cases, in order
 * @param otherwise the number when none holds
 */
record CasesPlan(TypedExpression.Cases node, List<Case> cases, NumberPlan otherwise)
    implements NumberPlan {

  /** A number that counts under a condition; {@code label} says so in a trace. */
  record Case(String label, ConditionPlan when, NumberPlan value) {}

  /** Copies the cases. */
  CasesPlan {
    cases = List.copyOf(cases);
  }

  @Override
  public Exact compute(Frame frame) {
    for (Case each : cases) {
      if (each.when.holds(frame)) {
        return each.value.compute(frame);
      }
    }
    return otherwise.compute(frame);
  }

  @Override
  public TraceNode trace(Frame frame) {
    for (Case each : cases) {
      if (each.when.holds(frame)) {
        return told(each.label, each.value.trace(frame));
      }
    }
    return told("otherwise", otherwise.trace(frame));
  }

  private TraceNode told(String label, TraceNode value) {
    return TraceNode.of(
        label, Operation.CASE, value.value(), node.type().traceUnit(), List.of(value));
  }
}
