package org.plimsoll.policies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plimsoll.Policy;
import org.plimsoll.facts.Instrument;
import org.plimsoll.facts.Mode;
import org.plimsoll.facts.OptionRight;
import org.plimsoll.facts.Position;
import org.plimsoll.money.Exact;

/**
 * One vault. The price of the underlying is the settlement price when the case is told after
 * expiry; where no price is told, 1 stands in, and it counts for nothing in cash or in units. So
 * does the mark price of the options.
 */
final class OpynGamma implements Regime {
  private static final String UNDERLYING = "WETH";
  private static final BigDecimal DAYS_OF_WEEK = BigDecimal.valueOf(7);
  private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);

  /** A case that asks only for a bound gets an option to ask it of. */
  private static final JsonNode STAND_IN =
      JsonNodeFactory.instance.objectNode().put("type", "put").put("strike", 1).put("amount", -1);

  private final Policy policy = Setting.policy("opyn-gamma/policy.margin");

  @Override
  public String name() {
    return "opyn_gamma";
  }

  @Override
  public Found found(Case of) {
    JsonNode told = of.inputs().path("prices").path(UNDERLYING);
    Setting setting = Setting.of(policy).asset(UNDERLYING, Case.decimal(told, "1"));
    of.inputs()
        .path("collateral")
        .properties()
        .forEach(each -> setting.balance(each.getKey(), Case.decimal(each.getValue())));
    boolean bound = of.asks("upper_bound_factor");
    if (bound || of.params().has("spot_shock")) {
      setting
          .attribute("vault", "naked")
          .value("shock", Case.percent(Case.decimal(of.params().path("spot_shock"), "0.75")))
          .table("upper-bounds", bounds(of.params()));
    }
    if (bound) {
      add(of, setting, STAND_IN);
      return new Found()
          .give("upper_bound_factor", setting.decide().figure("factor of upper-bounds"));
    }
    boolean calls = false;
    for (JsonNode each : of.positions()) {
      calls |= each.get("type").asText().equals("call");
      add(of, setting, each);
    }
    return figures(setting.decide(), calls);
  }

  private static void add(Case of, Setting setting, JsonNode each) {
    BigDecimal amount = Case.decimal(each.get("amount"));
    OptionRight right =
        each.get("type").asText().equals("call") ? OptionRight.CALL : OptionRight.PUT;
    String symbol =
        right + "-" + each.get("strike").asText() + (amount.signum() > 0 ? "-LONG" : "-SHORT");
    TreeMap<String, String> terms = new TreeMap<>();
    JsonNode price = of.inputs().path("prices").path(UNDERLYING);
    if (of.vector().path("description").asText().startsWith("after expiry")) {
      terms.put("settlementPrice", Case.decimal(price).toPlainString());
    }
    if (of.params().has("weeks_to_expiry") || of.params().has("days_to_expiry")) {
      terms.put("timeLeft", seconds(of.params()).toPlainString());
    }
    setting
        .instrument(
            symbol,
            Instrument.of("option", UNDERLYING, "USDC")
                .strike(Case.decimal(each.get("strike")))
                .right(right)
                .markPrice(BigDecimal.ZERO)
                .expiry(Setting.EXPIRY)
                .attributes(terms)
                .build())
        .position(
            new Position(symbol, amount, null, Mode.CROSS, null, null, null, new TreeMap<>()));
  }

  private static BigDecimal seconds(JsonNode params) {
    BigDecimal days =
        params.has("days_to_expiry")
            ? Case.decimal(params.get("days_to_expiry"))
            : Case.decimal(params.get("weeks_to_expiry")).multiply(DAYS_OF_WEEK);
    return days.multiply(SECONDS_OF_DAY);
  }

  /** The published steps, or the one bound that the case tells for any time. */
  private static List<Map<String, String>> bounds(JsonNode params) {
    List<Map<String, String>> rows = new ArrayList<>();
    params
        .path("table")
        .properties()
        .forEach(each -> rows.add(bound(each.getKey() + " days", each.getValue())));
    rows.add(bound(rows.isEmpty() ? "no limit" : "above", params.path("upper_bound_factor")));
    return rows;
  }

  private static Map<String, String> bound(String time, JsonNode factor) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("underlying", UNDERLYING);
    row.put("time-left up to", time);
    row.put("factor", Case.percent(Case.decimal(factor, "1")));
    return row;
  }

  /** What is left is published as an excess, what is below zero as a need. */
  private static Found figures(Answer answer, boolean calls) {
    Exact left = answer.figure(calls ? "units-left" : "cash-left");
    Exact needed = answer.figure(calls ? "units-needed" : "cash-needed");
    return new Found()
        .give("valid", String.valueOf(left.signum() >= 0))
        .give("excess", left)
        .give("additional_collateral_needed", left.negated())
        .give("required_margin", needed)
        .leave(
            "economic_model_reference",
            "the unrounded figure of the publisher's model, which it tolerates; no rule gives it");
  }
}
