package org.plimsoll.benchmarks.hand;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plimsoll.model.Verdict;

/**
 * What the hand-written program answers: totals, and for each figure the table or form it came of.
 *
 * @param collateral what the balances count for
 * @param equity collateral plus gains
 * @param initial initial requirement
 * @param maintenance maintenance requirement
 * @param ratio maintenance divided by equity; null without equity
 * @param verdict the verdict
 * @param holdings the positions
 * @param credits the pairs
 */
record HandDecision(
    BigDecimal collateral,
    BigDecimal equity,
    BigDecimal initial,
    BigDecimal maintenance,
    @Nullable BigDecimal ratio,
    Verdict verdict,
    List<Holding> holdings,
    List<HandCredit> credits) {

  /** A pair; {@code units} is how many contracts of each leg it uses up. */
  record HandCredit(
      String form,
      Holding one,
      Holding other,
      BigDecimal units,
      BigDecimal initial,
      BigDecimal maintenance) {}
}
