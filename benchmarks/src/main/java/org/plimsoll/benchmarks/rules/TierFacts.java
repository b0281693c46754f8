package org.plimsoll.benchmarks.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.plimsoll.benchmarks.hand.Tables;
import org.plimsoll.benchmarks.hand.TierTable;

/** The bands of all tables, one fact each. */
final class TierFacts {
  private TierFacts() {}

  static List<Object> all() {
    List<Object> facts = new ArrayList<>();
    Tables.collateral()
        .forEach((asset, table) -> table.tiers().forEach(tier -> facts.add(haircut(asset, tier))));
    Tables.margin()
        .forEach((name, table) -> table.tiers().forEach(tier -> facts.add(margin(name, tier))));
    return facts;
  }

  private static Facts.HaircutTier haircut(String asset, TierTable.Tier tier) {
    BigDecimal haircut = BigDecimal.ONE.subtract(tier.initial());
    return new Facts.HaircutTier(asset, tier.from(), upper(tier), haircut);
  }

  private static Facts.MarginTier margin(String table, TierTable.Tier tier) {
    int space = table.indexOf(' ');
    return new Facts.MarginTier(
        table.substring(0, space),
        table.substring(space + 1),
        tier.from(),
        upper(tier),
        tier.initial(),
        tier.maintenance());
  }

  private static BigDecimal upper(TierTable.Tier tier) {
    return tier.open() ? tier.width() : tier.from().add(tier.width());
  }
}
