package org.plimsoll.compile;

import java.util.List;
import java.util.Optional;
import org.plimsoll.decision.World;
import org.plimsoll.decision.WorldMoves;
import org.plimsoll.facts.Thing;
import org.plimsoll.model.AttributeTrace;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.money.Exact;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/**
 * A numeric attribute of the thing at hand, or a leg's share of one.
 *
 * @param node what it is the plan of
 * @param source whose attribute it is
 */
record AttributePlan(TypedExpression.AttributeValue node, Source source) implements NumberPlan {

  /** The plan of an attribute. */
  static AttributePlan of(TypedExpression.AttributeValue node) {
    return new AttributePlan(node, Source.of(node.leg(), node.type()));
  }

  @Override
  public Exact compute(Frame frame) {
    return source.shareOf(source.subject(frame).attribute(node.attribute()), frame);
  }

  @Override
  public TraceNode trace(Frame frame) {
    Thing thing = source.thing(frame);
    Optional<TraceNode> moved = moved(thing, frame);
    if (moved.isPresent()) {
      return moved.get();
    }
    TraceNode whole = AttributeTrace.of(node.attribute(), node.type(), thing);
    return source.tellShare(node.text(), whole, frame);
  }

  /** How the scenario at hand moves it, when it does. */
  private Optional<TraceNode> moved(Thing of, Frame frame) {
    Thing held = node.attribute().owner().in(of);
    PlanRun run = frame.run();
    if (!(run.world() instanceof World.InScenario here) || source.leg().isPresent()) {
      return Optional.empty();
    }
    return WorldMoves.move(here.list(), node.attribute().word(), held)
        .map(
            move -> {
              TraceNode to = run.outer().movedTrace(here, move, run.outer().counterpart(held));
              String label = node.attribute().word() + " of " + held.label() + " " + here.label();
              return TraceNode.of(
                  label, Operation.SUPPOSED, to.value(), node.type().traceUnit(), List.of(to));
            });
  }
}
