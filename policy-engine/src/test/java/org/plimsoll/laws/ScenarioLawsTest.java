package org.plimsoll.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plimsoll.laws.ScenarioPolicy.required;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.plimsoll.Policy;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.Position;

/** What must hold of scenarios, charges and suppositions, on random accounts. */
class ScenarioLawsTest {
  private static final int CASES = Integer.getInteger("laws.cases", 60);
  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final String WORST = "the largest loss over shocks";

  /** How many of the cases break something. */
  private static int broken(IntPredicate law) {
    int broken = 0;
    for (int i = 0; i < CASES; i++) {
      broken += law.test(i) ? 0 : 1;
    }
    return broken;
  }

  private static boolean moreNeedNoLess(int seed, String phrase) {
    Random random = new Random(seed);
    List<Integer> moves = ScenarioPolicy.moves(random, 1 + random.nextInt(5));
    List<Integer> more = new ArrayList<>(moves);
    more.addAll(ScenarioPolicy.moves(random, 1 + random.nextInt(3)));
    Case at = Case.random(random);
    BigDecimal few = required(ScenarioPolicy.of(moves, "", phrase), at);
    return required(ScenarioPolicy.of(more, "", phrase), at).compareTo(few) >= 0;
  }

  @Test
  void moreScenariosNeverLowerTheWorstLoss() {
    assertThat(broken(seed -> moreNeedNoLess(seed, WORST))).isZero();
    assertThat(broken(seed -> moreNeedNoLess(seed, "the average of loss over shocks")))
        .as("a planted fault is seen")
        .isPositive();
  }

  private static boolean togetherNeedNoMore(int seed, String phrase) {
    Random random = new Random(seed);
    Policy policy = ScenarioPolicy.of(ScenarioPolicy.moves(random, 9), "", phrase);
    Case all = Case.random(random);
    List<Position> lots = all.account().positions();
    int cut = random.nextInt(lots.size() + 1);
    BigDecimal one = required(policy, holding(all, lots.subList(0, cut)));
    BigDecimal other = required(policy, holding(all, lots.subList(cut, lots.size())));
    return required(policy, all).compareTo(one.add(other).add(CENT)) <= 0;
  }

  private static Case holding(Case of, List<Position> lots) {
    AccountState was = of.account();
    return of.with(
        new AccountState(was.account(), was.attributes(), was.balances(), lots, was.orders()));
  }

  /** The worst loss of two books together is no more than of each alone; neither is the tail's. */
  @Test
  void twoBooksNeedNoMoreThanTheirSum() {
    String tail = "the expected-shortfall at 70% of loss over shocks";
    assertThat(broken(seed -> togetherNeedNoMore(seed, WORST))).isZero();
    assertThat(broken(seed -> togetherNeedNoMore(seed, tail))).isZero();
    assertThat(
            broken(seed -> togetherNeedNoMore(seed, "(" + WORST + ") x (the count of positions)")))
        .as("a planted fault is seen")
        .isPositive();
  }

  private static boolean chargeAdds(int seed, String rate) {
    Random random = new Random(seed);
    List<Integer> moves = ScenarioPolicy.moves(random, 4);
    String charge =
        """
        group books of positions by underlying
          define gross is the sum of notional over its positions
        end
        charge crowd for each book where underlying is BTC
          each level is %s x gross
        end
        """
            .formatted(rate);
    Case at = Case.random(random);
    BigDecimal without = required(ScenarioPolicy.of(moves, "", WORST), at);
    String both = "(the larger of 0 USD and (" + WORST + ")) + (the sum of crowd over books)";
    return required(ScenarioPolicy.of(moves, charge, both), at).compareTo(without) >= 0;
  }

  @Test
  void aChargeOnlyAdds() {
    assertThat(broken(seed -> chargeAdds(seed, "3%"))).isZero();
    assertThat(broken(seed -> chargeAdds(seed, "-3%"))).as("a planted fault").isPositive();
  }

  private static boolean tailIsTheOracles(int seed, boolean shortfall, int percent, int fault) {
    Random random = new Random(seed);
    List<Integer> moves = ScenarioPolicy.moves(random, 1 + random.nextInt(12));
    String phrase = shortfall ? "expected-shortfall" : "value-at-risk";
    String formula = "the " + phrase + " at " + percent + "% of loss over shocks";
    Case at = Case.random(random);
    List<BigDecimal> losses = new ArrayList<>(moves.stream().map(move -> loss(at, move)).toList());
    losses.sort(null);
    BigDecimal share = BigDecimal.valueOf(percent + fault, 2);
    BigDecimal plain = shortfall ? plainShortfall(losses, share) : plainValue(losses, share);
    BigDecimal found = required(ScenarioPolicy.of(moves, "", formula), at);
    return found.compareTo(plain.max(BigDecimal.ZERO).setScale(2, RoundingMode.HALF_EVEN)) == 0;
  }

  /** What an account loses when bitcoin moves by so many percent, and others by minus half. */
  private static BigDecimal loss(Case at, int move) {
    BigDecimal loss = BigDecimal.ZERO;
    for (Position lot : at.account().positions()) {
      BigDecimal mark = at.market().instruments().get(lot.instrument()).markPrice();
      int thousandths = lot.instrument().startsWith("BTC") ? -10 * move : 5 * move;
      BigDecimal share = BigDecimal.valueOf(thousandths, 3);
      loss = loss.add(lot.quantity().multiply(mark).multiply(share));
    }
    return loss;
  }

  /** The loss at the place that is the share of all places, rounded up. */
  private static BigDecimal plainValue(List<BigDecimal> rising, BigDecimal share) {
    BigDecimal place = share.multiply(BigDecimal.valueOf(rising.size()));
    return rising.get(Math.max(place.setScale(0, RoundingMode.CEILING).intValue(), 1) - 1);
  }

  /** Every loss counted a hundred times: then the worst places are whole ones. */
  private static BigDecimal plainShortfall(List<BigDecimal> rising, BigDecimal share) {
    int parts = 100;
    List<BigDecimal> fine = new ArrayList<>();
    rising.forEach(loss -> fine.addAll(java.util.Collections.nCopies(parts, loss)));
    int inside = share.multiply(BigDecimal.valueOf(fine.size())).intValueExact();
    List<BigDecimal> worst = fine.subList(inside, fine.size());
    BigDecimal sum = worst.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.divide(BigDecimal.valueOf(worst.size()), 40, RoundingMode.HALF_EVEN);
  }

  @Test
  void tailsAreThoseOfASortedList() {
    for (int percent : new int[] {1, 50, 75, 99}) {
      assertThat(broken(seed -> tailIsTheOracles(seed, false, percent, 0))).isZero();
      assertThat(broken(seed -> tailIsTheOracles(seed, true, percent, 0))).isZero();
    }
    assertThat(broken(seed -> tailIsTheOracles(seed, false, 75, -20))).isPositive();
    assertThat(broken(seed -> tailIsTheOracles(seed, true, 75, -1))).isPositive();
  }

  private static boolean changesNothing(int seed, String move) {
    String blocks =
        """
        scenarios still
          grid nothing over %s, 0%%
          move mark-price of positions to mark-price x (100%% + nothing of scenario)
          move quantity of positions to quantity x (100%% + nothing of scenario)
          move price of balances to price
          move quantity of balances to quantity + 0 units
        end
        for each position
          define twice is (margin at initial) with (quantity is quantity, mark-price is mark-price)
        end
        for each account
          define all is (the sum of margin at initial over positions) + equity
          define all-there in each scenario of still is all
          define apart is (the largest all-there over still) - (the smallest all-there over still)
          define off is abs((the largest all-there over still) - all) + abs((the sum of twice over positions) - (the sum of margin at initial over positions))
        end
        """
            .formatted(move);
    Case at = Case.random(new Random(seed));
    return required(ScenarioPolicy.of(List.of(5), blocks, "apart + off"), at).signum() == 0;
  }

  @Test
  void movingNothingChangesNothing() {
    assertThat(broken(seed -> changesNothing(seed, "0%"))).isZero();
    assertThat(broken(seed -> changesNothing(seed, "1%"))).as("a planted fault").isPositive();
  }
}
