package org.plimsoll.benchmarks.hand;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Bands of an amount, each with the rate its slice pays: a margin table or, with the rate that
 * counts after the haircut, a collateral table.
 *
 * @param name what a result says a figure came from
 * @param tiers the bands, rising from zero; the last is open
 */
public record TierTable(String name, List<Tier> tiers) {

  /**
   * One band.
   *
   * @param from its lower edge
   * @param width how much falls into it at most; nothing limits the last, which has -1
   * @param initial its initial rate, or the only one
   * @param maintenance its maintenance rate
   * @param initialBase what all lower bands pay together
   * @param maintenanceBase the same for maintenance
   */
  public record Tier(
      BigDecimal from,
      BigDecimal width,
      BigDecimal initial,
      BigDecimal maintenance,
      BigDecimal initialBase,
      BigDecimal maintenanceBase) {

    /** True for the last band. */
    public boolean open() {
      return width.signum() < 0;
    }
  }

  /** What an amount pays at both levels. */
  public record Charge(BigDecimal initial, BigDecimal maintenance) {}

  /** A table of rates in percent; a margin table's maintenance is half of initial. */
  static TierTable of(String name, String[] edges, String... percents) {
    BigDecimal half = new BigDecimal("0.5");
    List<Tier> tiers = new ArrayList<>();
    BigDecimal from = BigDecimal.ZERO;
    BigDecimal initialBase = BigDecimal.ZERO;
    BigDecimal maintenanceBase = BigDecimal.ZERO;
    for (int i = 0; i < percents.length; i++) {
      BigDecimal rate = new BigDecimal(percents[i]).movePointLeft(2);
      BigDecimal low = rate.multiply(half);
      boolean last = i == edges.length;
      BigDecimal width = last ? BigDecimal.ONE.negate() : new BigDecimal(edges[i]).subtract(from);
      tiers.add(new Tier(from, width, rate, low, initialBase, maintenanceBase));
      from = from.add(width);
      initialBase = initialBase.add(width.multiply(rate));
      maintenanceBase = maintenanceBase.add(width.multiply(low));
    }
    return new TierTable(name, List.copyOf(tiers));
  }

  /** Slice by slice, as the policy says it. */
  Charge bySlices(BigDecimal amount) {
    BigDecimal initial = BigDecimal.ZERO;
    BigDecimal maintenance = BigDecimal.ZERO;
    BigDecimal left = amount;
    for (Tier tier : tiers) {
      BigDecimal slice = tier.open() ? left : left.min(tier.width());
      initial = initial.add(slice.multiply(tier.initial()));
      maintenance = maintenance.add(slice.multiply(tier.maintenance()));
      left = left.subtract(slice);
      if (left.signum() == 0) {
        break;
      }
    }
    return new Charge(initial, maintenance);
  }

  /** The same sums with those of full bands worked out beforehand. */
  Charge byBases(BigDecimal amount) {
    int last = tiers.size() - 1;
    while (last > 0 && amount.compareTo(tiers.get(last).from()) <= 0) {
      last--;
    }
    Tier tier = tiers.get(last);
    BigDecimal slice = amount.subtract(tier.from());
    return new Charge(
        tier.initialBase().add(slice.multiply(tier.initial())),
        tier.maintenanceBase().add(slice.multiply(tier.maintenance())));
  }

  /** What an amount pays at the one rate of each band. */
  BigDecimal single(BigDecimal amount) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal left = amount;
    for (Tier tier : tiers) {
      BigDecimal slice = tier.open() ? left : left.min(tier.width());
      sum = sum.add(slice.multiply(tier.initial()));
      left = left.subtract(slice);
      if (left.signum() == 0) {
        break;
      }
    }
    return sum;
  }
}
