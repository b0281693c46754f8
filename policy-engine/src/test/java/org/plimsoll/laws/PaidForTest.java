package org.plimsoll.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.PlimsollEngine;
import org.plimsoll.Policy;
import org.plimsoll.PolicySource;
import org.plimsoll.decision.Decision;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.AssetMarket;
import org.plimsoll.facts.Balance;
import org.plimsoll.facts.Instrument;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.facts.Position;

/** Closing what was paid for makes no money, whichever way equity counts it. */
class PaidForTest {
  private static final Path LAWS = Path.of("src/test/resources/org/plimsoll/laws/laws.margin");

  @ParameterizedTest
  @CsvSource({"unrealized-pnl, 11000", "market-value, -39500"})
  void equityFallsByTheCostsAlone(String counted, BigDecimal cash) throws IOException {
    String text =
        Files.readString(LAWS)
            .replace("(perpetual, future)", "(perpetual, future, spot)")
            .replace("the sum of unrealized-pnl", "the sum of " + counted);
    Policy policy = PlimsollEngine.create().compile(PolicySource.of("laws", text)).get();
    TreeMap<String, AssetMarket> assets = new TreeMap<>();
    assets.put("USD", AssetMarket.priced(BigDecimal.ONE));
    assets.put("BTC", AssetMarket.priced(new BigDecimal("40000")));
    TreeMap<String, Instrument> instruments = new TreeMap<>();
    instruments.put(
        "BTC-SPOT",
        Instrument.of("spot", "BTC", "USD")
            .markPrice(new BigDecimal("40000"))
            .lot(new BigDecimal("0.01"))
            .build());
    AccountState account =
        new AccountState(
            "LAW",
            new TreeMap<>(),
            List.of(Balance.of("USD", cash)),
            List.of(Position.cross("BTC-SPOT", BigDecimal.ONE, new BigDecimal("50000"))),
            List.of());
    MarketSnapshot market = new MarketSnapshot(Case.NOW, assets, instruments, new TreeMap<>());
    Decision decision = policy.evaluate(account, market, policy.ownParameters(), Case.NOW);
    Decision.LiquidationFigures plan = decision.liquidation().orElseThrow();
    assertThat(plan.steps()).isNotEmpty();
    BigDecimal equity = decision.figures().orElseThrow().equity();
    for (Decision.LiquidationStep step : plan.steps()) {
      equity = equity.subtract(step.cost());
      assertThat(step.equityAfter()).isEqualByComparingTo(equity);
    }
  }
}
