package org.plimsoll.policies;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plimsoll.PlimsollEngine;
import org.plimsoll.Policy;
import org.plimsoll.PolicySource;
import org.plimsoll.decision.Decision;
import org.plimsoll.decision.DecisionJson;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.AssetMarket;
import org.plimsoll.facts.Balance;
import org.plimsoll.facts.DatedRows;
import org.plimsoll.facts.DatedValue;
import org.plimsoll.facts.Instrument;
import org.plimsoll.facts.MarketFigure;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.facts.ParameterFile;
import org.plimsoll.facts.Position;
import org.plimsoll.model.ParameterSet;
import org.plimsoll.model.Verdict;

/** An account, a market and parameters, put together for one case and decided by both engines. */
final class Setting {
  /** The instant of every evaluation. */
  static final Instant NOW = Instant.parse("2026-12-02T00:00:00Z");

  /** When options end that have not ended. */
  static final Instant EXPIRY = Instant.parse("2027-03-26T00:00:00Z");

  private final Policy policy;
  private final TreeMap<String, String> attributes = new TreeMap<>();
  private final List<Balance> balances = new ArrayList<>();
  private final List<Position> positions = new ArrayList<>();
  private final TreeMap<String, Instrument> instruments = new TreeMap<>();
  private final TreeMap<String, AssetMarket> assets = new TreeMap<>();
  private final TreeMap<String, TreeMap<String, MarketFigure>> figures = new TreeMap<>();
  private final TreeMap<String, List<DatedValue>> values = new TreeMap<>();
  private final TreeMap<String, List<DatedRows>> tables = new TreeMap<>();

  private Setting(Policy policy) {
    this.policy = policy;
  }

  /** An empty account under a policy; the policy's currency is worth 1. */
  static Setting of(Policy policy) {
    return new Setting(policy).asset(policy.header().currency(), BigDecimal.ONE);
  }

  /** The policy in a file of {@code policies/regimes}. */
  static Policy policy(String file) {
    Path path = Path.of("regimes", file);
    Diagnosed<Policy> compiled = PlimsollEngine.create().compile(PolicySource.of(path));
    if (compiled.value().isEmpty()) {
      throw new AssertionError(path + ": " + compiled.diagnostics());
    }
    return compiled.get();
  }

  Setting asset(String name, BigDecimal price) {
    assets.put(name, AssetMarket.priced(price));
    return this;
  }

  /** An asset with its price and how far the feed of that is trusted, 0 to 1. */
  Setting asset(String name, BigDecimal price, BigDecimal confidence) {
    assets.put(
        name,
        new AssetMarket(
            price, null, null, null, confidence, List.of(), List.of(), new TreeMap<>()));
    return this;
  }

  Setting instrument(String name, Instrument terms) {
    instruments.put(name, terms);
    return this;
  }

  /** What is told of the account, by camel-case key. */
  Setting attribute(String key, String text) {
    attributes.put(key, text);
    return this;
  }

  Setting balance(String asset, BigDecimal quantity) {
    balances.add(Balance.of(asset, quantity));
    return this;
  }

  Setting position(Position position) {
    positions.add(position);
    return this;
  }

  /** A figure of the market, by camel-case name. */
  Setting figure(String name, String owner, BigDecimal number) {
    figures.computeIfAbsent(name, key -> new TreeMap<>()).put(owner, MarketFigure.of(number));
    return this;
  }

  /** Another value of a parameter, written as in a policy. */
  Setting value(String parameter, String value) {
    values.put(parameter, List.of(new DatedValue(Instant.EPOCH, value, null)));
    return this;
  }

  /** Other rows of a table. */
  Setting table(String name, List<Map<String, String>> rows) {
    tables.put(name, List.of(new DatedRows(Instant.EPOCH, rows, null)));
    return this;
  }

  /** The decision; both engines must give the same one, byte for byte. */
  Answer decide() {
    ParameterFile file = new ParameterFile(policy.header().name(), values, tables);
    Diagnosed<ParameterSet> parameters = policy.parameters(file, "case", "", NOW);
    if (parameters.value().isEmpty()) {
      throw new AssertionError(parameters.diagnostics().toString());
    }
    AccountState account = new AccountState("CASE", attributes, balances, positions, List.of());
    MarketSnapshot market = new MarketSnapshot(NOW, assets, instruments, new TreeMap<>(figures));
    Decision decision = policy.evaluate(account, market, parameters.get(), NOW);
    if (decision.verdict() == Verdict.REFUSED) {
      throw new AssertionError(decision.reasons().get(0).text());
    }
    Decision other = policy.interpret(account, market, parameters.get(), NOW);
    if (!DecisionJson.text(decision).equals(DecisionJson.text(other))) {
      throw new AssertionError("the engines differ");
    }
    return new Answer(decision);
  }
}
