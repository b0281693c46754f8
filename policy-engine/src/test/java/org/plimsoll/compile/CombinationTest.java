package org.plimsoll.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.plimsoll.compile.AttributeTest.is;
import static org.plimsoll.compile.Rules.balance;
import static org.plimsoll.compile.Rules.combining;
import static org.plimsoll.compile.Rules.position;
import static org.plimsoll.compile.Rules.positions;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CombinationTest {
  private static final List<String> ASSETS = List.of("BTC", "ETH", "SOL");
  private static final List<String> SIDES = List.of("long", "short");

  private static final CombinationRule HEDGE =
      CombinationRule.pair(
          "hedge",
          3,
          positions(is("side", "long")),
          key -> key.attribute("asset").isPresent(),
          positions(is("side", "short")),
          (one, other) -> one.attribute("asset").equals(other.attribute("asset")));

  private static final CombinationRule LINKED =
      new CombinationRule(
          "linked",
          4,
          List.of(
              Leg.of(positions(is("side", "long"))),
              Leg.of(positions(is("side", "short")), LegLink.same("asset", 0))));

  @Test
  void pairsAreOrderedAndInTheOrderOfTheKeys() {
    MatchKey shortBitcoin = position("asset", "BTC", "side", "short");
    MatchKey longBitcoin = position("asset", "BTC", "side", "long");
    MatchKey longVenueB = position("asset", "BTC", "side", "long", "venue", "B");
    MatchKey shortEther = position("asset", "ETH", "side", "short");

    assertThat(combining(HEDGE).combine(List.of(shortBitcoin, longVenueB, shortEther, longBitcoin)))
        .containsOnlyKeys("hedge")
        .containsEntry(
            "hedge",
            List.of(List.of(longVenueB, shortBitcoin), List.of(longBitcoin, shortBitcoin)));
  }

  @Test
  void aKeyMayPairWithItselfAndNothingPairsAcrossKinds() {
    CombinationRule any =
        CombinationRule.pair("any", 0, positions(), key -> true, positions(), (one, other) -> true);
    MatchKey only = position("asset", "BTC");

    assertThat(combining(any).combine(List.of(only, balance("asset", "BTC"))))
        .containsEntry("any", List.of(List.of(only, only)));
  }

  @Test
  void aLinkNeedsTheAttributeOnBothSides() {
    List<MatchKey> keys = List.of(position("side", "long"), position("side", "short"), position());

    assertThat(combining(LINKED).combine(keys)).containsEntry("linked", List.of());
  }

  @Test
  void joinsAgreeWithNestedLoops() {
    RuleBase rules = combining(HEDGE, LINKED, ladder(3), ladder(4));
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      List<MatchKey> keys = randomKeys(random);
      assertThat(rules.combine(keys))
          .containsEntry("hedge", NestedLoops.tuples(HEDGE, keys))
          .containsEntry("linked", NestedLoops.tuples(LINKED, keys))
          .containsEntry("ladder of 3", NestedLoops.tuples(ladder(3), keys))
          .containsEntry("ladder of 4", NestedLoops.tuples(ladder(4), keys));
    }
  }

  @Test
  void linksKeepAWideAccountQuick() {
    List<MatchKey> keys = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      keys.add(position("asset", "A" + i, "side", "long"));
      keys.add(position("asset", "A" + i, "side", "short"));
    }

    assertThat(combining(LINKED).combine(keys).get("linked")).hasSize(2_000);
  }

  @Test
  void tooManyJoinsAreCutShort() {
    List<MatchKey> keys =
        IntStream.range(0, 1_500).mapToObj(i -> position("asset", "A" + i)).toList();
    CombinationRule none =
        CombinationRule.pair(
            "none", 0, positions(), key -> true, positions(), (one, other) -> false);

    assertThatIllegalStateException()
        .isThrownBy(() -> combining(none).combine(keys))
        .withMessage("more than 2000000 joins of keys");
  }

  @Test
  void aRuleHasOneToFourLegsAndLinksBackwards() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CombinationRule("x", 0, List.of()))
        .withMessage("`x` has 0 legs");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new CombinationRule("x", 0, List.of(Leg.of(positions(), LegLink.same("asset", 0)))))
        .withMessage("`x`: leg 0 links forward");
  }

  /** Each leg's number is at least the sum of those before it; the last is on the first's asset. */
  private static CombinationRule ladder(int legs) {
    List<Leg> ladder = new ArrayList<>();
    for (int leg = 0; leg < legs; leg++) {
      boolean last = leg == legs - 1;
      List<LegLink> links = last ? List.of(LegLink.same("asset", 0)) : List.of();
      ladder.add(
          new Leg(
              positions(),
              links,
              (earlier, key) -> number(key) >= earlier.stream().mapToInt(k -> number(k)).sum()));
    }
    return new CombinationRule("ladder of " + legs, 0, ladder);
  }

  private static int number(MatchKey key) {
    return Integer.parseInt(key.attribute("number").orElse("0"));
  }

  private static List<MatchKey> randomKeys(Random random) {
    return IntStream.range(0, random.nextInt(8))
        .mapToObj(
            i ->
                random.nextInt(5) == 0
                    ? position("number", "" + i)
                    : position(
                        "asset", ASSETS.get(random.nextInt(3)),
                        "side", SIDES.get(random.nextInt(2)),
                        "number", "" + random.nextInt(6)))
        .distinct()
        .toList();
  }
}
