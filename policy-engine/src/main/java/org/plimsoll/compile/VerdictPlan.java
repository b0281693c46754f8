package org.plimsoll.compile;

import org.plimsoll.model.Stage;

/**
 * A verdict statement.
 *
 * @param rule what it is the plan of
 * @param condition when it holds
 * @param origin the statement and line that refusals name
 */
record VerdictPlan(Stage.VerdictRule rule, ConditionPlan condition, Origin origin) {

  /** The plan of a verdict statement. */
  static VerdictPlan of(Stage.VerdictRule rule, ConditionPlan condition) {
    Origin origin = new Origin(rule.statement().id(), rule.statement().line());
    return new VerdictPlan(rule, condition, origin);
  }
}
