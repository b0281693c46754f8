package org.plimsoll.compile;

import org.plimsoll.facts.Thing;
import org.plimsoll.model.AttributeTrace;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.money.Exact;
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
    TraceNode whole = AttributeTrace.of(node.attribute(), node.type(), thing);
    return source.tellShare(node.text(), whole, frame);
  }
}
