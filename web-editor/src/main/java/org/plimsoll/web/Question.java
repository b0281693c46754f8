package org.plimsoll.web;

import java.time.Instant;
import org.plimsoll.Policy;
import org.plimsoll.decision.Decision;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.model.ParameterSet;

/**
 * What a request asks about.
 *
 * @param policy the policy
 * @param account the account
 * @param market the market
 * @param parameters the parameter values in force
 * @param asOf the instant
 */
record Question(
    Policy policy,
    AccountState account,
    MarketSnapshot market,
    ParameterSet parameters,
    Instant asOf) {

  /** What the policy decides about it. */
  Decision decision() {
    return policy.evaluate(account, market, parameters, asOf);
  }
}
