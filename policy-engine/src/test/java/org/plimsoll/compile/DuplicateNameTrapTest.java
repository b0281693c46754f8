package org.plimsoll.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.drools.model.DSL.declarationOf;
import static org.plimsoll.compile.Rules.is;
import static org.plimsoll.compile.Rules.selecting;

import java.util.List;
import org.drools.model.PatternDSL;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.junit.jupiter.api.Test;
import org.plimsoll.compile.RawDrools.Thing;

/** Of two rules with one name in one package Drools drops one and says nothing. */
class DuplicateNameTrapTest {

  @Test
  void droolsDropsOneOfTwoRulesWithOneName() {
    RawDrools raw =
        new RawDrools()
            .rule("haircut", it -> it.expr("btc", thing -> thing.asset().equals("BTC")))
            .rule("haircut", it -> it.expr("eth", thing -> thing.asset().equals("ETH")));

    assertThat(raw.size()).as("this is the trap").isEqualTo(1);
    assertThat(raw.fire(new Thing("BTC", "long"))).as("the first is gone").isEmpty();
    assertThat(raw.fire(new Thing("ETH", "long"))).containsExactly("haircut");
  }

  @Test
  void weRefuseTwoStatementsWithOneName() {
    assertThatIllegalStateException()
        .isThrownBy(() -> selecting(is("haircut", "asset", "BTC"), is("haircut", "asset", "ETH")))
        .withMessage("two statements are named `haircut`");
  }

  @Test
  void weRefuseOneNameInTwoStages() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                RuleBase.build(
                    List.of(is("x", "asset", "BTC")),
                    List.of(),
                    List.of(new VerdictRule("x", 0, "true"))))
        .withMessage("two statements are named `x`");
  }

  @Test
  void whateverSlipsThroughIsCountedAfterBuilding() {
    assertThatIllegalStateException()
        .isThrownBy(() -> RuleNetwork.of(List.of(rule("x"), rule("x"), rule("y"))))
        .withMessage("3 statements became 2 rules");
  }

  private static Rule rule(String name) {
    Variable<Thing> thing = declarationOf(Thing.class, "thing");
    return RuleNetwork.rule(name, List.of(PatternDSL.pattern(thing)));
  }
}
