package org.plimsoll.decision;

import java.time.Instant;
import java.util.Set;
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
 * @param leftOut offsets blocks that form no pairs; only what-if questions leave any out
 */
public record EvaluationRequest(
    AccountState account,
    MarketSnapshot market,
    ParameterSet parameters,
    Instant asOf,
    String inputHash,
    Set<String> leftOut) {

  /** Copies the set. */
  public EvaluationRequest {
    leftOut = Set.copyOf(leftOut);
  }

  /** A request that leaves nothing out. */
  public EvaluationRequest(
      AccountState account,
      MarketSnapshot market,
      ParameterSet parameters,
      Instant asOf,
      String inputHash) {
    this(account, market, parameters, asOf, inputHash, Set.of());
  }
}
