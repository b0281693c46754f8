package org.plimsoll.decision;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What a list of scenarios came to for one thing.
 *
 * @param set the list of scenarios
 * @param group what was looked at: a group, or {@code account}
 * @param text the phrase of the policy that asked
 * @param worst the worst scenario; the first of several
 * @param loss what it loses, in the unit of the figure; a profit is negative
 * @param losses what each scenario loses, in the order of the list
 */
public record ScenarioFigures(
    String set,
    String group,
    String text,
    String worst,
    BigDecimal loss,
    Map<String, BigDecimal> losses) {}
