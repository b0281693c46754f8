package org.plimsoll.benchmarks;

import java.util.List;
import java.util.Locale;
import org.plimsoll.Policy;

/**
 * How time and bytes grow with the account: what one position costs in accounts of different sizes,
 * each against the hand-written program on the same accounts.
 */
public final class Growth {
  private Growth() {}

  /** Prints a line for each size. */
  public static void main(String[] args) {
    Policy policy = Workload.policy();
    System.out.printf("%ngrowth with the account, one lot for each instrument%n");
    System.out.println(
        "| positions | figures / hand | evaluate / hand | bytes of figures a position |");
    System.out.println("|---:|---|---|---:|");
    for (int size : List.of(10, 30, 100, 300, 1_000)) {
      Workload workload = Workload.of(Math.max(10, 5_000 / size), size, size);
      Variant reference = Contender.HAND_WRITTEN.in(workload.market());
      Alternation alternation = new Alternation(workload.accounts());
      Alternation.Measured figures =
          alternation.measure(reference, EngineVariant.untold(policy, workload.market()), 4, 5);
      Alternation.Measured told =
          alternation.measure(reference, EngineVariant.told(policy, workload.market()), 4, 5);
      System.out.println(
          String.format(
              Locale.ROOT,
              "| %,5d | %s | %s | %,d |",
              size,
              figures.ratio(),
              told.ratio(),
              figures.bytes() / size));
    }
  }
}
