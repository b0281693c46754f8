package org.plimsoll.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plimsoll.facts.Pair;

/** Pairs are formed greedily: group by group, form by form, member by member. */
class PairsTest {
  private static final String MARGIN =
      """
      margin for each position
        each level is 1 USD
      end

      """;

  private static CompiledPolicy hedges(String order, String... forms) {
    StringBuilder text = new StringBuilder(MARGIN);
    text.append("inputs\n");
    text.append("| name | of | type | given by | when absent |\n");
    text.append("| desk | instrument | name | exchange | none |\n");
    text.append("end\n");
    text.append("for each account\n");
    text.append("define saved at each level is the sum of credit over hedges\n");
    text.append("define desks is the count of positions where desk is house\n");
    text.append("end\n");
    text.append("offsets hedges of positions by underlying\n");
    text.append("consumes quantity\nchooses in the order written\n").append(order).append('\n');
    int number = 0;
    for (String legs : forms) {
      text.append("form f").append(++number).append('\n').append(legs).append('\n');
      text.append("define credit at each level is 1 USD\nbecause \"test\"\nend\n");
    }
    return PolicyCompiler.compile(
        Policies.of(
            text.append("end\n").toString(),
            "saved at initial is above 0 USD and desks is above 0"));
  }

  /** The pairs as {@code form: leg=instrument consumed share, ...}. */
  private static List<String> pairs(CompiledPolicy policy, Accounts account) {
    List<String> shown = new ArrayList<>();
    for (Pair pair : account.begin().pairs(policy.policy().offsets("hedges"))) {
      List<String> legs = new ArrayList<>();
      for (Pair.Leg leg : pair.legs()) {
        String instrument = leg.held();
        legs.add(leg.name() + "=" + instrument + " " + leg.consumed() + " " + leg.share());
      }
      shown.add(pair.number() + " " + pair.form() + " " + pair.matched() + ": " + legs);
    }
    return shown;
  }

  private static final String BY_NAME = "ties by instrument, lowest first";
  private static final String OPPOSITE =
      """
      leg one takes 1 where kind is perpetual
      leg other takes 1 where kind is future and side is not side of one
      """;

  @Test
  void theFirstLegGoesOnUntilItIsUsedUp() {
    CompiledPolicy policy = hedges(BY_NAME, OPPOSITE);
    Accounts account =
        new Accounts(policy)
            .has("BTC-perpetual", "5")
            .has("BTC-future-A", "-2")
            .has("BTC-future-B", "-1")
            .has("BTC-future-C", "4")
            .has("BTC-future-D", "-10");
    assertThat(pairs(policy, account))
        .containsExactly(
            "1 f1 2: [one=BTC-perpetual 2 0.4, other=BTC-future-A 2 1]",
            "2 f1 1: [one=BTC-perpetual 1 0.2, other=BTC-future-B 1 1]",
            "3 f1 2: [one=BTC-perpetual 2 0.4, other=BTC-future-D 2 0.2]");
  }

  @Test
  void legsTakeInProportion() {
    String two = "leg one takes 1 where side is long\nleg other takes 3 where side is short";
    CompiledPolicy policy = hedges(BY_NAME, two);
    Accounts account = new Accounts(policy).has("BTC-spot", "4").has("BTC-future", "-2");
    assertThat(pairs(policy, account))
        .containsExactly("1 f1 2/3: [one=BTC-spot 2/3 1/6, other=BTC-future 2 1]");
  }

  @Test
  void groupsDoNotMix() {
    CompiledPolicy policy = hedges(BY_NAME, OPPOSITE);
    Accounts account =
        new Accounts(policy)
            .has("ETH-perpetual", "1")
            .has("ETH-future", "-1")
            .has("BTC-perpetual", "1")
            .has("BTC-future", "-1")
            .has("SOL-future", "-1");
    assertThat(pairs(policy, account))
        .containsExactly(
            "1 f1 1: [one=BTC-perpetual 1 1, other=BTC-future 1 1]",
            "2 f1 1: [one=ETH-perpetual 1 1, other=ETH-future 1 1]");
  }

  @Test
  void formsAreTriedInOrderOnWhatIsLeft() {
    String rest = "leg single takes 2 where desk is one of (none, house)";
    CompiledPolicy policy = hedges("ties by quantity, highest first", OPPOSITE, rest);
    Accounts account = new Accounts(policy).has("BTC-perpetual", "1").has("BTC-future", "-3");
    assertThat(pairs(policy, account))
        .containsExactly(
            "1 f1 1: [one=BTC-perpetual 1 1, other=BTC-future 1 1/3]",
            "2 f2 1: [single=BTC-future 2 2/3]");
  }

  @Test
  void membersOfOneKeyPairWithEachOtherButNotWithThemselves() {
    String same = "leg one takes 1 where side is long\nleg other takes 1 where side is side of one";
    CompiledPolicy policy = hedges(BY_NAME, same);
    Accounts account = new Accounts(policy).has("BTC-spot-A", "1").has("BTC-spot-B", "3");
    assertThat(pairs(policy, account))
        .containsExactly("1 f1 1: [one=BTC-spot-A 1 1, other=BTC-spot-B 1 1/3]");
    assertThat(pairs(policy, new Accounts(policy).has("BTC-spot-A", "1"))).isEmpty();
  }

  @Test
  void threeLegsEndTogether() {
    String wings =
        """
        leg low takes 1 where side is long
        leg body takes 2 where side is short
        leg high takes 1 where side is long and desk is desk of low
        """;
    CompiledPolicy policy = hedges(BY_NAME, wings);
    Accounts account =
        new Accounts(policy)
            .has("BTC-future-A", "2", "desk", "x")
            .has("BTC-future-B", "-4")
            .has("BTC-future-C", "1", "desk", "y")
            .has("BTC-future-D", "1", "desk", "x");
    assertThat(pairs(policy, account))
        .containsExactly(
            "1 f1 1: [low=BTC-future-A 1 0.5, body=BTC-future-B 2 0.5, high=BTC-future-D 1 1]");
  }

  @Test
  void tiesDecideWhoIsTakenFirst() {
    CompiledPolicy policy =
        hedges("ties by desk, highest first, by quantity, lowest first", OPPOSITE);
    Accounts account =
        new Accounts(policy)
            .has("BTC-perpetual", "1")
            .has("BTC-future-A", "-1", "desk", "a")
            .has("BTC-future-B", "-1", "desk", "b")
            .has("BTC-future-C", "-2", "desk", "b");
    assertThat(pairs(policy, account))
        .containsExactly("1 f1 1: [one=BTC-perpetual 1 1, other=BTC-future-C 1 0.5]");
  }
}
