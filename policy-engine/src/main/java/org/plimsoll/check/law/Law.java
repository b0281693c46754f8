package org.plimsoll.check.law;

import java.util.List;
import org.plimsoll.check.Findings;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.model.LookupTable;
import org.plimsoll.source.SourceSpan;
import org.plimsoll.syntax.PolicyUnit;

/** A law every policy must keep. */
public interface Law {

  /**
   * A table that says what things count for or need.
   *
   * @param heading where its block stands
   * @param table the table
   * @param slices true when each slice pays its own rate
   * @param collateral true for haircuts, false for margins
   */
  record RatedTable(SourceSpan heading, LookupTable table, boolean slices, boolean collateral) {}

  /** Reports every place where the policy breaks the law. */
  void judge(CheckedPolicy policy, PolicyUnit unit, List<RatedTable> tables, Findings findings);
}
