package org.plimsoll.liquidate;

import java.util.List;
import java.util.function.BiFunction;
import org.plimsoll.decision.Evaluation;
import org.plimsoll.decision.EvaluationRequest;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.Holdings;
import org.plimsoll.facts.Prices;
import org.plimsoll.model.CheckedPolicy;

/**
 * Leads from one state of an account to the next, at the prices of the evaluation.
 *
 * @param policy the policy
 * @param request the evaluation
 * @param prices its prices, which a liquidation does not move
 * @param engine evaluates an account
 */
record Road(
    CheckedPolicy policy,
    EvaluationRequest request,
    Prices prices,
    BiFunction<EvaluationRequest, Holdings, Evaluation> engine) {

  String currency() {
    return policy.header().currency();
  }

  State state(AccountState account) {
    Holdings holdings = policy.holdings(account, prices);
    return new State(account, holdings, engine.apply(request, holdings));
  }

  /** The state after some trades, before anything is paid for them. */
  State before(State state, List<Trade> trades) {
    return state(traded(state.account(), trades));
  }

  /** The state after a step. */
  State after(State state, Candidate step) {
    return state(books().paying(traded(state.account(), step.trades()), step.cost()));
  }

  private Books books() {
    return new Books(currency(), prices, MarketValues.areCountedBy(policy));
  }

  private AccountState traded(AccountState account, List<Trade> trades) {
    Books books = books();
    AccountState changed = account;
    for (Trade trade : trades) {
      changed = books.after(changed, trade);
    }
    return changed;
  }
}
