package org.plimsoll.compile;

import org.plimsoll.model.Parameter;
import org.plimsoll.money.Exact;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/**
 * The value in force of a parameter.
 *
 * @param parameter the parameter
 * @param unit its unit in a trace
 */
record ParameterPlan(Parameter parameter, String unit) implements NumberPlan {

  @Override
  public Exact compute(Frame frame) {
    return frame.run().parameter(parameter);
  }

  @Override
  public TraceNode trace(Frame frame) {
    return TraceNode.leaf(parameter.name(), Operation.PARAMETER, compute(frame), unit)
        .at("", parameter.line());
  }
}
