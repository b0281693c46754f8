package org.plimsoll.policies;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.plimsoll.facts.Instrument;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.facts.Mode;
import org.plimsoll.facts.ParameterFile;
import org.plimsoll.facts.Position;
import org.plimsoll.model.ParameterSet;
import org.plimsoll.model.Verdict;
import org.plimsoll.trace.TraceNode;

/**
 * Puts the published brackets into the parameters of both policies and asks for margins.
 *
 * <p>The cumulative amounts are never taken from the answers: they are what the rate on the whole
 * notional exceeds the margin by slices, and then go into the policy with deductions, which must
 * give the same margin.
 */
final class BinanceUsdm implements RegimeVectorsTest.Regime {
  private static final Instant NOW = Instant.parse("2026-12-02T00:00:00Z");
  private static final String SYMBOL = "CONTRACT";

  private final Policy whole = policy("policy.margin");
  private final Policy slices = policy("by-slices.margin");

  private record Bracket(
      BigDecimal floor, BigDecimal cap, BigDecimal rate, String leverage, BigDecimal amount) {}

  private static Policy policy(String file) {
    Path path = Path.of("regimes/binance-usdm", file);
    return PlimsollEngine.create().compile(PolicySource.of(path)).get();
  }

  @Override
  public RegimeVectorsTest.Outcome check(JsonNode vector, JsonNode file) {
    JsonNode expected = vector.get("expected");
    if (expected.has("maintenance_amounts")) {
      return amounts(vector);
    }
    if (expected.has("maintenance_margin")) {
      return lookup(vector, file);
    }
    if (expected.has("liquidation_price")) {
      return liquidationPrice(vector);
    }
    return RegimeVectorsTest.Outcome.wrong("nothing is known about its expected figures");
  }

  // ---- bracket tables ---------------------------------------------------------------------------

  private RegimeVectorsTest.Outcome amounts(JsonNode vector) {
    List<Bracket> brackets = brackets(vector);
    JsonNode expected = vector.get("expected").get("maintenance_amounts");
    if (expected.size() != brackets.size()) {
      return RegimeVectorsTest.Outcome.wrong("amounts and brackets differ in number");
    }
    for (int i = 0; i < brackets.size(); i++) {
      Bracket bracket = brackets.get(i);
      if (bracket.amount().compareTo(decimal(expected.get(i))) != 0) {
        return RegimeVectorsTest.Outcome.wrong(
            "amount " + i + " is " + bracket.amount() + ", published " + expected.get(i));
      }
      BigDecimal middle = bracket.floor().add(bracket.cap()).divide(BigDecimal.valueOf(2));
      BigDecimal almost = bracket.cap().subtract(new BigDecimal("0.01"));
      for (BigDecimal notional : List.of(bracket.floor(), middle, almost)) {
        BigDecimal one = margin(whole, wholeRows(brackets), notional);
        BigDecimal other = margin(slices, sliceRows(brackets), notional);
        if (one.compareTo(other) != 0) {
          return RegimeVectorsTest.Outcome.wrong(
              "at " + notional + " the whole gives " + one + ", slices give " + other);
        }
      }
    }
    return RegimeVectorsTest.Outcome.good();
  }

  private RegimeVectorsTest.Outcome lookup(JsonNode vector, JsonNode file) {
    String from = vector.get("inputs").get("params").get("brackets_from").asText();
    Optional<JsonNode> table = Optional.empty();
    for (JsonNode other : file.get("vectors")) {
      if (other.get("id").asText().equals(from)) {
        table = Optional.of(other);
      }
    }
    if (table.isEmpty()) {
      return RegimeVectorsTest.Outcome.wrong("there is no table " + from);
    }
    List<Bracket> brackets = brackets(table.get());
    BigDecimal notional = decimal(vector.get("inputs").get("positions").get(0).get("notional"));
    JsonNode expected = vector.get("expected");
    Decision decision = decide(whole, wholeRows(brackets), notional);
    Map<String, BigDecimal> found = new LinkedHashMap<>();
    found.put("maintenance_margin", decision.positions().get(0).levels().get("maintenance"));
    found.put("maintenance_rate", cell(decision, "rate of brackets"));
    found.put("maintenance_amount", cell(decision, "deduction of brackets"));
    for (Map.Entry<String, BigDecimal> entry : found.entrySet()) {
      BigDecimal wanted = decimal(expected.get(entry.getKey()));
      if (entry.getValue().compareTo(wanted) != 0) {
        return RegimeVectorsTest.Outcome.wrong(
            entry.getKey() + " is " + entry.getValue() + ", published " + wanted);
      }
    }
    BigDecimal other = margin(slices, sliceRows(brackets), notional);
    return other.compareTo(decimal(expected.get("maintenance_margin"))) == 0
        ? RegimeVectorsTest.Outcome.good()
        : RegimeVectorsTest.Outcome.wrong("slices give " + other);
  }

  // ---- liquidation prices -----------------------------------------------------------------------

  /**
   * The first position is asked for; where no mark price is published, the entry price stands in.
   */
  private RegimeVectorsTest.Outcome liquidationPrice(JsonNode vector) {
    JsonNode inputs = vector.get("inputs");
    boolean isolated = inputs.get("margin_mode").asText().equals("isolated");
    BigDecimal wallet = decimal(inputs.get("collateral").get("USDT"));
    List<Map<String, String>> rows = new ArrayList<>();
    TreeMap<String, Instrument> instruments = new TreeMap<>();
    List<Position> positions = new ArrayList<>();
    for (JsonNode each : inputs.get("positions")) {
      String symbol = each.get("instrument").asText();
      BigDecimal entry = decimal(each.get("entry_price"));
      JsonNode mark = inputs.get("prices").get(symbol);
      rows.add(row(symbol, inputs.get("params")));
      instruments.put(
          symbol,
          Instrument.of("perpetual", symbol.substring(0, 3), "USDT")
              .markPrice(mark == null ? entry : decimal(mark))
              .build());
      positions.add(
          new Position(
              symbol,
              decimal(each.get("size")),
              entry,
              isolated ? Mode.ISOLATED : Mode.CROSS,
              isolated ? wallet : null,
              null,
              null,
              new TreeMap<>()));
    }
    List<Balance> balances = List.of(Balance.of("USDT", isolated ? BigDecimal.ZERO : wallet));
    AccountState account =
        new AccountState("CASE", new TreeMap<>(), balances, positions, List.of());
    Decision decision = decide(whole, rows, instruments, account);
    String asked = inputs.get("positions").get(0).get("instrument").asText();
    Decision.PositionFigures position =
        isolated
            ? decision.isolated().get(0).position()
            : decision.positions().stream()
                .filter(each -> each.instrument().equals(asked))
                .findFirst()
                .orElseThrow();
    return compared(position.liquidationPrice().orElseThrow(), vector);
  }

  /** One bracket without bounds: the published cases give the rate of today's bracket alone. */
  private static Map<String, String> row(String symbol, JsonNode params) {
    JsonNode own = params.has(symbol) ? params.get(symbol) : params;
    Map<String, String> row = new LinkedHashMap<>();
    row.put("instrument", symbol);
    row.put("notional below", "above");
    row.put("rate", decimal(own.get("maintenance_rate")).movePointRight(2).toPlainString() + "%");
    row.put("deduction", decimal(own.get("maintenance_amount")).toPlainString() + " USDT");
    row.put("most-leverage", "125x");
    return row;
  }

  /** Published prices are rounded half-up to the digits shown, or good to the tolerance named. */
  private static RegimeVectorsTest.Outcome compared(String found, JsonNode vector) {
    BigDecimal wanted = decimal(vector.get("expected").get("liquidation_price"));
    if (found.equals("none")) {
      return RegimeVectorsTest.Outcome.wrong("there is no price, published " + wanted);
    }
    BigDecimal price = new BigDecimal(found);
    boolean good;
    if (vector.has("tolerance")) {
      BigDecimal most =
          wanted.abs().multiply(new BigDecimal(vector.get("tolerance").asText().split(" ")[0]));
      good = price.subtract(wanted).abs().compareTo(most) <= 0;
    } else {
      good = price.setScale(wanted.scale(), RoundingMode.HALF_UP).compareTo(wanted) == 0;
    }
    return good
        ? RegimeVectorsTest.Outcome.good()
        : RegimeVectorsTest.Outcome.wrong("the price is " + price + ", published " + wanted);
  }

  /** The brackets of a case; each amount comes from the margin by slices in its bracket. */
  private List<Bracket> brackets(JsonNode vector) {
    List<Bracket> plain = new ArrayList<>();
    for (JsonNode row : vector.get("inputs").get("params").get("brackets")) {
      plain.add(
          new Bracket(
              decimal(row.get("notional_floor")),
              decimal(row.get("notional_cap")),
              decimal(row.get("maintenance_rate")),
              row.get("max_leverage").asText() + "x",
              BigDecimal.ZERO));
    }
    List<Bracket> complete = new ArrayList<>();
    for (Bracket bracket : plain) {
      BigDecimal inside = bracket.floor().add(bracket.cap()).divide(BigDecimal.valueOf(2));
      BigDecimal margin = margin(slices, sliceRows(plain), inside);
      BigDecimal amount = inside.multiply(bracket.rate()).subtract(margin);
      complete.add(
          new Bracket(bracket.floor(), bracket.cap(), bracket.rate(), bracket.leverage(), amount));
    }
    return complete;
  }

  private static List<Map<String, String>> sliceRows(List<Bracket> brackets) {
    return rows(brackets, false);
  }

  private static List<Map<String, String>> wholeRows(List<Bracket> brackets) {
    return rows(brackets, true);
  }

  private static List<Map<String, String>> rows(List<Bracket> brackets, boolean deductions) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = 0; i < brackets.size(); i++) {
      Bracket bracket = brackets.get(i);
      String rate = bracket.rate().movePointRight(2).toPlainString() + "%";
      Map<String, String> row = new LinkedHashMap<>();
      row.put("instrument", SYMBOL);
      row.put(
          "notional below",
          i == brackets.size() - 1 ? "above" : bracket.cap().toPlainString() + " USDT");
      row.put(deductions ? "rate" : "maintenance", rate);
      if (deductions) {
        row.put("deduction", bracket.amount().toPlainString() + " USDT");
      }
      row.put("most-leverage", bracket.leverage());
      rows.add(row);
    }
    return rows;
  }

  // ---- evaluation -------------------------------------------------------------------------------

  private static BigDecimal margin(
      Policy policy, List<Map<String, String>> rows, BigDecimal notional) {
    return decide(policy, rows, notional).positions().get(0).levels().get("maintenance");
  }

  /** One contract whose mark price is the notional, with plenty of collateral. */
  private static Decision decide(
      Policy policy, List<Map<String, String>> rows, BigDecimal notional) {
    TreeMap<String, Instrument> instruments = new TreeMap<>();
    instruments.put(SYMBOL, Instrument.of("perpetual", "COIN", "USDT").markPrice(notional).build());
    AccountState account =
        new AccountState(
            "CASE",
            new TreeMap<>(),
            List.of(Balance.of("USDT", new BigDecimal("1000000000"))),
            List.of(Position.cross(SYMBOL, BigDecimal.ONE, notional)),
            List.of());
    return decide(policy, rows, instruments, account);
  }

  private static Decision decide(
      Policy policy,
      List<Map<String, String>> rows,
      TreeMap<String, Instrument> instruments,
      AccountState account) {
    TreeMap<String, List<DatedRows>> tables = new TreeMap<>();
    tables.put("brackets", List.of(new DatedRows(Instant.EPOCH, rows, null)));
    ParameterFile file = new ParameterFile(policy.header().name(), new TreeMap<>(), tables);
    Diagnosed<ParameterSet> parameters = policy.parameters(file, "brackets", "", NOW);
    TreeMap<String, AssetMarket> assets = new TreeMap<>();
    assets.put("USDT", AssetMarket.priced(BigDecimal.ONE));
    MarketSnapshot market = new MarketSnapshot(NOW, assets, instruments, new TreeMap<>());
    Decision decision = policy.evaluate(account, market, parameters.get(), NOW);
    if (decision.verdict() == Verdict.REFUSED) {
      throw new AssertionError(decision.reasons().get(0).text());
    }
    if (!DecisionJson.text(decision)
        .equals(DecisionJson.text(policy.interpret(account, market, parameters.get(), NOW)))) {
      throw new AssertionError("the engines differ");
    }
    return decision;
  }

  /** The value of a looked-up cell, out of the trace. */
  private static BigDecimal cell(Decision decision, String label) {
    return find(decision.trace(), label).orElseThrow();
  }

  private static Optional<BigDecimal> find(TraceNode node, String label) {
    if (node.label().equals(label)) {
      return node.value().decimal();
    }
    return node.children().stream()
        .map(child -> find(child, label))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static BigDecimal decimal(JsonNode node) {
    return new BigDecimal(node.asText());
  }
}
