package org.plimsoll.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plimsoll.compile.Rules.position;
import static org.plimsoll.compile.Rules.selecting;
import static org.plimsoll.compile.Rules.when;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plimsoll.compile.RawDrools.Thing;

/** Two expressions with one id are one expression to Drools; the second test is never run. */
class ExpressionIdTrapTest {

  @Test
  void droolsIgnoresTheSecondOfTwoExpressionsWithOneId() {
    RawDrools raw = new RawDrools();
    for (String asset : List.of("BTC", "ETH", "SOL")) {
      raw.rule(asset, it -> it.expr("asset is constant", thing -> thing.asset().equals(asset)));
    }

    assertThat(raw.fire(new Thing("BTC", "long")))
        .as("only BTC should fire; this is the trap")
        .containsExactlyInAnyOrder("BTC", "ETH", "SOL");
  }

  @Test
  void ourIdsDifferWithTheConstant() {
    RuleBase rules =
        selecting(
            Rules.is("BTC", "asset", "BTC"),
            Rules.is("ETH", "asset", "ETH"),
            Rules.is("SOL", "asset", "SOL"));

    assertThat(rules.select(position("asset", "BTC"))).containsExactly("BTC");
    assertThat(rules.select(position("asset", "ETH"))).containsExactly("ETH");
  }

  @Test
  void ourChoicesDifferWithTheirValues() {
    AttributeTest one = AttributeTest.isOneOf("asset", List.of("BTC", "ETH"));
    AttributeTest other = AttributeTest.isOneOf("asset", List.of("BTC", "SOL"));
    RuleBase rules =
        selecting(
            SelectionRule.of("one", 0, Rules.positions(one)),
            SelectionRule.of("other", 0, Rules.positions(other)));

    assertThat(rules.select(position("asset", "ETH"))).containsExactly("one");
    assertThat(rules.select(position("asset", "SOL"))).containsExactly("other");
    assertThat(rules.select(position("asset", "BTC"))).containsExactly("one", "other");
  }

  @Test
  void predicatesStayApartEvenWhenTheirCanonicalTextsAreEqual() {
    RuleBase rules =
        selecting(
            when("BTC", "same text by mistake", key -> key.has("asset", "BTC")),
            when("ETH", "same text by mistake", key -> key.has("asset", "ETH")));

    assertThat(rules.select(position("asset", "BTC"))).containsExactly("BTC");
    assertThat(rules.select(position("asset", "ETH"))).containsExactly("ETH");
  }

  @Test
  void ourLinksDifferWithWhatTheyLinkTo() {
    RuleBase rules = Rules.combining(linked("asset"), linked("hedges"));
    MatchKey one = position("asset", "BTC", "hedges", "ETH");
    MatchKey other = position("asset", "ETH", "hedges", "SOL");

    assertThat(rules.combine(List.of(one, other)))
        .containsEntry("asset", List.of(List.of(one, one), List.of(other, other)))
        .containsEntry("hedges", List.of(List.of(one, other)));
  }

  @Test
  void textsThatRunTogetherKeepTheirIds() {
    assertThat(id("a", "b 1:c")).isNotEqualTo(id("a", "b", "c"));
    assertThat(id("a b", "c")).isNotEqualTo(id("a", "b c"));
    assertThat(id("a", "b")).isNotEqualTo(ExpressionId.kind("a 1:b"));
    assertThat(id("a", "c", "b")).isEqualTo(id("a", "b", "c"));
  }

  private static CombinationRule linked(String earlierAttribute) {
    Leg second = Leg.of(Rules.positions(), new LegLink("asset", 0, earlierAttribute));
    return new CombinationRule(earlierAttribute, 0, List.of(Leg.of(Rules.positions()), second));
  }

  private static String id(String attribute, String... values) {
    return ExpressionId.test(AttributeTest.isOneOf(attribute, List.of(values)));
  }
}
