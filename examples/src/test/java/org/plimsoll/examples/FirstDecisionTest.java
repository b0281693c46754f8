package org.plimsoll.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.plimsoll.decision.Decision;
import org.plimsoll.explain.Explanation;
import org.plimsoll.model.Verdict;

/** The example of the README gives the figures of the committee paper. */
class FirstDecisionTest {

  @Test
  void theCommitteeExample() {
    Decision decision =
        FirstDecision.decide(
            Path.of("../policies/unified-cross-margin"),
            Path.of("data/hedge.yaml"),
            Path.of("data/market.yaml"));

    assertThat(decision.verdict()).isEqualTo(Verdict.HEALTHY);
    Decision.Totals totals = decision.figures().orElseThrow();
    assertThat(totals.initialMargin()).isEqualByComparingTo("12000");
    assertThat(totals.maintenanceMargin()).isEqualByComparingTo("6000");
    assertThat(decision.offsets().get(0).credit().get("initial")).isEqualByComparingTo("8000");
    assertThat(Explanation.text(decision))
        .contains("8,000", "perpetual-against-future", "basis risk study 2026-09");
  }
}
