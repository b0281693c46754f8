package org.plimsoll.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plimsoll.compile.Rules.is;
import static org.plimsoll.compile.Rules.position;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Engines compile what runs often; the answers must not change at any such threshold. */
class WarmUpTest {
  private static final List<String> ASSETS = List.of("BTC", "ETH", "SOL", "XRP", "DOGE");

  @ParameterizedTest
  @ValueSource(ints = {25, 12_000})
  void theAnswersOfSelectStayTheSame(int times) {
    List<SelectionRule> rules = new ArrayList<>();
    for (String asset : ASSETS.subList(0, 4)) {
      rules.add(is(asset, "asset", asset));
      rules.add(Rules.when("not " + asset, "not " + asset, key -> !key.has("asset", asset)));
    }
    RuleBase base = RuleBase.build(rules, List.of(), List.of());
    Map<String, List<String>> first = new HashMap<>();

    for (int i = 0; i < times; i++) {
      String asset = ASSETS.get(i % ASSETS.size());
      List<String> names = base.select(position("asset", asset));
      assertThat(names).isEqualTo(first.computeIfAbsent(asset, a -> names));
    }

    assertThat(first.get("ETH")).containsExactly("not BTC", "ETH", "not SOL", "not XRP");
    assertThat(first.get("DOGE")).containsExactly("not BTC", "not ETH", "not SOL", "not XRP");
  }

  @Test
  void theAnswersOfDecideStayTheSame() {
    RuleBase base = Rules.deciding("healthy", "warning", "call", "liquidate");

    for (int i = 0; i < 12_000; i++) {
      Outcomes outcomes = Outcomes.of(i % 2 == 0, i % 3 == 0, i % 5 == 0, i % 7 == 0);
      assertThat(base.decide(outcomes)).isEqualTo(expected(outcomes));
    }
  }

  private static List<String> expected(Outcomes outcomes) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      if (outcomes.isMet(i)) {
        names.add(List.of("healthy", "warning", "call", "liquidate").get(i));
      }
    }
    return names;
  }
}
