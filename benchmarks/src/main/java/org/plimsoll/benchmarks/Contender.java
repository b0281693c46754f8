package org.plimsoll.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.plimsoll.Policy;
import org.plimsoll.benchmarks.hand.HandWritten;
import org.plimsoll.benchmarks.rules.NaiveRules;
import org.plimsoll.facts.MarketSnapshot;

/** The variants that are compared, in the order of the table; the first is the reference. */
public enum Contender {
  HAND_WRITTEN(HandWritten::bySlices),
  HAND_WRITTEN_WITH_BASES(HandWritten::byBases),
  FIGURES(engine(EngineVariant::untold)),
  EVALUATE(engine(EngineVariant::told)),
  EVALUATE_AND_WRITE(engine(EngineVariant::written)),
  INTERPRET(engine(EngineVariant::interpreted)),
  NAIVE_RULES(market -> NaiveRules.of(Workload.resource("rules/workload-m.drl"), market));

  private final Function<MarketSnapshot, Variant> maker;

  Contender(Function<MarketSnapshot, Variant> maker) {
    this.maker = maker;
  }

  private interface Asking {
    Variant of(Policy policy, MarketSnapshot market);
  }

  private static Function<MarketSnapshot, Variant> engine(Asking asking) {
    return market -> asking.of(Workload.policy(), market);
  }

  /** The variant, ready for accounts of a market. */
  public Variant in(MarketSnapshot market) {
    return maker.apply(market);
  }

  /** All variants, ready for accounts of a market. */
  public static List<Variant> all(MarketSnapshot market) {
    return Arrays.stream(values()).map(each -> each.in(market)).toList();
  }
}
