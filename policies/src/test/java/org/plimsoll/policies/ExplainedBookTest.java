package org.plimsoll.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plimsoll.decision.ScenarioFigures;
import org.plimsoll.explain.Explanation;
import org.plimsoll.money.Exact;
import org.plimsoll.trace.Reapplied;
import org.plimsoll.trace.TraceNode;

/**
 * A book of 50 options under 30 scenarios, explained by the decision's own trace: which scenario
 * was the worst, what each expiry and what each leg contributed to it. Sums are of exact values.
 * Both engines gave that decision, byte for byte.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplainedBookTest {
  private final OptionBook book = new OptionBook();
  private final Map<String, TraceNode> nodes = new HashMap<>();
  private Answer answer;
  private ScenarioFigures outcomes;

  @BeforeAll
  void decide() {
    answer = book.decide();
    outcomes =
        answer.decision().scenarios().stream()
            .filter(each -> each.set().equals("outcomes"))
            .findFirst()
            .orElseThrow();
    note(answer.decision().trace());
  }

  /**
   * Nodes that tell how a value came to be; a figure that is only mentioned has its node elsewhere.
   */
  private void note(TraceNode node) {
    if (!node.children().isEmpty()) {
      nodes.putIfAbsent(node.label(), node);
    }
    node.children().forEach(this::note);
  }

  private Exact value(String label) {
    assertThat(nodes).containsKey(label);
    return nodes.get(label).value();
  }

  private static String in(String scenario) {
    return " in " + scenario + " of outcomes";
  }

  private static Exact sum(List<Exact> values) {
    return values.stream().reduce(Exact.ZERO, Exact::plus);
  }

  @Test
  void theWorstScenarioIsTheFirstThatLosesMost() {
    assertThat(outcomes.losses()).hasSize(OptionBook.SHOCKS);
    String worst = "";
    for (String scenario : outcomes.losses().keySet()) {
      Exact outcome = value("outcome" + in(scenario));
      boolean worse = worst.isEmpty() || outcome.compareTo(value("outcome" + in(worst))) < 0;
      worst = worse ? scenario : worst;
    }
    assertThat(outcomes.worst()).isEqualTo(worst);
    assertThat(value("worst-outcome")).isEqualTo(value("outcome" + in(worst)));
    assertThat(value("loss")).isEqualTo(value("worst-outcome").negated());
  }

  @Test
  void expiriesAddUpToEveryScenario() {
    for (String scenario : outcomes.losses().keySet()) {
      List<Exact> parts = new ArrayList<>();
      book.legs().keySet().forEach(expiry -> parts.add(value("moved of " + expiry + in(scenario))));
      assertThat(parts).hasSize(5);
      assertThat(sum(parts)).isEqualTo(value("outcome" + in(scenario)));
    }
  }

  @Test
  void legsAddUpToEveryExpiryInEveryScenario() {
    for (String scenario : outcomes.losses().keySet()) {
      int legs = 0;
      for (Map.Entry<String, List<String>> expiry : book.legs().entrySet()) {
        List<Exact> parts = new ArrayList<>();
        expiry.getValue().forEach(leg -> parts.add(value("contribution of " + leg + in(scenario))));
        legs += parts.size();
        Exact gain = value("gain of " + expiry.getKey() + in(scenario));
        assertThat(sum(parts)).isEqualTo(gain);
        // a skew counts as a loss whichever way it went
        Exact moved = value("moved of " + expiry.getKey() + in(scenario));
        assertThat(moved).isIn(gain, gain.abs().negated());
      }
      assertThat(legs).isEqualTo(OptionBook.LEGS);
    }
  }

  @Test
  void fiftyLegsAddUpToTheLoss() {
    List<Exact> parts = new ArrayList<>();
    for (List<String> legs : book.legs().values()) {
      legs.forEach(leg -> parts.add(value("contribution of " + leg + in(outcomes.worst()))));
    }
    assertThat(parts).hasSize(OptionBook.LEGS);
    assertThat(sum(parts).negated()).isEqualTo(value("loss"));
    assertThat(answer.figure("requirement at maintenance"))
        .isEqualTo(
            value("loss-factor at maintenance").times(value("loss")).plus(answer.figure("beside")));
  }

  @Test
  void thePageTellsTheWorstScenarioDownToTheLegs() {
    String told = Explanation.text(answer.decision()).replaceAll("\\s+", " ");
    assertThat(told).contains("the worst for account is " + outcomes.worst());
    for (Map.Entry<String, List<String>> expiry : book.legs().entrySet()) {
      assertThat(told).contains(" moved of " + expiry.getKey() + ": ");
      for (String leg : expiry.getValue()) {
        assertThat(told).contains("contribution of " + leg + ": ");
      }
    }
  }

  @Test
  void everyStepOfTheExplanationGivesItsValueAgain() {
    nodes.values().forEach(ExplainedBookTest::reapplied);
  }

  private static void reapplied(TraceNode node) {
    assertThat(Reapplied.value(node)).as(node.label()).isEqualTo(node.value());
    node.children().forEach(ExplainedBookTest::reapplied);
  }
}
