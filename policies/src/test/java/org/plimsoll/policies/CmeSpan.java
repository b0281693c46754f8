package org.plimsoll.policies;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plimsoll.Policy;
import org.plimsoll.decision.Decision;
import org.plimsoll.decision.ScenarioFigures;
import org.plimsoll.facts.Instrument;
import org.plimsoll.facts.OptionRight;
import org.plimsoll.facts.Position;
import org.plimsoll.money.Exact;

/**
 * Contracts of one combined commodity with their risk arrays and spread tables. Where only a price
 * scan range is told, the future's array is that range in thirds, the extreme moves at their cover.
 */
final class CmeSpan implements Regime {
  private static final String COMMODITY = "COMMODITY";
  private static final String BOOK = " of commodity-book " + COMMODITY;
  private static final String NUMBERED = "scenario-";
  private static final BigDecimal THREE = BigDecimal.valueOf(3);

  /** How many thirds of its range a future gains in each scenario but the extreme ones. */
  private static final List<Integer> THIRDS =
      List.of(0, 0, 1, 1, -1, -1, 2, 2, -2, -2, 3, 3, -3, -3);

  private final Policy policy = Setting.policy("cme-span/policy.margin");

  @Override
  public String name() {
    return "cme_span";
  }

  @Override
  public Found found(Case of) {
    if (of.asks("long_maintenance")) {
      return outright(of);
    }
    Setting setting = setting(of, "member");
    JsonNode contracts = of.file().get("contracts");
    for (JsonNode each : of.positions()) {
      String symbol = each.get("contract").asText();
      add(setting, symbol, contracts.get(symbol), Case.decimal(each.get("quantity")));
    }
    return figures(setting.decide());
  }

  private Setting setting(Case of, String holder) {
    JsonNode spreads = of.file().get("spread_tables");
    JsonNode other = of.file().get("other");
    return Setting.of(policy)
        .attribute("holder", holder)
        .asset(COMMODITY, BigDecimal.ONE)
        .table("series-spreads", series(spreads.get("series")))
        .table("tiers", tiers(spreads.get("tiers")))
        .table("tier-spreads", tierSpreads(spreads.get("tier_spreads")))
        .table(
            "minimums",
            List.of(row("any other", "per-short-option", other.get("short_option_minimum"))))
        .table("initial-ratios", ratios(other.get("initial_ratios")));
  }

  // ---- what goes in -----------------------------------------------------------------------------

  private static void add(Setting setting, String symbol, JsonNode terms, BigDecimal quantity) {
    boolean option = terms.has("delta_month");
    String month = terms.get(option ? "delta_month" : "month").asText();
    TreeMap<String, String> told = new TreeMap<>();
    told.put("deltaMonth", month);
    told.put("monthNumber", month);
    told.put("compositeDelta", terms.get("composite_delta").asText());
    List<BigDecimal> array = new ArrayList<>();
    terms.get("array").forEach(loss -> array.add(Case.decimal(loss)));
    BigDecimal price = Case.decimal(terms.get("settlement"));
    var instrument =
        Instrument.of(option ? "option" : "future", COMMODITY, "USD")
            .multiplier(Case.decimal(terms.path("multiplier"), "1"))
            .expiry(Setting.EXPIRY)
            .markPrice(price)
            .riskArray(array)
            .attributes(told);
    if (option) {
      instrument
          .right(symbol.startsWith("C") ? OptionRight.CALL : OptionRight.PUT)
          .strike(new BigDecimal(symbol.substring(1, symbol.indexOf('-'))));
    }
    setting
        .instrument(symbol, instrument.build())
        .position(Position.cross(symbol, quantity, price));
  }

  private static List<Map<String, String>> series(JsonNode spreads) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (JsonNode each : spreads) {
      JsonNode months = each.get("months");
      rows.add(spread(each, "month", name(months.get(0)), name(months.get(1))));
    }
    return rows;
  }

  private static List<Map<String, String>> tierSpreads(JsonNode spreads) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (JsonNode each : spreads) {
      JsonNode tiers = each.get("tiers");
      rows.add(spread(each, "tier", tiers.get(0).asText(), tiers.get(1).asText()));
    }
    return rows;
  }

  private static Map<String, String> spread(JsonNode told, String of, String near, String far) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("commodity", COMMODITY);
    row.put("priority", told.get("priority").asText());
    row.put("near-" + of, near);
    row.put("near-delta", "1");
    row.put("far-" + of, far);
    row.put("far-delta", "1");
    row.put("per-spread", told.get("charge").asText() + " USD per unit");
    return row;
  }

  /** Months are names and numbers; between quotes they are names. */
  private static String name(JsonNode month) {
    return '"' + month.asText() + '"';
  }

  private static List<Map<String, String>> tiers(JsonNode tiers) {
    List<Map<String, String>> rows = new ArrayList<>();
    tiers
        .properties()
        .forEach(each -> rows.add(tier(each.getValue().get(1).asText(), each.getKey())));
    rows.add(tier("above", "0"));
    return rows;
  }

  private static Map<String, String> tier(String last, String tier) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("underlying", COMMODITY);
    row.put("month-number up to", last);
    row.put("tier", tier);
    return row;
  }

  private static Map<String, String> row(String underlying, String column, JsonNode amount) {
    return Map.of("underlying", underlying, column, amount.asText() + " USD per unit");
  }

  private static List<Map<String, String>> ratios(JsonNode ratios) {
    List<Map<String, String>> rows = new ArrayList<>();
    ratios
        .properties()
        .forEach(
            each ->
                rows.add(
                    Map.of(
                        "holder",
                        each.getKey(),
                        "ratio",
                        Case.percent(Case.decimal(each.getValue())))));
    return rows;
  }

  // ---- what comes out ---------------------------------------------------------------------------

  private static Found figures(Answer answer) {
    Found found =
        new Found()
            .give("scanning_risk", answer.figure("scan-risk" + BOOK))
            .give("spread_charge", answer.figure("spread-charges" + BOOK))
            .give("short_option_minimum", answer.figure("short-option-minimum" + BOOK))
            .give("span_requirement", answer.figure("risk" + BOOK))
            .give("net_option_value", answer.figure("net-option-value" + BOOK))
            .give("total_requirement", answer.figure("requirement at maintenance"));
    Decision decision = answer.decision();
    ScenarioFigures scan = decision.scenarios().get(0);
    found.give("active_scenario", scan.worst().substring(NUMBERED.length()));
    int scenario = 0;
    for (BigDecimal loss : scan.losses().values()) {
      scenario++;
      found.give("scenario_losses " + scenario, loss);
    }
    String month = "net-delta of month-book " + COMMODITY + " ";
    decision.trace().children().stream()
        .filter(node -> node.label().startsWith(month))
        .forEach(
            node ->
                found.give(
                    "composite_delta_by_month " + node.label().substring(month.length()),
                    node.value()));
    spreads(answer, found);
    return found;
  }

  /**
   * The spreads in the order they were formed; several pairs of months make one spread of tiers.
   */
  private static void spreads(Answer answer, Found found) {
    Map<String, Exact> counts = new LinkedHashMap<>();
    Map<String, Exact> charges = new LinkedHashMap<>();
    List<Decision.OffsetFigures> pairs = answer.decision().offsets();
    for (int i = 0; i < pairs.size(); i++) {
      List<Decision.LegFigures> legs = pairs.get(i).legs();
      boolean series = pairs.get(i).statement().endsWith("series");
      String spread = side(answer, legs.get(0), series) + "/" + side(answer, legs.get(1), series);
      String pair = " of calendar-spreads " + (i + 1);
      counts.merge(spread, Exact.of(legs.get(0).consumed()), Exact::plus);
      charges.merge(spread, answer.figure("spread-charge" + pair), Exact::plus);
    }
    int number = 0;
    for (Map.Entry<String, Exact> spread : counts.entrySet()) {
      number++;
      String name = "spreads_formed " + number + " ";
      Exact charge = charges.get(spread.getKey());
      found
          .give(name + "spread", spread.getKey())
          .give(name + "count", spread.getValue())
          .give(name + "rate", charge.dividedBy(spread.getValue()));
    }
  }

  private static String side(Answer answer, Decision.LegFigures leg, boolean series) {
    return series
        ? leg.instrument().substring(leg.instrument().lastIndexOf(' ') + 1)
        : "tier" + answer.figure("tier of " + leg.instrument());
  }

  // ---- outright figures -------------------------------------------------------------------------

  private Found outright(Case of) {
    return new Found()
        .give("long_maintenance", outright(of, 1, "maintenance"))
        .give("short_maintenance", outright(of, -1, "maintenance"))
        .give("speculator_initial_at_110pct", outright(of, 1, "initial"));
  }

  private Exact outright(Case of, int quantity, String level) {
    BigDecimal range = Case.decimal(of.params().get("price_scan_range"));
    TreeMap<String, String> told = new TreeMap<>();
    told.put("deltaMonth", "front");
    told.put("monthNumber", "0");
    told.put("compositeDelta", "1");
    JsonNode other = of.file().get("other");
    BigDecimal extreme =
        range
            .multiply(Case.decimal(other.get("extreme_multiplier")))
            .multiply(Case.decimal(other.get("extreme_cover")));
    List<BigDecimal> array = new ArrayList<>();
    for (int thirds : THIRDS) {
      BigDecimal gain = range.multiply(BigDecimal.valueOf(thirds));
      array.add(gain.divide(THREE, 10, RoundingMode.HALF_EVEN).negate());
    }
    array.add(extreme.negate());
    array.add(extreme);
    return setting(of, "speculator")
        .instrument(
            "FUTURE",
            Instrument.of("future", COMMODITY, "USD")
                .expiry(Setting.EXPIRY)
                .markPrice(BigDecimal.ONE)
                .riskArray(array)
                .attributes(told)
                .build())
        .position(Position.cross("FUTURE", BigDecimal.valueOf(quantity), BigDecimal.ONE))
        .decide()
        .figure("requirement at " + level);
  }
}
