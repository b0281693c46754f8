package org.plimsoll.active;

import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.MarketSnapshot;

/**
 * An account that every new version is tried on before it comes into force.
 *
 * @param account the account
 * @param market its market; the instant of the trial is the market's
 */
public record Canary(AccountState account, MarketSnapshot market) {}
