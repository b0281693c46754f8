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
 * Haircuts and margin rates lie between 0% and 100%, and a debt counts for what it is at least.
 *
 * <p>A haircut above 100% would make collateral a debt; a margin rate above it is nearly always a
 * slip of the decimal point.
 */
final class RateRangeLaw implements Law {

  @Override
  public void judge(
      CheckedPolicy policy, PolicyUnit unit, List<RatedTable> tables, Findings findings) {
    for (RatedTable rated : tables) {
      LookupTable table = rated.table();
      for (int column = 0; column < table.values().size(); column++) {
        String name = table.values().get(column).name();
        if (rated.collateral() && CollateralWeight.DEBT_WEIGHT.isColumn(name)) {
          judgeDebts(table, column, name, findings);
        } else if (rated.collateral()
            ? CollateralWeight.HAIRCUT.isColumn(name)
            : policy.header().levels().contains(name)) {
          judge(table, column, name, findings);
        }
      }
    }
  }

  private static void judgeDebts(LookupTable table, int column, String name, Findings findings) {
    for (LookupTable.Row row : table.rows()) {
      Exact weight = row.numbers().get(column);
      if (!CollateralWeight.DEBT_WEIGHT.allows(weight)) {
        Lines.report(
            findings,
            row,
            DiagnosticCode.RATE_RANGE,
            "`"
                + name
                + "` is "
                + weight.times(Exact.of(100))
                + "%, and a debt counts for 100% of what it is at least",
            "write `100%` or more");
      }
    }
  }

  private static void judge(LookupTable table, int column, String name, Findings findings) {
    for (LookupTable.Row row : table.rows()) {
      Exact rate = row.numbers().get(column);
      if (rate.signum() < 0 || rate.compareTo(Exact.ONE) > 0) {
        Lines.report(
            findings,
            row,
            DiagnosticCode.RATE_RANGE,
            "`"
                + name
                + "` is "
                + rate.times(Exact.of(100))
                + "%, and a rate lies between 0% and"
                + " 100%",
            "correct the rate");
      }
    }
  }
}
