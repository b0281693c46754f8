package org.plimsoll.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.Balance;
import org.plimsoll.facts.DatedValue;
import org.plimsoll.facts.Direction;
import org.plimsoll.facts.Instrument;
import org.plimsoll.facts.MarketFigure;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.facts.Mode;
import org.plimsoll.facts.OptionRight;
import org.plimsoll.facts.ParameterFile;
import org.plimsoll.facts.Position;

/** The samples of the interface page, value by value. */
class SampleFactsTest {
  private static final Path GOOD = Path.of("src/test/resources/data/good");
  private static final StrictReader READER = new StrictReader();

  @Test
  void theAccountIsReadAsWritten() {
    AccountState account = READER.readAccount(GOOD.resolve("account/sample.yaml")).get();
    assertThat(account.account()).isEqualTo("ACC-1001");
    assertThat(account.attributes()).containsEntry("leverage", "10");
    assertThat(account.balances().get(0)).isEqualTo(Balance.of("USD", new BigDecimal("20000")));
    assertThat(account.balances().get(1).attributes()).containsEntry("location", "bridged");
    assertThat(account.positions().get(0))
        .isEqualTo(Position.cross("BTC-PERP", new BigDecimal("2"), new BigDecimal("50000")));
    Position isolated = account.positions().get(1);
    assertThat(isolated.mode()).isEqualTo(Mode.ISOLATED);
    assertThat(isolated.quantity()).isEqualTo("-3");
    assertThat(isolated.collateral()).isEqualTo("1500");
    assertThat(account.orders().get(0).side()).isEqualTo(Direction.BUY);
  }

  @Test
  void theMarketIsReadAsWritten() {
    MarketSnapshot market = READER.readMarket(GOOD.resolve("market/sample.yaml")).get();
    assertThat(market.asOf()).isEqualTo(Instant.parse("2026-11-21T10:00:00Z"));
    assertThat(market.assets().get("BTC").quotes().get(0).price()).isEqualTo("50010");
    Instrument perpetual = market.instruments().get("BTC-PERP");
    assertThat(perpetual.multiplier()).isEqualTo("1");
    assertThat(perpetual.inverse()).isFalse();
    assertThat(market.instruments().get("BTC-FUT-MAR27").multiplier()).isEqualTo("1");
    assertThat(market.instruments().get("BTC-C-60000").right()).isEqualTo(OptionRight.CALL);
    assertThat(market.figures().get("openInterest"))
        .containsEntry("BTC-PERP", MarketFigure.of(new BigDecimal("1200")));
  }

  @Test
  void aFigureIsANumberOrAWord() {
    MarketSnapshot market = READER.readMarket(GOOD.resolve("market/every-key.yaml")).get();
    assertThat(market.figures().get("regime").get("market").asNumber()).isEmpty();
    MarketFigure depth = market.figures().get("depth").get("stETH");
    assertThat(depth.value()).isEqualTo("1250000.50");
    assertThat(depth.asNumber()).contains(new BigDecimal("1250000.50"));
    assertThat(depth.at()).isEqualTo(Instant.parse("2026-11-21T09:55:00Z"));
  }

  @Test
  void decimalsKeepEveryDigitAndTheirScale() {
    AccountState account = READER.readAccount(GOOD.resolve("account/every-key.json")).get();
    assertThat(account.balances().get(0).quantity()).isEqualTo("-0.000000000000000001");
    assertThat(account.positions().get(0).quantity())
        .isEqualTo("12345678901234567890.123456789012345678");
    assertThat(account.positions().get(1).quantity()).isEqualTo(new BigDecimal("0.50"));
  }

  @Test
  void aParameterIsWhatItsLastDateSays() {
    ParameterFile file = READER.readParameters(GOOD.resolve("parameters/sample.yaml")).get();
    assertThat(file.valueAt("hedge-credit", Instant.parse("2026-11-30T23:59:59Z"))).isEmpty();
    assertThat(file.valueAt("hedge-credit", Instant.parse("2026-12-01T00:00:00Z")))
        .map(DatedValue::value)
        .contains("80%");
    assertThat(file.valueAt("hedge-credit", Instant.parse("2030-01-01T00:00:00Z")))
        .map(DatedValue::value)
        .contains("75%");
    assertThat(file.valueAt("other", Instant.parse("2030-01-01T00:00:00Z"))).isEmpty();
  }

  @Test
  void rowsKeepTheOrderOfTheirColumns() {
    ParameterFile file = READER.readParameters(GOOD.resolve("parameters/tables.yaml")).get();
    assertThat(
            file.rowsAt("collateral", Instant.parse("2026-12-01T00:00:00Z"))
                .orElseThrow()
                .rows()
                .get(0))
        .containsExactly(
            entry("asset", "BTC"), entry("value up to", "20_000_000 USD"), entry("haircut", "12%"));
  }

  @Test
  void nothingCanBeChangedAfterwards() {
    AccountState account = READER.readAccount(GOOD.resolve("account/sample.yaml")).get();
    assertThatThrownBy(() -> account.attributes().put("tier", "vip"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> account.positions().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
