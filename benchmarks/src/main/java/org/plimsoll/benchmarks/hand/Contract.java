package org.plimsoll.benchmarks.hand;

import java.math.BigDecimal;

/**
 * What is known of an instrument before any account is.
 *
 * @param number counts the instruments from 0
 * @param name its name
 * @param kind perpetual, future or option
 * @param group the number of its underlying
 * @param multiplier units of the underlying per contract
 * @param mark mark price
 * @param unitNotional what one contract counts for: options count at the price of the underlying
 * @param margin its margin table
 */
record Contract(
    int number,
    String name,
    ContractKind kind,
    int group,
    BigDecimal multiplier,
    BigDecimal mark,
    BigDecimal unitNotional,
    TierTable margin) {}
