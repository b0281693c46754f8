package org.plimsoll.policies;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plimsoll.Policy;
import org.plimsoll.facts.Instrument;
import org.plimsoll.facts.Mode;
import org.plimsoll.facts.Position;
import org.plimsoll.money.Exact;

/**
 * One isolated position with the rate and deduction of the case. Where no mark price is published,
 * the entry price stands in; margin added is the position's collateral.
 */
final class Bybit implements Regime {
  private final Policy policy = Setting.policy("bybit/policy.margin");

  @Override
  public String name() {
    return "bybit";
  }

  @Override
  public Found found(Case of) {
    JsonNode position = of.position();
    String symbol = position.get("instrument").asText();
    BigDecimal entry = Case.decimal(position.get("entry_price"));
    BigDecimal mark = Case.decimal(of.inputs().path("prices").get(symbol), entry.toPlainString());
    JsonNode leverage = of.params().get("leverage");
    Answer answer =
        Setting.of(policy)
            .table("risk-limits", List.of(row(symbol, of.params())))
            .instrument(
                symbol,
                Instrument.of("perpetual", symbol.substring(0, 3), "USDT").markPrice(mark).build())
            .position(
                new Position(
                    symbol,
                    Case.decimal(position.get("size")),
                    entry,
                    Mode.ISOLATED,
                    added(of),
                    Case.decimal(leverage),
                    null,
                    new TreeMap<>()))
            .decide();
    String side = Case.decimal(position.get("size")).signum() > 0 ? "long" : "short";
    String margin = "margin of " + symbol + " isolated " + side + " at ";
    Found found =
        new Found()
            .give("initial_margin", answer.figure(margin + "initial"))
            .give("maintenance_margin", answer.figure(margin + "maintenance"));
    String price = answer.liquidationPrice(symbol);
    return price.equals("none")
        ? found.give("liquidation_price", price)
        : found.rounded("liquidation_price", Exact.parse(price));
  }

  /** Margin added beyond what leverage asks for: under either of two names, or none. */
  private static BigDecimal added(Case of) {
    JsonNode told = of.inputs().path("collateral").path("USDT");
    return Case.decimal(told.isMissingNode() ? of.params().path("extra_margin") : told, "0");
  }

  private static Map<String, String> row(String symbol, JsonNode params) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("instrument", symbol);
    row.put("entry-value up to", "no limit");
    row.put("rate", Case.percent(Case.decimal(params.get("maintenance_rate"))));
    row.put(
        "deduction",
        Case.decimal(params.path("maintenance_deduction"), "0").toPlainString() + " USDT");
    return row;
  }
}
