package org.plimsoll.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.facts.AccountState;

/** Compares what variants answer: nothing is timed before all of them answer the same. */
public final class Agreement {
  private static final int SHOWN = 5;

  private Agreement() {}

  /**
   * One sentence for each account and variant that differs from the first variant; at most five.
   */
  public static List<String> differences(List<Variant> variants, List<AccountState> accounts) {
    List<String> differences = new ArrayList<>();
    Variant reference = variants.get(0);
    for (AccountState account : accounts) {
      Outcome expected = reference.outcome(reference.evaluate(account));
      for (Variant variant : variants.subList(1, variants.size())) {
        Outcome given = variant.outcome(variant.evaluate(account));
        if (!given.equals(expected) && differences.size() < SHOWN) {
          differences.add(
              "%s: %s gives %s, %s gives %s"
                  .formatted(account.account(), reference.name(), expected, variant.name(), given));
        }
      }
    }
    return differences;
  }
}
