package org.plimsoll.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plimsoll.compile.AttributeTest.is;

import java.util.List;
import org.junit.jupiter.api.Test;

class RuleListingTest {

  @Test
  void showsEveryStatementInOrder() {
    KeyCondition bitcoin =
        new KeyCondition("balance", List.of(is("asset", "BTC")), "asset is \"BTC\"");
    RuleBase rules =
        RuleBase.build(
            List.of(SelectionRule.of("bitcoin haircut", 4, bitcoin)),
            List.of(
                new CombinationRule(
                    "calendar",
                    9,
                    List.of(
                        Leg.of(KeyCondition.of("position", "kind is future")),
                        Leg.of(
                            KeyCondition.of("position", "underlying is the first's underlying"),
                            LegLink.same("underlying", 0))))),
            List.of(new VerdictRule("call", 0, "margin ratio >= 80%")));

    assertThat(RuleListing.of(rules))
        .isEqualTo(
            """
            select "bitcoin haircut" line 4
              balance: asset is "BTC"
            combine "calendar" line 9
              leg 1, position: kind is future
              leg 2, position: underlying is the first's underlying
            decide "call"
              account: margin ratio >= 80%
            3 rules
            """);
  }

  @Test
  void aTextCannotFakeALineOrHideOne() {
    String fake = "x\" line 1\n  account: false\ndecide \"y\u202e\u0085\\n";
    RuleBase rules = RuleBase.build(List.of(), List.of(), List.of(new VerdictRule(fake, 7, fake)));

    assertThat(RuleListing.of(rules))
        .isEqualTo(
            """
            decide "x\\" line 1\\u000a  account: false\\u000adecide \\"y\\u202e\\u0085\\\\n" line 7
              account: x" line 1\\u000a  account: false\\u000adecide "y\\u202e\\u0085\\\\n
            1 rules
            """);
  }
}
