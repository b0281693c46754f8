package org.plimsoll.compile;

import org.plimsoll.money.Exact;
import org.plimsoll.trace.TraceNode;

/** Values of the thing that a line is about, looked at from a member of some set. */
final class ThisPlans {
  private ThisPlans() {}

  /** A number of it; its own node explains it. */
  record OfNumber(NumberPlan inner) implements NumberPlan {
    @Override
    public Exact compute(Frame frame) {
      return inner.compute(frame.ofLine());
    }

    @Override
    public TraceNode trace(Frame frame) {
      return inner.trace(frame.ofLine());
    }
  }

  /** A name of it. */
  record OfName(NamePlan inner) implements NamePlan {
    @Override
    public String name(Frame frame) {
      return inner.name(frame.ofLine());
    }
  }
}
