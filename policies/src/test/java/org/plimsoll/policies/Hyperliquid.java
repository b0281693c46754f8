package org.plimsoll.policies;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plimsoll.Policy;
import org.plimsoll.facts.Instrument;
import org.plimsoll.facts.Mode;
import org.plimsoll.facts.Position;
import org.plimsoll.money.Exact;

/** The published tiers as rows of the policy's table; a position of one unit stands in a tier. */
final class Hyperliquid implements Regime {
  private static final String SYMBOL = "CONTRACT";

  private final Policy policy = Setting.policy("hyperliquid/policy.margin");

  @Override
  public String name() {
    return "hyperliquid";
  }

  @Override
  public Found found(Case of) {
    if (of.asks("maintenance_rates")) {
      return tiers(of);
    }
    if (of.asks("first_order_notional")) {
      return orders(of);
    }
    return of.asks("liquidation_price") ? liquidationPrice(of) : margin(of);
  }

  /** The account's or the position's own margin stands behind it. */
  private Found liquidationPrice(Case of) {
    JsonNode position = of.position();
    boolean isolated = of.inputs().path("margin_mode").asText().equals("isolated");
    BigDecimal entry = Case.decimal(position.get("entry_price"));
    JsonNode told = of.inputs().path("prices").path(position.path("instrument").asText());
    BigDecimal mark = Case.decimal(told, entry.toPlainString());
    BigDecimal margin = Case.decimal(of.inputs().path("collateral").path("USDC"), "0");
    Answer answer =
        Setting.of(policy)
            .table("tiers", tierRows(of))
            .balance("USDC", isolated ? BigDecimal.ZERO : margin)
            .instrument(SYMBOL, terms(mark))
            .position(
                new Position(
                    SYMBOL,
                    Case.decimal(position.get("size")),
                    entry,
                    isolated ? Mode.ISOLATED : Mode.CROSS,
                    isolated ? margin : null,
                    null,
                    null,
                    new TreeMap<>()))
            .decide();
    return new Found().rounded("liquidation_price", Exact.parse(answer.liquidationPrice(SYMBOL)));
  }

  private Found margin(Case of) {
    List<Map<String, String>> rows = tierRows(of);
    BigDecimal notional = Case.decimal(of.positions().path(0).path("notional"), "1");
    Answer answer = margin(rows, notional);
    return new Found()
        .rounded("maintenance_margin", answer.figure("margin of " + SYMBOL + " at maintenance"))
        .rounded("maintenance_rate", answer.figure("maintenance-rate of " + SYMBOL))
        .rounded("maintenance_deduction", answer.figure("deduction of " + SYMBOL));
  }

  /** A position at the lower bound of each tier tells the tier's rate and deduction. */
  private Found tiers(Case of) {
    Found found = new Found();
    JsonNode tiers = of.params().get("tiers");
    for (int i = 0; i < tiers.size(); i++) {
      BigDecimal bound = Case.decimal(tiers.get(i).get("lower_bound"));
      Answer answer = margin(rows(of), bound.max(BigDecimal.ONE));
      found.give("maintenance_rates " + (i + 1), answer.figure("maintenance-rate of " + SYMBOL));
      found.rounded("maintenance_deductions " + (i + 1), answer.figure("deduction of " + SYMBOL));
    }
    return found;
  }

  /** The next order before anything was closed, and the one for what is left in the cooldown. */
  private Found orders(Case of) {
    BigDecimal notional = Case.decimal(of.position().get("notional"));
    Exact first = order(of, notional, new TreeMap<>());
    BigDecimal left = notional.subtract(first.decimal().orElseThrow());
    return new Found()
        .give("first_order_notional", first)
        .give(
            "within_cooldown_order_notional",
            order(of, left, new TreeMap<>(Map.of("sincePartialClose", "1"))));
  }

  /** The account has nothing but the position, and is liquidated. */
  private Exact order(Case of, BigDecimal notional, TreeMap<String, String> told) {
    BigDecimal threshold = Case.decimal(of.params().get("threshold"));
    Answer answer =
        Setting.of(policy)
            .value("whole-up-to", threshold.toPlainString() + " USDC")
            .value("first-part", Case.percent(Case.decimal(of.params().get("fraction"))))
            .value(
                "cooldown",
                Case.decimal(of.params().get("cooldown_seconds")).toPlainString() + " seconds")
            .table("tiers", List.of(row("no limit", of.params().path("max_leverage"))))
            .instrument(SYMBOL, terms(notional))
            .position(
                new Position(SYMBOL, BigDecimal.ONE, notional, Mode.CROSS, null, null, null, told))
            .decide();
    return Exact.of(answer.decision().liquidation().orElseThrow().steps().get(0).rank());
  }

  private Answer margin(List<Map<String, String>> rows, BigDecimal notional) {
    return Setting.of(policy)
        .table("tiers", rows)
        .balance("USDC", new BigDecimal("1000000000000"))
        .instrument(SYMBOL, terms(notional))
        .position(Position.cross(SYMBOL, BigDecimal.ONE, notional))
        .decide();
  }

  private static Instrument terms(BigDecimal notional) {
    return Instrument.of("perpetual", "COIN", "USDC")
        .markPrice(notional)
        .lot(BigDecimal.ONE)
        .build();
  }

  /** The tiers of the case, of another case that it names, or one tier of the leverage it tells. */
  private static List<Map<String, String>> tierRows(Case of) {
    JsonNode params = of.params();
    if (params.has("tiers")) {
      return rows(of);
    }
    return params.has("tiers_from")
        ? rows(of.other(params.get("tiers_from").asText()))
        : List.of(row("no limit", params.path("max_leverage")));
  }

  private static List<Map<String, String>> rows(Case of) {
    List<Map<String, String>> rows = new ArrayList<>();
    JsonNode tiers = of.params().get("tiers");
    for (int i = 0; i < tiers.size(); i++) {
      String bound =
          i == tiers.size() - 1
              ? "above"
              : Case.decimal(tiers.get(i + 1).get("lower_bound")).toPlainString() + " USDC";
      rows.add(row(bound, tiers.get(i).get("max_leverage")));
    }
    return rows;
  }

  /** One tier; a case that tells no leverage gets one. */
  private static Map<String, String> row(String bound, JsonNode leverage) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("instrument", SYMBOL);
    row.put("notional below", bound);
    row.put("greatest-leverage", leverage.isMissingNode() ? "10x" : leverage.asText() + "x");
    return row;
  }
}
