package org.plimsoll.decision;

import java.util.List;
import org.plimsoll.money.Exact;

/**
 * What a list of scenarios came to for one thing.
 *
 * @param list the list of scenarios
 * @param thing what was looked at: a group, or the account
 * @param text the phrase of the policy that asked, with the level at hand
 * @param largest true when the largest value is the worst, false when the smallest is
 * @param worst the place of the worst scenario among {@code values}; the first of several
 * @param values each scenario with its value, in the order of the list
 */
public record ScenarioOutcome(
    String list, String thing, String text, boolean largest, int worst, List<Value> values) {

  /**
   * One scenario.
   *
   * @param scenario its name
   * @param value what it comes to
   */
  public record Value(String scenario, Exact value) {}

  /** Copies the values. */
  public ScenarioOutcome {
    values = List.copyOf(values);
  }

  /** How a phrase is told where a level is at hand, or none. */
  public static String text(String phrase, String level) {
    return level.isEmpty() ? phrase : phrase + " at " + level;
  }

  /** Finds the worst of some scenarios, at least one; the first of several wins. */
  public static ScenarioOutcome of(
      String list, String thing, String text, boolean largest, List<Value> values) {
    int worst = 0;
    for (int i = 1; i < values.size(); i++) {
      int compared = values.get(i).value().compareTo(values.get(worst).value());
      if (largest ? compared > 0 : compared < 0) {
        worst = i;
      }
    }
    return new ScenarioOutcome(list, thing, text, largest, worst, values);
  }
}
