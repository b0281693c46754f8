package org.plimsoll.laws;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.plimsoll.PlimsollEngine;
import org.plimsoll.Policy;
import org.plimsoll.PolicySource;
import org.plimsoll.diagnostic.Diagnosed;

/** A policy whose requirement is made of a list of scenarios, one way or another. */
final class ScenarioPolicy {
  private static final String FRAME =
      """
      language 1
      policy laws "Scenarios"
      version 1
      currency USD
      levels initial, maintenance
      collateral
        | asset     | haircut |
        | USD       | 0%%      |
        | any other | 50%%     |
      end
      equity
        define equity is (the sum of collateral over balances) + (the sum of unrealized-pnl over positions)
      end
      margin for each position
        each level is 5%% x notional
      end
      scenarios shocks
        | scenario | price-move |
      %s  move mark-price of positions to mark-price x (100%% + price-move of scenario) when underlying is BTC,
            otherwise mark-price x (100%% - price-move of scenario / 2)
      end
      %s
      requirement
        define worth is the sum of market-value over positions
        define loss in each scenario of shocks is worth at unmoved - worth
        define basis is the largest loss over shocks
        each level is (the larger of 0 USD and (%s)), rounded half-even to 0.01 USD
        verdict liquidate when equity is below requirement at maintenance
        verdict warning when basis is above 1bn USD
      end
      """;

  private ScenarioPolicy() {}

  /**
   * The policy.
   *
   * @param moves the move of each scenario, in whole percent: of bitcoin; others move by minus half
   *     of it
   * @param blocks further blocks
   * @param requirement a formula in money
   */
  static Policy of(List<Integer> moves, String blocks, String requirement) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < moves.size(); i++) {
      rows.append("  | s").append(i).append(" | ").append(moves.get(i)).append("% |\n");
    }
    String text = FRAME.formatted(rows, blocks, requirement);
    Diagnosed<Policy> policy = PlimsollEngine.create().compile(PolicySource.of("laws", text));
    if (!policy.isPresent()) {
      throw new AssertionError(text + policy.diagnostics());
    }
    return policy.get();
  }

  /** So many moves between -40% and 40%. */
  static List<Integer> moves(Random random, int count) {
    List<Integer> moves = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      moves.add(random.nextInt(81) - 40);
    }
    return moves;
  }

  /** What the policy requires at initial of an account, by one of the engines. */
  static BigDecimal required(Policy policy, Case at) {
    var decision =
        at.account().positions().size() % 2 == 0
            ? policy.evaluate(at.account(), at.market(), policy.ownParameters(), Case.NOW)
            : policy.interpret(at.account(), at.market(), policy.ownParameters(), Case.NOW);
    return decision.figures().orElseThrow().initialMargin();
  }
}
