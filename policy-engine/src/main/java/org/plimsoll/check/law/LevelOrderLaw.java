package org.plimsoll.check.law;

import java.util.List;
import org.plimsoll.check.Findings;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.PolicyHeader;
import org.plimsoll.money.Exact;
import org.plimsoll.syntax.PolicyUnit;

/**
 * Maintenance margin never exceeds initial margin, at any edge of a table and beyond the last.
 *
 * <p>Otherwise an account could be liquidated by a trade it was allowed to make.
 */
final class LevelOrderLaw implements Law {

  @Override
  public void judge(
      CheckedPolicy policy, PolicyUnit unit, List<RatedTable> tables, Findings findings) {
    for (RatedTable rated : tables) {
      int initial = rated.table().column(PolicyHeader.INITIAL);
      int maintenance = rated.table().column(PolicyHeader.MAINTENANCE);
      if (!rated.collateral() && initial >= 0 && maintenance >= 0) {
        for (List<LookupTable.Row> rows : Charges.groups(rated.table())) {
          judge(rated, rows, initial, maintenance, findings);
        }
      }
    }
  }

  private static void judge(
      RatedTable rated,
      List<LookupTable.Row> rows,
      int initial,
      int maintenance,
      Findings findings) {
    for (int i = 0; i < rows.size(); i++) {
      LookupTable.Row row = rows.get(i);
      Exact low = row.numbers().get(maintenance);
      Exact high = row.numbers().get(initial);
      boolean cumulated = rated.slices() && row.bound().isPresent();
      Exact needed = cumulated ? Charges.bySlices(rows, maintenance, i) : low;
      Exact allowed = cumulated ? Charges.bySlices(rows, initial, i) : high;
      boolean edge = needed.compareTo(allowed) > 0;
      if (edge) {
        String where = row.bound().map(bound -> "at " + bound).orElse("without limit");
        Lines.report(
            findings,
            row,
            DiagnosticCode.LEVEL_ORDER,
            where + " maintenance " + percent(low) + " exceeds initial " + percent(high),
            "raise `initial` or lower `maintenance`");
        return;
      }
    }
  }

  private static String percent(Exact rate) {
    return rate.times(Exact.of(100)) + "%";
  }
}
