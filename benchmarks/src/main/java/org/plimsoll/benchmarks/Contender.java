package org.plimsoll.benchmarks;

import java.util.Arrays;
import java.util.List;
import org.plimsoll.benchmarks.hand.HandWritten;
import org.plimsoll.benchmarks.rules.NaiveRules;
import org.plimsoll.facts.MarketSnapshot;

/** The variants that are compared, in the order of the table; the first is the reference. */
public enum Contender {
  HAND_WRITTEN,
  HAND_WRITTEN_WITH_BASES,
  FIGURES,
  EVALUATE,
  EVALUATE_AND_WRITE,
  INTERPRET,
  NAIVE_RULES;

  /** The variant, ready for accounts of a market. */
  public Variant in(MarketSnapshot market) {
    return switch (this) {
      case HAND_WRITTEN -> HandWritten.bySlices(market);
      case HAND_WRITTEN_WITH_BASES -> HandWritten.byBases(market);
      case FIGURES -> EngineVariant.untold(Workload.policy(), market);
      case EVALUATE -> EngineVariant.told(Workload.policy(), market);
      case EVALUATE_AND_WRITE -> EngineVariant.written(Workload.policy(), market);
      case INTERPRET -> EngineVariant.interpreted(Workload.policy(), market);
      case NAIVE_RULES -> NaiveRules.of(Workload.resource("rules/workload-m.drl"), market);
    };
  }

  /** All variants, ready for accounts of a market. */
  public static List<Variant> all(MarketSnapshot market) {
    return Arrays.stream(values()).map(each -> each.in(market)).toList();
  }
}
