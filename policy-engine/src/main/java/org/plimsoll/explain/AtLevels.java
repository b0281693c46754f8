package org.plimsoll.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Amounts that a policy may tell apart by level, in words. */
final class AtLevels {
  private AtLevels() {}

  /** Adds {@code 9,000.00 at initial and 9,500.00 at maintenance}, or the one amount there is. */
  static void tell(Prose prose, BigDecimal whole, Map<String, BigDecimal> levels) {
    if (levels.isEmpty()) {
      prose.money(whole);
      return;
    }
    List<String> names = new ArrayList<>(levels.keySet());
    for (int i = 0; i < names.size(); i++) {
      prose.say(i == 0 ? "" : i == names.size() - 1 ? " and " : ", ");
      prose.money(levels.getOrDefault(names.get(i), whole)).say(" at " + names.get(i));
    }
  }

  /** The levels at which an amount is told: one empty text for an amount without levels. */
  static List<String> of(Map<String, BigDecimal> levels) {
    return levels.isEmpty() ? List.of("") : List.copyOf(levels.keySet());
  }

  /** What stands behind the name of a figure at a level; nothing for no level. */
  static String behind(String level) {
    return level.isEmpty() ? "" : " at " + level;
  }
}
