package org.plimsoll.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.plimsoll.compile.AttributeTest.isOneOf;
import static org.plimsoll.compile.Rules.balance;
import static org.plimsoll.compile.Rules.deciding;
import static org.plimsoll.compile.Rules.is;
import static org.plimsoll.compile.Rules.position;
import static org.plimsoll.compile.Rules.positions;
import static org.plimsoll.compile.Rules.selecting;
import static org.plimsoll.compile.Rules.when;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RuleBaseTest {
  private final RuleBase rules =
      selecting(
          is("bitcoin", "underlying", "BTC"),
          SelectionRule.of("majors", 0, positions(isOneOf("underlying", List.of("ETH", "SOL")))),
          when("shorts", "side is short", key -> key.has("side", "short")));

  @Test
  void aKeyThatNothingMatchesSelectsNothing() {
    assertThat(rules.select(position("underlying", "DOGE"))).isEmpty();
    assertThat(rules.select(position())).isEmpty();
  }

  @Test
  void aKeyOfAnotherKindSelectsNothing() {
    assertThat(rules.select(balance("underlying", "BTC", "side", "short"))).isEmpty();
  }

  @Test
  void oneMatchGivesOneName() {
    assertThat(rules.select(position("underlying", "BTC"))).containsExactly("bitcoin");
    assertThat(rules.select(position("underlying", "SOL"))).containsExactly("majors");
  }

  @Test
  void twoMatchesGiveTwoNamesInTheOrderOfThePolicy() {
    assertThat(rules.select(position("side", "short", "underlying", "BTC")))
        .containsExactly("bitcoin", "shorts");
  }

  @Test
  void allPartsOfAConditionMustHold() {
    KeyCondition longBitcoin =
        positions(AttributeTest.is("underlying", "BTC"), AttributeTest.is("side", "long"));
    RuleBase strict =
        selecting(new SelectionRule("x", 0, longBitcoin, key -> key.has("venue", "A")));

    assertThat(strict.select(position("underlying", "BTC", "side", "long", "venue", "A")))
        .containsExactly("x");
    assertThat(strict.select(position("underlying", "BTC", "side", "short", "venue", "A")))
        .isEmpty();
    assertThat(strict.select(position("underlying", "BTC", "side", "long"))).isEmpty();
  }

  @Test
  void keysAreEqualByContent() {
    assertThat(position("a", "1", "b", "2"))
        .isEqualTo(position("b", "2", "a", "1"))
        .hasSameHashCodeAs(position("b", "2", "a", "1"))
        .isNotEqualTo(balance("a", "1", "b", "2"))
        .hasToString("position{a=1, b=2}");
  }

  @Test
  void aKeyDoesNotFollowTheMapItCameFrom() {
    SortedMap<String, String> attributes = new TreeMap<>(Comparator.reverseOrder());
    attributes.put("a", "1");
    attributes.put("b", "2");
    MatchKey key = new MatchKey("position", attributes);
    attributes.clear();

    assertThat(key).hasToString("position{a=1, b=2}");
  }

  @Test
  void verdictsComeInTheOrderOfThePolicy() {
    RuleBase verdicts = deciding("zeta", "alpha", "mid");

    assertThat(verdicts.decide(Outcomes.of(true, true, true)))
        .containsExactly("zeta", "alpha", "mid");
    assertThat(verdicts.decide(Outcomes.of(false, true, false))).containsExactly("alpha");
    assertThat(verdicts.decide(Outcomes.of(false, false, false))).isEmpty();
  }

  @Test
  void outcomesMustFitTheVerdicts() {
    assertThatIllegalStateException()
        .isThrownBy(() -> deciding("one").decide(Outcomes.of(true, true)))
        .withMessage("2 outcomes for 1 verdict rules");
    BitSet third = new BitSet();
    third.set(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Outcomes.of(2, third))
        .withMessage("outcome 2 of 2");
  }

  @Test
  void anEmptyPolicyAnswersNothing() {
    RuleBase empty = RuleBase.build(List.of(), List.of(), List.of());

    assertThat(empty.select(position())).isEmpty();
    assertThat(empty.combine(List.of(position()))).isEmpty();
    assertThat(empty.decide(Outcomes.of())).isEmpty();
  }

  @Test
  void aConditionThatFailsDoesNotSpoilLaterQuestions() {
    RuleBase fragile = selecting(is("good", "asset", "A"), when("bad", "bad", RuleBaseTest::fail));

    for (int i = 0; i < 50; i++) {
      assertThat(failure(fragile)).hasRootCauseMessage("planted");
      assertThat(fragile.select(position("asset", "A"))).containsExactly("good");
      assertThat(fragile.select(position("asset", "B"))).isEmpty();
    }
  }

  private static Throwable failure(RuleBase fragile) {
    return catchThrowable(() -> fragile.select(position("asset", "A", "fail", "yes")));
  }

  private static boolean fail(MatchKey key) {
    if (key.attribute("fail").isPresent()) {
      throw new IllegalArgumentException("planted");
    }
    return false;
  }
}
