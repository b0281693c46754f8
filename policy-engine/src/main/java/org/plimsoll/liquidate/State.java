package org.plimsoll.liquidate;

import org.plimsoll.decision.Evaluation;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.Holdings;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.model.Figure;
import org.plimsoll.model.PolicyHeader;
import org.plimsoll.money.Exact;

/**
 * An account on its way through a liquidation.
 *
 * @param account what it holds
 * @param holdings the same as it is valued
 * @param evaluation its evaluation
 */
record State(AccountState account, Holdings holdings, Evaluation evaluation) {

  /** Equity, at maintenance where it has levels: that is where a liquidation is decided. */
  Exact equity(CheckedPolicy policy) {
    Figure equity = policy.account().equity();
    String level = equity.perLevel() ? PolicyHeader.MAINTENANCE : "";
    return evaluation.figure(equity, holdings.account(), level);
  }

  Exact maintenance(CheckedPolicy policy) {
    return required(policy, PolicyHeader.MAINTENANCE);
  }

  Exact required(CheckedPolicy policy, String level) {
    return evaluation.figure(policy.account().requirement(), holdings.account(), level);
  }

  /** What equity has above the maintenance margin; negative when it lacks something. */
  Exact cushion(CheckedPolicy policy) {
    return equity(policy).minus(maintenance(policy));
  }

  /** True when a condition of the liquidation holds. */
  boolean holds(Figure condition) {
    return evaluation.figure(condition, holdings.account(), "").signum() != 0;
  }
}
