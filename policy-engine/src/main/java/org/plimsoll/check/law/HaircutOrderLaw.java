package org.plimsoll.check.law;

import java.util.List;
import org.plimsoll.check.CollateralWeight;
import org.plimsoll.check.Findings;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.model.LookupTable;
import org.plimsoll.money.Exact;
import org.plimsoll.syntax.PolicyUnit;

/**
 * More collateral never counts for less.
 *
 * <p>When the whole value takes one haircut and haircuts rise, a deposit across an edge would lower
 * the equity it was meant to raise: 100,000 at 5% counts 95,000, 100,001 at 10% counts 90,000.90.
 */
final class HaircutOrderLaw implements Law {

  @Override
  public void judge(
      CheckedPolicy policy, PolicyUnit unit, List<RatedTable> tables, Findings findings) {
    for (RatedTable rated : tables) {
      boolean whole = rated.table().band().isPresent() && !rated.slices();
      for (int column = 0; column < rated.table().values().size(); column++) {
        String name = rated.table().values().get(column).name();
        if (rated.collateral() && whole && CollateralWeight.HAIRCUT.isColumn(name)) {
          for (List<LookupTable.Row> rows : Charges.groups(rated.table())) {
            judge(rows, column, findings);
          }
        }
      }
    }
  }

  private static void judge(List<LookupTable.Row> rows, int column, Findings findings) {
    for (int i = 1; i < rows.size(); i++) {
      Exact before = rows.get(i - 1).numbers().get(column);
      Exact after = rows.get(i).numbers().get(column);
      if (after.compareTo(before) > 0) {
        Exact edge = rows.get(i - 1).bound().orElse(Exact.ZERO);
        Lines.report(
            findings,
            rows.get(i),
            DiagnosticCode.HAIRCUT_ORDER,
            "more collateral counts for less: "
                + edge
                + " counts "
                + edge.times(Exact.ONE.minus(before))
                + ", and just above it only "
                + edge.times(Exact.ONE.minus(after)),
            "write `each slice of value pays its own rate`");
        return;
      }
    }
  }
}
