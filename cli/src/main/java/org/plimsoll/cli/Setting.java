package org.plimsoll.cli;

import java.time.Instant;
import org.plimsoll.Policy;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.model.ParameterSet;

/**
 * What all evaluations of one call have in common.
 *
 * @param policy the policy
 * @param market the market
 * @param parameters the parameter values in force
 * @param asOf the instant
 */
record Setting(Policy policy, MarketSnapshot market, ParameterSet parameters, Instant asOf) {}
