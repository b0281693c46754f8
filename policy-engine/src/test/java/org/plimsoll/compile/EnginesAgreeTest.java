package org.plimsoll.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.decide.DecisionBuilder;
import org.plimsoll.decision.Decision;
import org.plimsoll.decision.EvaluationRequest;
import org.plimsoll.interpret.Interpreter;
import org.plimsoll.model.CheckedPolicy;

/** Both engines give the same decision, trace and refusals included. */
class EnginesAgreeTest {
  private static final Decision.PolicyStamp STAMP = new Decision.PolicyStamp("test", "1", "00");
  private static final int ACCOUNTS = 400;

  @ParameterizedTest
  @CsvSource({
    "../policies/unified-cross-margin/policy.margin, USD, 0",
    "../policies/unified-cross-margin/policy.margin, USD, 60",
    Policies.EVERYTHING + ", USD, 0",
    Policies.EVERYTHING + ", USD, 60",
  })
  void decideAlike(String file, String currency, int gaps) {
    decideAlike(file, RandomBook.usual(7, currency, gaps));
  }

  @Test
  void decideAlikeOnAPublishedRegime() {
    List<String> traded = List.of("ADABUSD", "BNBUSDT", "ZECUSDT");
    decideAlike(
        "../policies/regimes/binance-usdm/policy.margin",
        new RandomBook(7, "USDT", 30, List.of("BNB", "USDT"), traded));
  }

  private static void decideAlike(String file, RandomBook book) {
    CheckedPolicy policy = Policies.read(file);
    CompiledPolicy compiled = PolicyCompiler.compile(policy);
    Map<String, Integer> seen = new TreeMap<>();
    for (int i = 0; i < ACCOUNTS; i++) {
      EvaluationRequest request = book.next(policy);
      DecisionBuilder builder = new DecisionBuilder(policy, STAMP, request);
      Decision fast = builder.decide(compiled::begin);
      Decision slow = builder.decide((asked, held) -> new Interpreter(policy, asked, held));
      assertThat(fast).isEqualTo(slow);
      seen.merge(fast.verdict().word(), 1, Integer::sum);
    }
    assertThat(seen).hasSizeGreaterThan(1);
  }
}
