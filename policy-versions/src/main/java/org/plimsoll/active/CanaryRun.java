package org.plimsoll.active;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plimsoll.Policy;
import org.plimsoll.active.Failure.Stage;
import org.plimsoll.decision.Decision;
import org.plimsoll.decision.DecisionJson;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.model.ParameterSet;
import org.plimsoll.model.Verdict;

/**
 * Tries a version on the canary accounts: the rules as compiled must decide as the interpreter
 * does, and must decide wherever the version in force does. Which figures change is for those who
 * approve.
 */
final class CanaryRun {
  private final List<Canary> canaries;

  CanaryRun(List<Canary> canaries) {
    this.canaries = List.copyOf(canaries);
  }

  void judge(Policy policy, ParameterTimeline parameters, Optional<InForce> running) throws Fault {
    List<String> faults = new ArrayList<>();
    for (Canary canary : canaries) {
      fault(canary, policy, parameters, running)
          .ifPresent(fault -> faults.add("`" + canary.account().account() + "` " + fault));
    }
    if (!faults.isEmpty()) {
      throw new Fault(Stage.CANARY, faults);
    }
  }

  private static Optional<String> fault(
      Canary canary, Policy policy, ParameterTimeline parameters, Optional<InForce> running) {
    MarketSnapshot market = canary.market();
    AccountState account = canary.account();
    ParameterSet set = parameters.at(market.asOf());
    Decision compiled = policy.evaluate(account, market, set, market.asOf());
    Decision walked = policy.interpret(account, market, set, market.asOf());
    if (!Arrays.equals(DecisionJson.bytes(compiled), DecisionJson.bytes(walked))) {
      return Optional.of("is decided about in two ways by the two engines; please report this");
    }
    if (compiled.verdict() != Verdict.REFUSED || !decided(canary, running)) {
      return Optional.empty();
    }
    String reason =
        compiled.reasons().isEmpty() ? "without a reason" : compiled.reasons().get(0).text();
    return Optional.of("is refused, which the version in force decides about: " + reason);
  }

  private static boolean decided(Canary canary, Optional<InForce> running) {
    MarketSnapshot market = canary.market();
    return running
        .map(
            version ->
                version
                    .policy()
                    .evaluate(canary.account(), market, version.at(market.asOf()), market.asOf()))
        .map(decision -> decision.verdict() != Verdict.REFUSED)
        .orElse(false);
  }
}
