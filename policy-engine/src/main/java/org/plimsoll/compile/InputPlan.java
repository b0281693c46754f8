package org.plimsoll.compile;

import org.plimsoll.facts.Thing;
import org.plimsoll.model.Input;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.money.Exact;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/**
 * A numeric input of the thing at hand, of a leg, or of the account. A leg's input is never shared
 * out: it is a setting, not an amount of the position.
 *
 * @param input the input
 * @param source whose input it is
 * @param unit its unit in a trace
 */
record InputPlan(Input input, Source source, String unit) implements NumberPlan {

  /** The plan of an input. */
  static InputPlan of(TypedExpression.InputValue node) {
    return new InputPlan(node.input(), new Source(node.leg(), false), node.type().traceUnit());
  }

  @Override
  public Exact compute(Frame frame) {
    Thing thing = source.thing(frame);
    return frame
        .run()
        .holdings()
        .prices()
        .moves()
        .of(input.name(), thing.home())
        .orElseGet(() -> frame.run().reader().number(input, thing));
  }

  @Override
  public TraceNode trace(Frame frame) {
    Thing thing = source.thing(frame);
    boolean ofAccount = input.of() == Input.Subject.ACCOUNT;
    String label = input.name() + " of " + (ofAccount ? "account" : thing.label());
    return TraceNode.leaf(label, Operation.GIVEN, compute(frame), unit);
  }
}
