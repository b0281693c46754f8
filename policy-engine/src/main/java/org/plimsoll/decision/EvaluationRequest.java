package org.plimsoll.decision;

import java.time.Instant;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.model.ParameterSet;

/**
 * Everything an evaluation depends on beside the policy.
 *
 * @param account the account
 * @param market the market
 * @param parameters the parameter values in force
 * @param asOf the instant for which it is evaluated; ages are counted against it
 * @param inputHash SHA-256 of account, market and instant in hexadecimal
 */
public record EvaluationRequest(
    AccountState account,
    MarketSnapshot market,
    ParameterSet parameters,
    Instant asOf,
    String inputHash) {}
