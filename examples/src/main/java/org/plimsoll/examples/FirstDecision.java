package org.plimsoll.examples;

import java.nio.file.Path;
import org.plimsoll.PlimsollEngine;
import org.plimsoll.Policy;
import org.plimsoll.PolicySource;
import org.plimsoll.data.StrictReader;
import org.plimsoll.decision.Decision;
import org.plimsoll.explain.Explanation;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.MarketSnapshot;

/** Embeds the engine: compile a policy, read an account and a market, decide, explain. */
public final class FirstDecision {
  private FirstDecision() {}

  /**
   * Decides about one account.
   *
   * @param policyPath the policy
   * @param accountPath the account
   * @param marketPath the market
   */
  public static Decision decide(Path policyPath, Path accountPath, Path marketPath) {
    Policy policy = PlimsollEngine.create().compile(PolicySource.of(policyPath)).get();
    StrictReader reader = new StrictReader();
    AccountState account = reader.readAccount(accountPath).get();
    MarketSnapshot market = reader.readMarket(marketPath).get();
    return policy.evaluate(account, market, policy.ownParameters(), market.asOf());
  }

  /** Prints the explanation of the committee example; takes policy, account and market. */
  public static void main(String[] files) {
    Decision decision = decide(Path.of(files[0]), Path.of(files[1]), Path.of(files[2]));
    System.out.println(Explanation.text(decision));
  }
}
