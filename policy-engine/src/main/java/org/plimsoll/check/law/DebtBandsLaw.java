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
 * All bands of an asset weigh its debt alike.
 *
 * <p>Bands are bands of what is held. A debt lies below them all, so that what the further bands
 * said of it would never count.
 */
final class DebtBandsLaw implements Law {

  @Override
  public void judge(
      CheckedPolicy policy, PolicyUnit unit, List<RatedTable> tables, Findings findings) {
    for (RatedTable rated : tables) {
      List<LookupTable.Column> columns = rated.table().values();
      for (int column = 0; rated.collateral() && column < columns.size(); column++) {
        String name = columns.get(column).name();
        if (CollateralWeight.DEBT_WEIGHT.isColumn(name)) {
          for (List<LookupTable.Row> rows : Charges.groups(rated.table())) {
            judge(rows, column, name, findings);
          }
        }
      }
    }
  }

  private static void judge(
      List<LookupTable.Row> rows, int column, String name, Findings findings) {
    Exact first = rows.get(0).numbers().get(column);
    for (LookupTable.Row row : rows) {
      if (!row.numbers().get(column).equals(first)) {
        Lines.report(
            findings,
            row,
            DiagnosticCode.BAND,
            "a debt lies in no band of what is held, and here `"
                + name
                + "` is another than in the first band",
            "write the same `" + name + "` in all bands of the asset");
        return;
      }
    }
  }
}
