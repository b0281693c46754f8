package org.plimsoll.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plimsoll.decision.Evaluation;
import org.plimsoll.facts.Holdings;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.money.Exact;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.Reapplied;
import org.plimsoll.trace.TraceNode;

/** The trace tells what was computed, no more, and adds up. */
class PlanTraceTest {
  private static final String BLOCKS =
      """
      parameters
        | name  | value | lowest | highest | moves at most      |
        | extra | 1 USD | 0 USD  | 10 USD  | 1 USD in 1 day     |
      end

      margin for each position, each slice of notional pays its own rate
        | notional up to | initial | maintenance |
        | 100 USD        | 10%     | 5%          |
        | above          | 20%     | 10%         |
      end

      for each account
        define unasked is extra x 2
      end
      """;

  private final CompiledPolicy policy =
      PolicyCompiler.compile(Policies.of(BLOCKS, "unasked is above 9 USD"));
  private final CheckedPolicy checked = policy.policy();

  @Test
  void onlyWhatWasAskedForIsTold() {
    Accounts account = new Accounts(policy).has("BTC-spot", "3").has("ETH-spot", "1");
    Evaluation evaluation = account.begin();
    assertThat(evaluation.trace()).isEmpty();
    Holdings holdings = account.holdings();
    evaluation.figure(checked.margin(), holdings.cross().get(0), "initial");
    assertThat(evaluation.trace())
        .extracting(TraceNode::label)
        .containsExactly("margin of BTC-spot at initial");
    evaluation.figure(checked.account().requirement(), holdings.account(), "initial");
    assertThat(evaluation.trace())
        .extracting(TraceNode::label)
        .containsExactly(
            "margin of BTC-spot at initial",
            "margin of ETH-spot at initial",
            "requirement at initial");
  }

  @Test
  void everyNodeFollowsFromItsChildren() {
    Accounts account = new Accounts(policy).holds("BTC", "-2").holds("USD", "5");
    account.has("BTC-spot", "3").has("ETH-spot", "1");
    Evaluation evaluation = account.begin();
    evaluation.holding(checked.account(), account.holdings().account());
    Set<Operation> seen = new HashSet<>();
    evaluation.trace().forEach(node -> reapply(node, seen));
    assertThat(seen).contains(Operation.SLICE, Operation.CASE, Operation.FIGURE, Operation.SUM);
  }

  private static void reapply(TraceNode node, Set<Operation> seen) {
    seen.add(node.operation());
    node.children().forEach(child -> reapply(child, seen));
    if (!node.children().isEmpty()) {
      assertThat(Reapplied.value(node)).as(node.label()).isEqualTo(node.value());
    }
  }

  @Test
  void slicesAreSpelledOut() {
    Accounts account = new Accounts(policy).has("BTC-spot", "3");
    assertThat(account.margin("BTC-spot")).isEqualTo(Exact.of(50));
    Evaluation evaluation = account.begin();
    evaluation.figure(checked.margin(), account.holdings().cross().get(0), "maintenance");
    TraceNode sum = evaluation.trace().get(0).children().get(0);
    assertThat(sum.children())
        .extracting(TraceNode::label)
        .containsExactly("slice in row 1 at its rate", "slice in row 2 at its rate");
    TraceNode rate = sum.children().get(1).children().get(1);
    assertThat(rate.row()).isEqualTo(2);
    assertThat(rate.value()).isEqualTo(Exact.parse("0.1"));
  }

  @Test
  void parametersOfTheRequestHold() {
    Evaluation evaluation = new Accounts(policy).begin(Map.of("extra", Exact.parse("2.5")));
    List<TraceNode> told = told(evaluation, "unasked");
    assertThat(told.get(0).value()).isEqualTo(Exact.of(5));
    assertThat(told.get(0).children().get(0).children().get(0).operation())
        .isEqualTo(Operation.PARAMETER);
  }

  private List<TraceNode> told(Evaluation evaluation, String figure) {
    checked.figures().stream()
        .filter(each -> each.name().equals(figure))
        .forEach(each -> evaluation.figure(each, new Accounts(policy).holdings().account(), ""));
    return evaluation.trace();
  }
}
