package org.plimsoll.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plimsoll.Policy;
import org.plimsoll.data.DataFormat;
import org.plimsoll.data.Sha256;
import org.plimsoll.data.StrictReader;
import org.plimsoll.decision.Decision;
import org.plimsoll.decision.DecisionJson;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.AssetMarket;
import org.plimsoll.facts.Balance;
import org.plimsoll.facts.Instrument;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.facts.Mode;
import org.plimsoll.facts.Position;
import org.plimsoll.model.ParameterSet;
import org.plimsoll.source.SourceText;

/**
 * A venue changes its table: a file of parameters says so. The policy's text stays as it is, byte
 * for byte, and so does the program.
 */
class RegimeByParametersTest {
  private static final Path SAMPLE = Path.of("regimes/binance-usdm/sample");
  private static final Instant NOW = Instant.parse("2026-12-12T10:00:00Z");

  private final StrictReader reader = new StrictReader();

  /** 120 BNB at 600 are 72,000 USDT. */
  @Test
  void aNoticeOfTheVenueIsAnEditOfData() throws Exception {
    Policy policy = Setting.policy("binance-usdm/policy.margin");
    AccountState account = reader.readAccount(SAMPLE.resolve("account.yaml")).get();
    MarketSnapshot market = reader.readMarket(SAMPLE.resolve("market.yaml")).get();
    String notice = Files.readString(SAMPLE.resolve("parameters-notice.yaml"));
    Instant before = Instant.parse("2026-12-19T23:59:59Z");
    Instant from = Instant.parse("2026-12-20T00:00:00Z");

    Decision own = decide(policy, account, market, policy.ownParameters(), NOW);
    Decision stillOwn = decide(policy, account, market, read(policy, notice, before), before);
    Decision changed = decide(policy, account, market, read(policy, notice, from), from);

    // 72,000 at 2%, less 535
    assertThat(maintenance(own)).isEqualTo("905");
    assertThat(maintenance(stillOwn)).isEqualTo("905");
    // 72,000 at 5%, less 1,600
    assertThat(maintenance(changed)).isEqualTo("2000");
    assertThat(changed.policy()).isEqualTo(own.policy());
    assertThat(changed.parametersHash()).isNotEqualTo(own.parametersHash());
  }

  /** 100 SOL at 150 are 15,000 USDT, ten times as much as is set aside. */
  @Test
  void aContractThatIsListedIsAnEditOfData() {
    Policy policy = Setting.policy("bybit/policy.margin");
    AccountState account =
        new AccountState(
            "CASE",
            new TreeMap<>(),
            List.of(Balance.of("USDT", BigDecimal.ZERO)),
            List.of(
                new Position(
                    "SOLUSDT",
                    new BigDecimal("100"),
                    new BigDecimal("150"),
                    Mode.ISOLATED,
                    BigDecimal.ZERO,
                    null,
                    null,
                    new TreeMap<>())),
            List.of());
    TreeMap<String, AssetMarket> assets = new TreeMap<>();
    assets.put("USDT", AssetMarket.priced(BigDecimal.ONE));
    TreeMap<String, Instrument> instruments = new TreeMap<>();
    instruments.put(
        "SOLUSDT",
        Instrument.of("perpetual", "SOL", "USDT").markPrice(new BigDecimal("150")).build());
    MarketSnapshot market = new MarketSnapshot(NOW, assets, instruments, new TreeMap<>());

    // 2% of 15,000; equity of 1,500 lasts until the price has fallen by 1,200 / 100
    Decision listed =
        decide(policy, account, market, read(policy, limits("2%", "0 USDT"), NOW), NOW);
    assertThat(maintenance(listed)).isEqualTo("300");
    assertThat(liquidationPrice(listed)).isEqualTo("138");
    // 4% of 15,000, less 100; 1,000 / 100
    Decision dearer =
        decide(policy, account, market, read(policy, limits("4%", "100 USDT"), NOW), NOW);
    assertThat(maintenance(dearer)).isEqualTo("500");
    assertThat(liquidationPrice(dearer)).isEqualTo("140");
  }

  private static String limits(String rate, String deduction) {
    return """
        policy: bybit
        values: {}
        tables:
          risk-limits:
            - from: 2026-12-01T00:00:00Z
              source: "a listing"
              rows:
                - { instrument: SOLUSDT, "entry-value up to": "no limit", rate: "%s", deduction: "%s" }
        """
        .formatted(rate, deduction);
  }

  private ParameterSet read(Policy policy, String text, Instant instant) {
    String hash = Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    return reader
        .readParameters(SourceText.of("parameters.yaml", text), DataFormat.YAML)
        .then(file -> policy.parameters(file, "parameters.yaml", hash, instant))
        .get();
  }

  /** The decision; both engines must give the same one, byte for byte. */
  private static Decision decide(
      Policy policy,
      AccountState account,
      MarketSnapshot market,
      ParameterSet parameters,
      Instant instant) {
    MarketSnapshot then =
        new MarketSnapshot(instant, market.assets(), market.instruments(), market.figures());
    Decision decision = policy.evaluate(account, then, parameters, instant);
    assertThat(DecisionJson.text(policy.interpret(account, then, parameters, instant)))
        .isEqualTo(DecisionJson.text(decision));
    return decision;
  }

  private static String maintenance(Decision decision) {
    return decision.isolated().stream()
        .map(each -> each.totals().maintenanceMargin())
        .findFirst()
        .orElseGet(() -> decision.figures().orElseThrow().maintenanceMargin())
        .stripTrailingZeros()
        .toPlainString();
  }

  private static String liquidationPrice(Decision decision) {
    return new Answer(decision).liquidationPrice("SOLUSDT");
  }
}
