package org.plimsoll.compile;

import org.plimsoll.money.Exact;
import org.plimsoll.trace.TraceNode;

/**
 * No number: the evaluation is refused with the author's words.
 *
 * @param reason the author's words
 */
record RefusedPlan(String reason) implements NumberPlan {

  @Override
  public Exact compute(Frame frame) {
    throw frame.origin().refused(reason);
  }

  @Override
  public TraceNode trace(Frame frame) {
    throw frame.origin().refused(reason);
  }
}
