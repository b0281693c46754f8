package org.plimsoll.money;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a number counts: powers of base units. Money in US dollars is {@code USD}, a price {@code
 * USD per unit}, a rate or a plain number nothing at all.
 *
 * @param powers base unit to exponent, never zero
 */
public record Unit(SortedMap<String, Integer> powers) {
  /** The base unit of quantities: contracts, coins, shares. */
  public static final String QUANTITY = "unit";

  /** The base unit of durations. */
  public static final String SECOND = "second";

  /** No unit: rates, leverage and plain numbers. */
  public static final Unit NONE = new Unit(new TreeMap<>());

  /** Copies the map. */
  public Unit {
    powers = Collections.unmodifiableSortedMap(new TreeMap<>(powers));
  }

  /** One base unit. */
  public static Unit of(String base) {
    return new Unit(new TreeMap<>(Map.of(base, 1)));
  }

  /** The unit of a product. */
  public Unit times(Unit other) {
    TreeMap<String, Integer> sum = new TreeMap<>(powers);
    other.powers.forEach((base, power) -> sum.merge(base, power, Integer::sum));
    sum.values().removeIf(power -> power == 0);
    return new Unit(sum);
  }

  /** The unit of a quotient. */
  public Unit dividedBy(Unit other) {
    TreeMap<String, Integer> inverse = new TreeMap<>();
    other.powers.forEach((base, power) -> inverse.put(base, -power));
    return times(new Unit(inverse));
  }

  /** The unit of a square root; nothing when a base unit stands to an odd power. */
  public Optional<Unit> root() {
    if (powers.values().stream().anyMatch(power -> power % 2 != 0)) {
      return Optional.empty();
    }
    TreeMap<String, Integer> halved = new TreeMap<>(powers);
    halved.replaceAll((base, power) -> power / 2);
    return Optional.of(new Unit(halved));
  }

  /** True for rates and plain numbers. */
  public boolean isNone() {
    return powers.isEmpty();
  }

  /** The unit in words, such as {@code USD per unit}; empty for none. */
  @Override
  public String toString() {
    StringBuilder above = new StringBuilder();
    StringBuilder below = new StringBuilder();
    powers.forEach((base, power) -> append(power > 0 ? above : below, base, Math.abs(power)));
    if (below.isEmpty()) {
      return above.toString();
    }
    return (above.isEmpty() ? "1" : above.toString()) + " per " + below;
  }

  private static void append(StringBuilder text, String base, int power) {
    for (int i = 0; i < power; i++) {
      text.append(text.isEmpty() ? "" : " ").append(base);
    }
  }
}
