package org.plimsoll.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.plimsoll.PlimsollEngine;
import org.plimsoll.Policy;
import org.plimsoll.PolicySource;
import org.plimsoll.facts.Balance;
import org.plimsoll.laws.CollateralLaws.Worth;
import org.plimsoll.money.Exact;

/** The laws of collateral on random accounts; {@code -Dlaws.cases=100000} looks at more. */
class CollateralLawsTest {
  private static final int CASES = Integer.getInteger("laws.cases", 800);
  private static final String[] ASSETS = {"USD", "USDC", "BTC", "DOGE"};

  private final Policy policy = policy("laws");
  private final Policy weighed = policy("weighed");

  private static Policy policy(String name) {
    Path file = Path.of("src/test/resources/org/plimsoll/laws/" + name + ".margin");
    return PlimsollEngine.create().compile(PolicySource.of(file)).get();
  }

  private Worth valued(Case at) {
    return valued(policy, at);
  }

  private static Worth valued(Policy by, Case at) {
    return Worth.of(by.evaluate(at.account(), at.market(), by.ownParameters(), Case.NOW));
  }

  @Test
  void everyValuationKeepsTheLaws() {
    keeps(policy);
  }

  @Test
  void soDoWeightsByFormulaAndByLevel() {
    keeps(weighed);
  }

  private static void keeps(Policy by) {
    CollateralLaws laws = new CollateralLaws(at -> valued(by, at));
    Random random = new Random(1);
    for (int i = 0; i < CASES; i++) {
      Case at = Case.random(random);
      String asset = ASSETS[random.nextInt(ASSETS.length)];
      BigDecimal more = Case.decimal(random, 1, 90_000, 2);
      assertThat(laws.broken(at, asset, more)).describedAs("case %d: %s", i, at).isEmpty();
    }
  }

  /** Each law sees the fault that it is there for. */
  @Test
  void plantedFaultsAreSeen() {
    BigDecimal one = BigDecimal.ONE;
    Exact cent = Exact.of(new BigDecimal("0.01"));
    assertThat(
            found(
                (at, worth) -> equity(worth, worth.equity().negate()),
                (laws, at) -> laws.moreNeverLowers(at, "USD", one)))
        .isPresent();
    assertThat(
            found(
                (at, worth) -> counting(worth, cent),
                (laws, at) -> laws.betweenNothingAndValue(at)))
        .isPresent();
    assertThat(
            found(
                (at, worth) ->
                    equity(worth, worth.equity().subtract(at.market().assets().get("BTC").price())),
                (laws, at) -> laws.cheaperNeverRaises(at, "BTC")))
        .isPresent();
    assertThat(
            found(
                (at, worth) ->
                    equity(worth, worth.equity().add(at.market().assets().get("BTC").price())),
                (laws, at) -> laws.unitsDoNotMatter(at, "BTC")))
        .isPresent();
    assertThat(
            found(
                (at, worth) -> equity(worth, worth.equity().add(first(at))),
                (laws, at) -> laws.lotsDoNotMatter(at)))
        .isPresent();
    assertThat(
            found(
                (at, worth) ->
                    equity(
                        worth,
                        worth.equity().add(BigDecimal.valueOf(at.account().positions().size()))),
                (laws, at) -> laws.nothingIsNothing(at)))
        .isPresent();
  }

  /** The laws about levels and debts see what they are there for. */
  @Test
  void faultsByLevelAreSeen() {
    Exact more = Exact.of(1_000_000);
    CollateralLaws initial =
        new CollateralLaws(at -> counting(valued(weighed, at), " at initial", more));
    CollateralLaws debts = new CollateralLaws(at -> counting(valued(weighed, at), "", more));
    Random random = new Random(3);
    int seen = 0;
    int shrunk = 0;
    for (int i = 0; i < 20; i++) {
      Case at = Case.random(random);
      seen += initial.neverLessAtMaintenance(at).isPresent() ? 1 : 0;
      shrunk += debts.betweenNothingAndValue(at).isPresent() ? 1 : 0;
    }
    assertThat(seen).isPositive();
    assertThat(shrunk).isPositive();
  }

  private static BigDecimal first(Case at) {
    return at.account().balances().stream()
        .findFirst()
        .map(Balance::quantity)
        .orElse(BigDecimal.ZERO);
  }

  private Optional<String> found(
      BiFunction<Case, Worth, Worth> fault,
      BiFunction<CollateralLaws, Case, Optional<String>> law) {
    CollateralLaws laws = new CollateralLaws(at -> fault.apply(at, valued(at)));
    Random random = new Random(2);
    Optional<String> found = Optional.empty();
    for (int i = 0; i < 50 && found.isEmpty(); i++) {
      found = law.apply(laws, Case.random(random));
    }
    return found;
  }

  private static Worth equity(Worth worth, BigDecimal equity) {
    return new Worth(equity, worth.maintenance(), worth.collateral());
  }

  private static Worth counting(Worth worth, Exact more) {
    return counting(worth, "", more);
  }

  private static Worth counting(Worth worth, String at, Exact more) {
    Map<String, Exact> collateral = new TreeMap<>(worth.collateral());
    collateral.replaceAll((name, value) -> name.endsWith(at) ? value.plus(more) : value);
    return new Worth(worth.equity(), worth.maintenance(), collateral);
  }
}
