package org.plimsoll.compile;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plimsoll.decision.Evaluation;
import org.plimsoll.decision.EvaluationRequest;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.AssetMarket;
import org.plimsoll.facts.Balance;
import org.plimsoll.facts.HeldPosition;
import org.plimsoll.facts.Holdings;
import org.plimsoll.facts.Instrument;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.facts.Mode;
import org.plimsoll.facts.Position;
import org.plimsoll.interpret.Interpreter;
import org.plimsoll.model.ParameterSet;
import org.plimsoll.money.Exact;

/** One account for a test, put together word by word; every price is 100. */
final class Accounts {
  private static final Instant NOW = Instant.parse("2026-12-21T10:00:00Z");
  private static final BigDecimal PRICE = new BigDecimal("100");

  private final CompiledPolicy policy;
  private final List<Balance> balances = new ArrayList<>();
  private final List<Position> positions = new ArrayList<>();
  private final SortedMap<String, AssetMarket> assets = new TreeMap<>();
  private final SortedMap<String, Instrument> instruments = new TreeMap<>();

  /** An account without anything. */
  Accounts(CompiledPolicy policy) {
    this.policy = policy;
  }

  /** Holds units of an asset. */
  Accounts holds(String asset, String quantity) {
    balances.add(Balance.of(asset, new BigDecimal(quantity)));
    assets.put(asset, AssetMarket.priced(asset.equals("USD") ? BigDecimal.ONE : PRICE));
    return this;
  }

  /** Has a cross position; the instrument is {@code UNDERLYING-KIND} with whatever behind it. */
  Accounts has(String instrument, String quantity, String... attributes) {
    int dash = instrument.indexOf('-');
    String underlying = instrument.substring(0, dash);
    String kind = instrument.substring(dash + 1).replaceFirst("-.*", "");
    SortedMap<String, String> settings = new TreeMap<>();
    for (int i = 0; i < attributes.length; i += 2) {
      settings.put(attributes[i], attributes[i + 1]);
    }
    assets.put(underlying, AssetMarket.priced(PRICE));
    instruments.put(
        instrument,
        Instrument.of(kind, underlying, "USD").markPrice(PRICE).attributes(settings).build());
    return unlisted(instrument, quantity);
  }

  /** Has a position in an instrument the market may not know. */
  Accounts unlisted(String instrument, String quantity) {
    BigDecimal size = new BigDecimal(quantity);
    positions.add(
        new Position(instrument, size, PRICE, Mode.CROSS, null, null, null, new TreeMap<>()));
    return this;
  }

  /** The account as it is valued. */
  Holdings holdings() {
    return Holdings.of(request(Map.of()).account(), request(Map.of()).market(), "USD");
  }

  /** Begins its evaluation by the reference interpreter. */
  Evaluation interpret() {
    return new Interpreter(policy.policy(), request(Map.of()), holdings());
  }

  /** Begins its evaluation with the policy's own parameters. */
  Evaluation begin() {
    return begin(Map.of());
  }

  /** Begins its evaluation with parameters set anew. */
  Evaluation begin(Map<String, Exact> parameters) {
    return policy.begin(request(parameters), holdings());
  }

  /** The margin of a position. */
  Exact margin(String instrument) {
    HeldPosition position =
        holdings().cross().stream()
            .filter(each -> each.instrument().equals(instrument))
            .findFirst()
            .orElseThrow();
    return begin().figure(policy.policy().margin(), position, "initial");
  }

  private EvaluationRequest request(Map<String, Exact> parameters) {
    ParameterSet own = ParameterSet.ownOf(policy.policy());
    TreeMap<String, Exact> values = new TreeMap<>(own.values());
    values.putAll(parameters);
    return new EvaluationRequest(
        new AccountState("ACC", new TreeMap<>(), balances, positions, List.of()),
        new MarketSnapshot(NOW, assets, instruments, new TreeMap<>()),
        new ParameterSet(values, new TreeMap<>(), ""),
        NOW,
        "00");
  }
}
