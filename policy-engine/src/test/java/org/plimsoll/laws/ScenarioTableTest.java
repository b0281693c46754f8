package org.plimsoll.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plimsoll.PlimsollEngine;
import org.plimsoll.Policy;
import org.plimsoll.PolicySource;
import org.plimsoll.decision.Decision;
import org.plimsoll.decision.DecisionJson;
import org.plimsoll.decision.ScenarioFigures;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.AssetMarket;
import org.plimsoll.facts.Balance;
import org.plimsoll.facts.DatedRows;
import org.plimsoll.facts.Instrument;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.facts.ParameterFile;
import org.plimsoll.facts.Position;
import org.plimsoll.model.ParameterSet;
import org.plimsoll.model.Verdict;

/** Scenarios whose rows stand in a named table, which parameters replace. */
class ScenarioTableTest {
  private static final Instant NOW = Instant.parse("2026-12-02T00:00:00Z");
  private static final BigDecimal PRICE = new BigDecimal("50000");
  private static final String TEXT =
      """
      language 1
      policy tabled "Scenarios in a table"
      version 1
      currency USD
      levels initial, maintenance

      collateral
        | asset     | haircut |
        | any other | 0%      |
      end

      equity
        define equity is the sum of collateral over balances
      end

      table rows, replaceable by parameters
        | scenario | move | way  |
        | crash    | -15% | down |
        | rally    | 10%  | up   |
      end

      scenarios shocks from rows
        move mark-price of positions to mark-price x (100% + move of scenario)
      end

      margin for each position, the whole notional pays one rate
        | notional up to | initial | maintenance |
        | above          | 10%     | 5%          |
      end

      requirement
        define worth is the sum of market-value over positions
        define loss in each scenario of shocks is worth at unmoved - worth
        define fallen is the count of shocks where way of scenario is down
        level initial is (the largest loss over shocks) + 0 USD x fallen
        level maintenance is NEEDED
        verdict liquidate when equity is below requirement at maintenance
      end
      """;

  private static Policy policy(String needed) {
    return PlimsollEngine.create()
        .compile(PolicySource.of("tabled.margin", TEXT.replace("NEEDED", needed)))
        .get();
  }

  private static Diagnosed<ParameterSet> rows(Policy policy, String... rows) {
    List<Map<String, String>> cells =
        Arrays.stream(rows)
            .map(row -> row.split(" "))
            .map(row -> Map.of("scenario", row[0], "move", row[1], "way", row[2]))
            .toList();
    ParameterFile file =
        new ParameterFile(
            "tabled",
            new TreeMap<>(),
            new TreeMap<>(Map.of("rows", List.of(new DatedRows(Instant.EPOCH, cells, null)))));
    return policy.parameters(file, "rows.yaml", "", NOW);
  }

  private static Decision decided(Policy policy, ParameterSet parameters) {
    MarketSnapshot market =
        new MarketSnapshot(
            NOW,
            new TreeMap<>(
                Map.of(
                    "USD", AssetMarket.priced(BigDecimal.ONE), "BTC", AssetMarket.priced(PRICE))),
            new TreeMap<>(
                Map.of(
                    "BTC-PERP", Instrument.of("perpetual", "BTC", "USD").markPrice(PRICE).build())),
            new TreeMap<>());
    AccountState account =
        new AccountState(
            "A",
            new TreeMap<>(),
            List.of(Balance.of("USD", new BigDecimal("20000"))),
            List.of(Position.cross("BTC-PERP", BigDecimal.ONE, PRICE)),
            List.of());
    Decision decision = policy.evaluate(account, market, parameters, NOW);
    Decision other = policy.interpret(account, market, parameters, NOW);
    assertThat(DecisionJson.text(decision)).isEqualTo(DecisionJson.text(other));
    return decision;
  }

  @Test
  void parametersGiveOtherScenarios() {
    Policy policy = policy("50% x requirement at initial");
    ScenarioFigures own = decided(policy, policy.ownParameters()).scenarios().get(0);
    assertThat(own.losses().keySet()).containsExactly("crash", "rally");
    assertThat(own.loss()).isEqualByComparingTo("7500");

    ParameterSet other = rows(policy, "slump -25% down", "boom 60% up", "dip -1% down").get();
    ScenarioFigures given = decided(policy, other).scenarios().get(0);
    assertThat(given.losses().keySet()).containsExactly("slump", "boom", "dip");
    assertThat(given.worst()).isEqualTo("slump");
    assertThat(given.loss()).isEqualByComparingTo("12500");
  }

  @Test
  void aScenarioThatIsNoLongerThereRefuses() {
    Policy policy = policy("loss at crash");
    Decision decision = decided(policy, rows(policy, "slump -25% down", "boom 60% up").get());
    assertThat(decision.verdict()).isEqualTo(Verdict.REFUSED);
    assertThat(decision.reasons().get(0).text())
        .isEqualTo("the list `shocks` in force has no scenario `crash`");
  }

  @Test
  void rowsThatDoNotFitAreRefused() {
    Policy policy = policy("loss at crash");
    assertThat(said(rows(policy, "crash -25% down", "crash -5% down"))).contains("crash");
    assertThat(said(rows(policy, "crash 25 down"))).contains("`25` has no unit");
  }

  private static String said(Diagnosed<ParameterSet> parameters) {
    assertThat(parameters.value()).isEmpty();
    return parameters.diagnostics().toString();
  }
}
