package org.plimsoll.explain;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/**
 * What two policies write differently where their derivations of a figure otherwise have one shape:
 * table cells, constants and parameters.
 */
final class Causes {
  private static final int MOST = 10;

  /**
   * A value written in the policies.
   *
   * @param before as the first policy has it
   * @param after as the second has it, of another value
   */
  record Cause(TraceNode before, TraceNode after) {}

  private final List<Cause> found = new ArrayList<>();

  private Causes() {}

  /** The causes, in the order of the derivation; none where the shapes differ. */
  static List<Cause> between(TraceNode before, TraceNode after) {
    Causes causes = new Causes();
    causes.walk(before, after);
    return causes.found;
  }

  private void walk(TraceNode before, TraceNode after) {
    if (found.size() == MOST || before.operation() != after.operation()) {
      return;
    }
    List<TraceNode> was = before.children();
    List<TraceNode> is = after.children();
    if (isWritten(before.operation()) && !before.value().equals(after.value())) {
      found.add(new Cause(before, after));
    } else if (was.size() == is.size()) {
      for (int i = 0; i < was.size(); i++) {
        walk(was.get(i), is.get(i));
      }
    }
  }

  private static boolean isWritten(Operation operation) {
    return operation == Operation.LOOKUP
        || operation == Operation.CONSTANT
        || operation == Operation.PARAMETER;
  }
}
