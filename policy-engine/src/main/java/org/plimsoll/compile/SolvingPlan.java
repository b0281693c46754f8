package org.plimsoll.compile;

import org.plimsoll.model.TypedExpression;
import org.plimsoll.money.Exact;
import org.plimsoll.solve.Asker;
import org.plimsoll.solve.Solution;
import org.plimsoll.trace.TraceNode;

/**
 * The price at which two amounts meet.
 *
 * @param node what it is the plan of
 */
record SolvingPlan(TypedExpression.Solving node) implements NumberPlan {

  @Override
  public Exact compute(Frame frame) {
    return solution(frame).price();
  }

  @Override
  public TraceNode trace(Frame frame) {
    return solution(frame).trace(node);
  }

  private Solution solution(Frame frame) {
    Asker asker = new Asker(frame.origin().statement(), frame.origin().line());
    PlanRun run = frame.run();
    return run.solver().solve(node, frame.thing(), run.levels().name(frame.level()), asker);
  }
}
