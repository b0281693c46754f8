package org.plimsoll.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.PatternDSL;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleNetworkTest {
  private static final Variable<Integer> NUMBER = declarationOf(Integer.class, "number");

  @Test
  void firingEndsAndSaysSo() {
    Rule endless =
        PatternDSL.rule("endless")
            .build(
                PatternDSL.pattern(NUMBER),
                on(NUMBER).execute((drools, number) -> drools.insert(number + 1)));
    RuleNetwork network = RuleNetwork.of(List.of(endless));

    for (int i = 0; i < 3; i++) {
      assertThatIllegalStateException()
          .isThrownBy(() -> network.fire(List.of(1), 1_000, (rule, facts) -> {}))
          .withMessage("more than 1000 matches");
    }
  }

  @Test
  void theLimitItselfIsAllowed() {
    List<Object> seen = new ArrayList<>();
    Rule each = RuleNetwork.rule("each", List.of(PatternDSL.pattern(NUMBER)));
    RuleNetwork.of(List.of(each)).fire(List.of(1, 2, 3), 3, (rule, facts) -> seen.addAll(facts));

    assertThat(seen).containsExactlyInAnyOrder(1, 2, 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"answers", "fails"})
  void aQuestionLeavesNothingBehind(String asset) throws InterruptedException {
    RuleBase rules = Rules.selecting(Rules.when("x", "x", RuleNetworkTest::failOn));
    List<WeakReference<MatchKey>> asked = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      MatchKey key = Rules.position("asset", asset);
      asked.add(new WeakReference<>(key));
      assertThat(catchThrowable(() -> rules.select(key)) != null).isEqualTo(asset.equals("fails"));
    }
    for (int i = 0; i < 50 && asked.stream().anyMatch(ref -> ref.get() != null); i++) {
      System.gc();
      Thread.sleep(10);
    }

    assertThat(asked).allMatch(ref -> ref.get() == null);
    assertThat(rules.select(Rules.position())).containsExactly("x");
  }

  private static boolean failOn(MatchKey key) {
    if (key.has("asset", "fails")) {
      throw new IllegalArgumentException("planted");
    }
    return true;
  }
}
