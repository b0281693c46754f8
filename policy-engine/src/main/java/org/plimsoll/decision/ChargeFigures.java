package org.plimsoll.decision;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What a thing is charged on top of margin.
 *
 * @param statement the charge
 * @param line its line in the policy
 * @param subject what is charged
 * @param amounts the amount at each level
 */
public record ChargeFigures(
    String statement, int line, String subject, Map<String, BigDecimal> amounts) {}
