package org.plimsoll.decide;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.model.Figure;
import org.plimsoll.money.Exact;

/**
 * An amount that a policy may tell apart by level.
 *
 * @param amounts the amount at each level, in the order of the policy; with the empty text alone
 *     for an amount without levels
 */
record ByLevel(Map<String, Exact> amounts) {
  private static final String NONE = "";

  /** An amount that is the same at all levels. */
  static ByLevel same(Exact amount) {
    return new ByLevel(Map.of(NONE, amount));
  }

  /** What is computed for each level of a figure, or once when it has no levels. */
  static ByLevel of(CheckedPolicy policy, Figure figure, Function<String, Exact> compute) {
    if (!figure.perLevel()) {
      return same(compute.apply(NONE));
    }
    Map<String, Exact> amounts = new LinkedHashMap<>();
    policy.header().levels().forEach(level -> amounts.put(level, compute.apply(level)));
    return new ByLevel(amounts);
  }

  /** The amount at a level. */
  Exact at(String level) {
    Exact whole = amounts.get(NONE);
    return whole != null ? whole : amounts.getOrDefault(level, Exact.ZERO);
  }

  /** The amounts of the levels as decisions show them; nothing for an amount without levels. */
  Map<String, BigDecimal> told(Function<Exact, BigDecimal> shown) {
    Map<String, BigDecimal> told = new LinkedHashMap<>();
    if (!amounts.containsKey(NONE)) {
      amounts.forEach((level, amount) -> told.put(level, shown.apply(amount)));
    }
    return told;
  }
}
