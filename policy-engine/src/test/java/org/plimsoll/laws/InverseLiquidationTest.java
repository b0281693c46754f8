package org.plimsoll.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plimsoll.PlimsollEngine;
import org.plimsoll.Policy;
import org.plimsoll.PolicySource;
import org.plimsoll.decision.Decision;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.AssetMarket;
import org.plimsoll.facts.Balance;
import org.plimsoll.facts.Direction;
import org.plimsoll.facts.Instrument;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.facts.Order;
import org.plimsoll.facts.Position;

/** A losing inverse position is closed in the coin; open orders are nothing to this policy. */
class InverseLiquidationTest {
  private static final Path LAWS = Path.of("src/test/resources/org/plimsoll/laws/laws.margin");

  /** 100,000 contracts of 1 USD, entered at 12,500, now at 10,000: 2 BTC are lost. */
  @Test
  void closingBringsWhatEquityCounted() throws IOException {
    Decision decision = decide(List.of());
    assertThat(decision.figures().orElseThrow().equity()).isEqualByComparingTo("5000");
    assertThat(decision.figures().orElseThrow().maintenanceMargin()).isEqualByComparingTo("7500");
    assertThat(decision.positions().get(0).liquidationPrice()).isEqualTo(Optional.of("unsolved"));
    Decision.LiquidationFigures plan = decision.liquidation().orElseThrow();
    assertThat(plan.result()).isEqualTo("RESTORED");
    assertThat(plan.steps().get(0).cost()).isEqualByComparingTo("75");
    BigDecimal equity = decision.figures().orElseThrow().equity();
    for (Decision.LiquidationStep step : plan.steps()) {
      equity = equity.subtract(step.cost());
      assertThat(step.equityAfter()).isEqualByComparingTo(equity);
    }
  }

  /** The policy does not speak of orders: they add no member and change no figure. */
  @Test
  void ordersChangeNothingForAPolicyThatDoesNotSpeakOfThem() throws IOException {
    Order order =
        new Order("BTC-NEW", Direction.BUY, BigDecimal.TEN, BigDecimal.ONE, new TreeMap<>());
    Decision plain = decide(List.of());
    Decision ordered = decide(List.of(order));
    assertThat(ordered.figures()).isEqualTo(plain.figures());
    assertThat(ordered.positions()).isEqualTo(plain.positions());
    assertThat(ordered.trace()).isEqualTo(plain.trace());
  }

  private static Decision decide(List<Order> orders) throws IOException {
    String text =
        Files.readString(LAWS)
            .replace("| BTC       | 20_000 USD  | 12%     |\n", "")
            .replace("| BTC       | above       | 25%     |", "| BTC | no limit | 0% |");
    Policy policy = PlimsollEngine.create().compile(PolicySource.of("laws", text)).get();
    TreeMap<String, AssetMarket> assets = new TreeMap<>();
    assets.put("USD", AssetMarket.priced(BigDecimal.ONE));
    assets.put("BTC", AssetMarket.priced(new BigDecimal("10000")));
    TreeMap<String, Instrument> instruments = new TreeMap<>();
    instruments.put(
        "BTC-INV",
        Instrument.of("perpetual", "BTC", "USD")
            .inverse(true)
            .markPrice(new BigDecimal("10000"))
            .lot(new BigDecimal("100"))
            .build());
    AccountState account =
        new AccountState(
            "LAW",
            new TreeMap<>(),
            List.of(Balance.of("USD", new BigDecimal("25000"))),
            List.of(Position.cross("BTC-INV", new BigDecimal("100000"), new BigDecimal("12500"))),
            orders);
    MarketSnapshot market = new MarketSnapshot(Case.NOW, assets, instruments, new TreeMap<>());
    return policy.evaluate(account, market, policy.ownParameters(), Case.NOW);
  }
}
