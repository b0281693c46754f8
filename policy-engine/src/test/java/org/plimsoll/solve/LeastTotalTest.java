package org.plimsoll.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.plimsoll.decision.Refused;
import org.plimsoll.facts.Group;
import org.plimsoll.facts.Pair;
import org.plimsoll.model.Figure;
import org.plimsoll.model.Offsets;
import org.plimsoll.model.Owner;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.ValueTypes;
import org.plimsoll.money.Exact;

/** The least total is the least of all, or a refusal. */
class LeastTotalTest {
  private static final Offsets BLOCK =
      new Offsets(
          "books",
          7,
          Optional.of("groups"),
          List.of(),
          new TypedExpression.Constant(ValueTypes.NUMBER, "1", Exact.ONE),
          List.of(),
          Optional.empty(),
          List.of());

  private static LeastTotal search(int members, int size, Function<Pair, Exact> cost) {
    return search(BLOCK, members, size, cost);
  }

  private static LeastTotal search(
      Offsets block, int members, int size, Function<Pair, Exact> cost) {
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < members; i++) {
      groups.add(new Group("groups", List.of("G" + i), List.of()));
    }
    return new LeastTotal(block, groups, Collections.nCopies(members, Exact.of(size)), cost);
  }

  private static PairChoice pair(int one, int other) {
    return new PairChoice(
        "two",
        0,
        List.of(
            new PairChoice.Part("one", one, Exact.ONE),
            new PairChoice.Part("other", other, Exact.ONE)));
  }

  private static PairChoice alone(int member) {
    return new PairChoice("alone", 0, List.of(new PairChoice.Part("one", member, Exact.ONE)));
  }

  private static int place(Pair pair, String leg) {
    return Integer.parseInt(pair.leg(leg).held().substring("group G".length()));
  }

  /** Three against three at random costs: the best of all six ways to pair them off. */
  @Test
  void theAssignmentIsTheCheapestOfAll() {
    int[][] ways = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
    Random random = new Random(7);
    for (int round = 0; round < 50; round++) {
      int[][] costs = new int[3][3];
      for (int[] row : costs) {
        for (int i = 0; i < row.length; i++) {
          row[i] = random.nextInt(100);
        }
      }
      int least = Integer.MAX_VALUE;
      for (int[] way : ways) {
        least = Math.min(least, costs[0][way[0]] + costs[1][way[1]] + costs[2][way[2]]);
      }
      Function<Pair, Exact> cost =
          pair ->
              Exact.of(costs[place(pair, "one")][place(pair, "other") - 3]).times(pair.matched());
      LeastTotal search = search(6, 2, cost);
      for (int one = 0; one < 3; one++) {
        for (int other = 3; other < 6; other++) {
          search.add(pair(one, other));
        }
      }
      List<Pair> pairs = search.pairs(4);
      assertThat(pairs).hasSize(3).first().extracting(Pair::number).isEqualTo(5);
      Exact total = pairs.stream().map(cost).reduce(Exact.ZERO, Exact::plus);
      assertThat(total).isEqualTo(Exact.of(2 * least));
    }
  }

  @Test
  void ofEqualTotalsTheFirstWayCounts() {
    LeastTotal search = search(3, 1, pair -> Exact.ONE);
    search.add(pair(0, 2));
    search.add(pair(0, 1));
    search.add(alone(1));
    search.add(alone(2));
    assertThat(search.pairs(0).stream().map(pair -> pair.form() + " " + pair.legs().get(0).held()))
        .containsExactly("two group G0", "alone group G1");
  }

  @Test
  void nothingMayBeLeftOver() {
    LeastTotal search = search(2, 1, pair -> Exact.ONE);
    search.add(alone(0));
    assertThatThrownBy(() -> search.pairs(0))
        .isInstanceOf(Refused.class)
        .hasMessage("no form of `books` takes group G1, and nothing may be left over");
  }

  @Test
  void aSearchHasItsLimits() {
    assertThatThrownBy(() -> search(21, 1, pair -> Exact.ONE))
        .isInstanceOf(Refused.class)
        .hasMessage("`books` looks for the least total among 20 members at most, and here are 21");
    LeastTotal search = search(20, 1, pair -> Exact.ONE);
    for (int one = 0; one < 10; one++) {
      for (int other = 10; other < 20; other++) {
        search.add(pair(one, other));
      }
    }
    assertThatThrownBy(() -> search.pairs(0))
        .isInstanceOf(Refused.class)
        .hasMessage("`books` has more than 100000 pairs to try for the least total");
  }

  @Test
  void beyondItsLimitPairsAreFormedInTheOrderWrittenWhereTheBlockSaysSo() {
    LeastTotal search = search(inOrder(), 20, 1, pair -> Exact.ONE);
    for (int one = 0; one < 10; one++) {
      for (int other = 10; other < 20; other++) {
        search.add(pair(one, other));
      }
    }
    List<Pair> pairs = search.pairs(3);
    assertThat(pairs).hasSize(10).allMatch(Pair::inPlace);
    assertThat(pairs.get(0).number()).isEqualTo(4);
    assertThat(pairs).allMatch(pair -> place(pair, "other") == place(pair, "one") + 10);
    assertThat(LeastTotal.wanted(inOrder(), 20)).isPresent();
    assertThat(LeastTotal.wanted(inOrder(), 21)).isEmpty();
  }

  @Test
  void nothingMayBeLeftOverInTheOrderWrittenEither() {
    LeastTotal search = search(inOrder(), 20, 1, pair -> Exact.ONE);
    for (int one = 0; one < 9; one++) {
      for (int other = 9; other < 20; other++) {
        search.add(pair(one, other));
      }
    }
    assertThatThrownBy(() -> search.pairs(0))
        .isInstanceOf(Refused.class)
        .hasMessage("no form of `books` takes group G18, and nothing may be left over");
  }

  private static Offsets inOrder() {
    Figure cost = new Figure("cost", Owner.PAIR, "books", false, 1);
    return new Offsets(
        "books",
        7,
        Optional.of("groups"),
        List.of(),
        new TypedExpression.Constant(ValueTypes.NUMBER, "1", Exact.ONE),
        List.of(),
        Optional.of(new Offsets.Least(cost, "", true)),
        List.of());
  }
}
