package org.plimsoll.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.plimsoll.compile.Rules.is;
import static org.plimsoll.compile.Rules.position;

import java.util.ArrayList;
import java.util.List;
import org.drools.model.Index.ConstraintType;
import org.drools.model.functions.Function1;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plimsoll.compile.RawDrools.Thing;

/** From three equality tests of one index on, Drools looks values up by the number of the index. */
class AlphaIndexTrapTest {

  @Test
  void droolsMixesUpTwoPropertiesWithOneIndexNumber() {
    RawDrools raw = new RawDrools();
    for (String asset : List.of("BTC", "ETH", "SOL")) {
      indexed(raw, asset, Thing::asset, 7, asset);
    }
    for (String side : List.of("long", "short", "both")) {
      indexed(raw, side, Thing::side, 7, side);
    }

    assertThat(raw.fire(new Thing("BTC", "long")))
        .as("BTC and long should fire; this is the trap")
        .containsExactly("BTC");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 20, 200})
  void weTellAttributesApartHoweverManyRulesTestThem(int values) {
    List<SelectionRule> rules = new ArrayList<>();
    for (int i = 0; i < values; i++) {
      rules.add(is("underlying " + i, "underlying", "v" + i));
      rules.add(is("side " + i, "side", "v" + i));
      rules.add(is("venue " + i, "venue", "v" + i));
    }
    RuleBase base = RuleBase.build(rules, List.of(), List.of());

    for (int i = 0; i < values; i++) {
      int other = (i + 1) % values;
      assertThat(base.select(position("underlying", "v" + i, "side", "v" + other)))
          .containsExactlyInAnyOrder("underlying " + i, "side " + other);
    }
    assertThat(base.select(position("underlying", "else"))).isEmpty();
    assertThat(base.select(position())).isEmpty();
  }

  @Test
  void manyKindsAreToldApart() {
    List<SelectionRule> rules = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      KeyCondition kind = KeyCondition.of("kind " + i, "every");
      rules.add(SelectionRule.of("all of kind " + i, 0, kind));
      rules.add(is("value " + i, "attribute", "kind " + i));
    }
    RuleBase base = RuleBase.build(rules, List.of(), List.of());

    assertThat(base.select(new MatchKey("kind 4", position("attribute", "kind 4").attributes())))
        .containsExactly("all of kind 4");
    assertThat(base.select(position("attribute", "kind 4"))).containsExactly("value 4");
  }

  private static void indexed(
      RawDrools raw, String name, Function1<Thing, String> property, int index, String value) {
    raw.rule(
        name,
        it ->
            it.expr(
                name,
                thing -> property.apply(thing).equals(value),
                alphaIndexedBy(String.class, ConstraintType.EQUAL, index, property, value)));
  }
}
