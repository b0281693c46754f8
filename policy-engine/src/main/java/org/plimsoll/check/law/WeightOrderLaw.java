package org.plimsoll.check.law;

import java.util.List;
import org.plimsoll.check.CollateralWeight;
import org.plimsoll.check.Findings;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.PolicyHeader;
import org.plimsoll.money.Exact;
import org.plimsoll.syntax.PolicyUnit;

/**
 * No row of a table weighs collateral harder at maintenance than at initial.
 *
 * <p>Otherwise an account could be liquidated right behind a loan it was allowed to take.
 */
final class WeightOrderLaw implements Law {

  @Override
  public void judge(
      CheckedPolicy policy, PolicyUnit unit, List<RatedTable> tables, Findings findings) {
    for (RatedTable rated : tables) {
      for (CollateralWeight weight : CollateralWeight.values()) {
        int initial = rated.table().column(weight.at(PolicyHeader.INITIAL));
        int maintenance = rated.table().column(weight.at(PolicyHeader.MAINTENANCE));
        if (rated.collateral() && initial >= 0 && maintenance >= 0) {
          judge(rated.table(), weight, initial, maintenance, findings);
        }
      }
    }
  }

  private static void judge(
      LookupTable table, CollateralWeight weight, int initial, int maintenance, Findings findings) {
    for (LookupTable.Row row : table.rows()) {
      Exact low = row.numbers().get(maintenance);
      Exact high = row.numbers().get(initial);
      if (low.compareTo(high) > 0) {
        Lines.report(
            findings,
            row,
            DiagnosticCode.LEVEL_ORDER,
            "the "
                + weight.word()
                + " at maintenance, "
                + percent(low)
                + ", exceeds that at initial, "
                + percent(high),
            "raise `"
                + weight.at(PolicyHeader.INITIAL)
                + "` or lower `"
                + weight.at(PolicyHeader.MAINTENANCE)
                + "`");
      }
    }
  }

  private static String percent(Exact rate) {
    return rate.times(Exact.of(100)) + "%";
  }
}
