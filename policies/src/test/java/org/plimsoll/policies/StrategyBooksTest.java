package org.plimsoll.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plimsoll.PlimsollEngine;
import org.plimsoll.Policy;
import org.plimsoll.PolicySource;
import org.plimsoll.decision.Decision;
import org.plimsoll.facts.Instrument;
import org.plimsoll.facts.Mode;
import org.plimsoll.facts.OptionRight;
import org.plimsoll.facts.Position;

/**
 * Books of options under {@code us-options-strategy}: the least total is never more than what the
 * order written comes to, and a book too large to be searched is paired in that order, in the open.
 * {@link Setting#decide} compares both engines each time.
 */
class StrategyBooksTest {
  private static final String SEARCH = ", or in the order written";

  private final Policy policy = Setting.policy("us-options-strategy/policy.margin");

  @Test
  void theLeastTotalIsAtMostThatOfTheOrderWritten() throws Exception {
    Policy inOrder = inOrder();
    int less = 0;
    for (long seed = 1; seed <= 40; seed++) {
      int legs = 2 + (int) (seed % 5);
      Decision least = decide(policy, legs, seed);
      Decision written = decide(inOrder, legs, seed);
      for (String level : policy.header().levels()) {
        BigDecimal needed = least.figures().orElseThrow().levels().get(level);
        BigDecimal bound = written.figures().orElseThrow().levels().get(level);
        assertThat(needed).as("book %s at %s", seed, level).isLessThanOrEqualTo(bound);
        less += needed.compareTo(bound) < 0 ? 1 : 0;
      }
      assertThat(least.offsets()).noneMatch(Decision.OffsetFigures::inPlace);
    }
    assertThat(less).as("the search is worth something").isPositive();
  }

  @Test
  void aBookTooLargeToBeSearchedIsPairedInTheOrderWritten() throws Exception {
    Policy inOrder = inOrder();
    for (int legs : new int[] {12, 22}) {
      Decision found = decide(policy, legs, 5);
      Decision written = decide(inOrder, legs, 5);
      assertThat(found.offsets()).isNotEmpty().allMatch(Decision.OffsetFigures::inPlace);
      assertThat(found.figures().orElseThrow().levels())
          .isEqualTo(written.figures().orElseThrow().levels());
      assertThat(written.offsets()).noneMatch(Decision.OffsetFigures::inPlace);
    }
  }

  /** The same policy without the search. */
  private static Policy inOrder() throws Exception {
    String text =
        Files.readString(
            Path.of("regimes/us-options-strategy/policy.margin"), StandardCharsets.UTF_8);
    assertThat(text).contains(SEARCH);
    String written =
        text.replaceAll(
            "chooses the least total need at [a-z]+" + SEARCH, "chooses in the order written");
    return PlimsollEngine.create().compile(PolicySource.of("in-order", written)).get();
  }

  private static Decision decide(Policy policy, int legs, long seed) {
    Random random = new Random(seed);
    Setting setting =
        Setting.of(policy)
            .balance("USD", new BigDecimal("1000000"))
            .asset("X", new BigDecimal("100"));
    for (int i = 0; i < legs; i++) {
      String symbol = "OPTION-" + i;
      BigDecimal quantity = BigDecimal.valueOf(1 + random.nextInt(2));
      setting
          .instrument(
              symbol,
              Instrument.of("option", "X", "USD")
                  .strike(BigDecimal.valueOf(80 + 5 * random.nextInt(9)))
                  .right(random.nextBoolean() ? OptionRight.CALL : OptionRight.PUT)
                  .multiplier(new BigDecimal("100"))
                  .markPrice(BigDecimal.valueOf(1 + random.nextInt(8)))
                  .expiry(Setting.EXPIRY)
                  .build())
          .position(
              new Position(
                  symbol,
                  random.nextBoolean() ? quantity : quantity.negate(),
                  null,
                  Mode.CROSS,
                  null,
                  null,
                  null,
                  new TreeMap<>()));
    }
    return setting.decide().decision();
  }
}
