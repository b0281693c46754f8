package org.plimsoll.compile;

import java.util.BitSet;
import java.util.List;

/** Which statements apply to one thing. */
sealed interface Binding {

  /**
   * True when the statement with that number applies.
   *
   * @throws org.plimsoll.decision.Refused when a table has no row for the thing
   * @throws org.plimsoll.facts.MissingFact when what the thing is cannot be told
   */
  boolean applies(int statement);

  /** The statements whose rules fired; shared by all things of one key and never changed. */
  record Fired(BitSet statements) implements Binding {
    @Override
    public boolean applies(int statement) {
      return statements.get(statement);
    }
  }

  /**
   * A thing whose key has a gap, so that no rule can be asked. Each condition is judged when its
   * turn comes, up to the one that looks at what is missing, and that refuses.
   */
  record Judged(Frame frame, List<ConditionPlan> conditions) implements Binding {
    @Override
    public boolean applies(int statement) {
      return conditions.get(statement).holds(frame);
    }
  }
}
