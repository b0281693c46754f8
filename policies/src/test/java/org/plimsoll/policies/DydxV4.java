package org.plimsoll.policies;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plimsoll.Policy;
import org.plimsoll.decision.Decision;
import org.plimsoll.facts.Instrument;
import org.plimsoll.facts.Mode;
import org.plimsoll.facts.Position;
import org.plimsoll.model.Verdict;
import org.plimsoll.money.Exact;

/**
 * Tiers, sizes and indexes of a case go into the policy as they are told. A case that speaks only
 * of a notional or of fractions gets as many units at a price of 1.
 */
final class DydxV4 implements Regime {
  private static final String STAND_IN = "MARKET";
  private static final int PPM = 6;

  private final Policy policy = Setting.policy("dydx-v4/policy.margin");
  private final Policy riskOrder = Setting.policy("dydx-v4/risk-order.margin");
  private final Policy order = Setting.policy("dydx-v4/order.margin");

  @Override
  public String name() {
    return "dydx_v4";
  }

  @Override
  public Found found(Case of) {
    if (of.asks("comparison")) {
      return comparison(of);
    }
    return of.asks("order") ? order(of) : account(of);
  }

  // ---- one account ------------------------------------------------------------------------------

  private Found account(Case of) {
    JsonNode inputs = of.inputs();
    Setting setting =
        Setting.of(policy)
            .balance("USDC", Case.decimal(inputs.path("collateral").path("USDC"), "0"))
            .table("liquidity-tiers", tiers(of));
    parameters(of, setting);
    if (of.positions().isEmpty() && of.params().has("initial_margin_ppm")) {
      add(of, setting, STAND_IN, BigDecimal.ONE, of.params());
    }
    for (JsonNode each : of.positions()) {
      String symbol = each.path("instrument").asText(STAND_IN);
      JsonNode size = each.has("size") ? each.get("size") : each.get("notional");
      add(of, setting, symbol, Case.decimal(size), each);
    }
    return figures(of, setting.decide());
  }

  private static void add(
      Case of, Setting setting, String symbol, BigDecimal size, JsonNode position) {
    JsonNode params = of.params().has(symbol) ? of.params().get(symbol) : of.params();
    TreeMap<String, String> terms = new TreeMap<>(Map.of("liquidityTier", symbol));
    if (params.has("size_quantum")) {
      terms.put("sizeQuantum", Case.decimal(params.get("size_quantum")).toPlainString());
    }
    put(terms, "fundingIndex", params.path("current_funding_index"));
    TreeMap<String, String> own = new TreeMap<>();
    put(own, "entryIndex", position.path("funding_index"));
    JsonNode custom = params.path("custom_imf_ppm");
    if (!custom.isMissingNode()) {
      own.put("customFraction", ppm(custom).toPlainString());
    }
    JsonNode action = of.inputs().path("action");
    if (symbol.equals(action.path("close_instrument").asText())) {
      own.put("closing", closing(action).toPlainString());
      put(own, "fillPrice", action.path("fill_price_usd"));
    }
    setting
        .instrument(
            symbol,
            Instrument.of("perpetual", symbol, "USDC")
                .markPrice(Case.decimal(of.inputs().path("prices").path(symbol), "1"))
                .attributes(terms)
                .build())
        .figure("openInterest", symbol, openInterest(params))
        .position(new Position(symbol, size, null, Mode.CROSS, null, null, null, own));
  }

  /** In units; what is told as money stands at a price of 1, in dollars or in quote quanta. */
  private static BigDecimal openInterest(JsonNode params) {
    if (params.has("open_notional_quantums")) {
      return quanta(params.get("open_notional_quantums"));
    }
    JsonNode told =
        params.has("open_notional_usd")
            ? params.get("open_notional_usd")
            : params.path("open_interest");
    return Case.decimal(told, "0");
  }

  /** What an action adds to the position: a signed change, or a size bought or sold. */
  private static BigDecimal closing(JsonNode action) {
    if (action.has("size_delta")) {
      return Case.decimal(action.get("size_delta"));
    }
    BigDecimal size = Case.decimal(action.get("size"));
    return action.get("side").asText().equals("sell") ? size.negate() : size;
  }

  private static void put(TreeMap<String, String> attributes, String key, JsonNode told) {
    if (!told.isMissingNode()) {
      attributes.put(key, Case.decimal(told).toPlainString());
    }
  }

  /** One tier for each market of the case. */
  private static List<Map<String, String>> tiers(Case of) {
    List<Map<String, String>> rows = new ArrayList<>();
    of.positions()
        .forEach(
            each -> {
              String symbol = each.path("instrument").asText(STAND_IN);
              JsonNode own = of.params().has(symbol) ? of.params().get(symbol) : of.params();
              rows.add(tier(symbol, own));
            });
    if (rows.isEmpty()) {
      rows.add(tier(STAND_IN, of.params()));
    }
    return rows;
  }

  private static Map<String, String> tier(String name, JsonNode params) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("liquidity-tier", name);
    row.put("base-fraction", Case.percent(ppm(params.path("initial_margin_ppm"))));
    row.put("maintenance-part", Case.percent(ppm(params.path("maintenance_fraction_ppm"))));
    for (String cap : List.of("lower", "upper")) {
      JsonNode quanta = params.path("oi_" + cap + "_cap_quantums");
      BigDecimal usd =
          quanta.isMissingNode()
              ? Case.decimal(params.path("oi_" + cap + "_cap_usd"), "0")
              : quanta(quanta);
      row.put(cap + "-cap", usd.toPlainString() + " USDC");
    }
    return row;
  }

  private static void parameters(Case of, Setting setting) {
    Map<String, String> rates =
        Map.of(
            "bankruptcy_adjustment_ppm", "bankruptcy-adjustment",
            "spread_to_maintenance_margin_ratio_ppm", "spread-to-maintenance",
            "max_liquidation_fee_ppm", "most-fee",
            "max_position_portion_liquidated_ppm", "most-part-closed");
    rates.forEach(
        (key, name) -> {
          if (of.params().has(key)) {
            setting.value(name, Case.percent(ppm(of.params().get(key))));
          }
        });
    JsonNode least = of.params().path("min_position_notional_liquidated_usd");
    if (!least.isMissingNode()) {
      setting.value("least-closed", Case.decimal(least).toPlainString() + " USDC");
    }
  }

  private static BigDecimal ppm(JsonNode told) {
    return Case.decimal(told, "0").movePointLeft(PPM);
  }

  private static BigDecimal quanta(JsonNode told) {
    return Case.decimal(told).movePointLeft(6);
  }

  // ---- its figures ------------------------------------------------------------------------------

  private static Found figures(Case of, Answer answer) {
    Found found =
        new Found()
            .give("net_collateral", answer.figure("equity"))
            .give("initial_margin", answer.figure("requirement at initial"))
            .give("maintenance_margin", answer.figure("requirement at maintenance"))
            .give("liquidatable", String.valueOf(answer.decision().verdict() == Verdict.LIQUIDATE));
    String symbol =
        of.inputs()
            .path("action")
            .path("close_instrument")
            .asText(of.positions().path(0).path("instrument").asText(STAND_IN));
    Map<String, String> figures =
        Map.of(
            "net_notional", "signed-notional",
            "unsettled_funding", "funding",
            "bankruptcy_quote_delta", "bankruptcy-amount",
            "fillable_price_usd", "fillable-price",
            "insurance_fund_delta_usd", "insurance-change",
            "min_notional_liquidatable_usd", "least-liquidatable",
            "max_notional_liquidatable_usd", "most-liquidatable");
    figures.forEach(
        (published, figure) -> {
          if (of.asks(published)) {
            found.give(published, answer.figure(figure + " of " + symbol));
          }
        });
    rates(of, symbol, answer, found);
    return found;
  }

  /** Fractions are published in millionths, prices also in quote quanta for each size quantum. */
  private static void rates(Case of, String symbol, Answer answer, Found found) {
    Exact millions = Exact.of(1_000_000);
    if (of.asks("effective_imf_ppm")) {
      found.give(
          "effective_imf_ppm", answer.figure("initial-fraction of " + symbol).times(millions));
    }
    if (of.asks("maintenance_margin_ppm")) {
      found.give(
          "maintenance_margin_ppm",
          answer.figure("maintenance-fraction of " + symbol).times(millions));
    }
    if (of.asks("fillable_price_subticks_ratio")) {
      Exact quantum = Exact.of(new BigDecimal("0.00000001"));
      found.give(
          "fillable_price_subticks_ratio",
          answer.figure("fillable-price of " + symbol).times(millions).times(quantum));
    }
  }

  // ---- several accounts -------------------------------------------------------------------------

  private Found comparison(Case of) {
    JsonNode first = of.inputs().get("accounts").get(0);
    JsonNode second = of.inputs().get("accounts").get(1);
    Answer answer =
        Setting.of(riskOrder)
            .attribute("netCollateral", first.get("net_collateral").asText())
            .attribute("maintenanceMargin", first.get("maintenance_margin").asText())
            .attribute("otherNetCollateral", second.get("net_collateral").asText())
            .attribute("otherMaintenanceMargin", second.get("maintenance_margin").asText())
            .decide();
    return new Found().give("comparison", answer.figure("riskier"));
  }

  /** Each order stands as the position it closes: what is sold was long. */
  private Found order(Case of) {
    Setting setting = Setting.of(order);
    for (JsonNode each : of.inputs().get("liquidation_orders")) {
      String account = each.get("account").asText();
      String market = each.path("instrument").asText("BTC");
      BigDecimal oracle = Case.decimal(of.inputs().get("prices").get(market));
      BigDecimal size = Case.decimal(each.get("size"));
      TreeMap<String, String> limit =
          new TreeMap<>(Map.of("limitPrice", each.get("price").asText()));
      setting
          .instrument(
              account,
              Instrument.of("perpetual", market, "USDC").markPrice(oracle).lot(size).build())
          .position(
              new Position(
                  account,
                  each.get("side").asText().equals("sell") ? size : size.negate(),
                  oracle,
                  Mode.CROSS,
                  null,
                  null,
                  null,
                  limit));
    }
    Found found = new Found();
    for (Decision.LiquidationStep step :
        setting.decide().decision().liquidation().orElseThrow().steps()) {
      found.give("order " + step.step(), step.subject());
    }
    return found;
  }
}
