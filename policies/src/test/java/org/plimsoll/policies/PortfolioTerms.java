package org.plimsoll.policies;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of one case of the portfolio manager, and its table of shocks. */
final class PortfolioTerms {
  private static final Map<String, String> WAYS =
      Map.of(
          "Up", "rises", "Down", "falls", "None", "stays", "LINEAR", "linear", "ABS", "absolute");

  /** The publisher calls shocks the tail by how far they go, whatever they count for. */
  private static final BigDecimal FAR = new BigDecimal("0.25");

  private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

  private final Case of;
  private final List<Shock> shocks = new ArrayList<>();

  PortfolioTerms(Case of) {
    this.of = of;
    JsonNode own = of.inputs().path("param_overrides").path("scenarios");
    for (JsonNode each : own.isMissingNode() ? defaults().get("scenarios") : own) {
      BigDecimal price = Case.decimal(each.get("spot_multiplier"));
      String way = WAYS.get(each.get("vol").asText());
      String name = "shock-" + (shocks.size() + 1) + "-" + way;
      shocks.add(new Shock(name, price, way, Case.decimal(each.get("dampening"))));
    }
  }

  /**
   * A row of the table of shocks.
   *
   * @param name the scenario
   * @param price what the price is multiplied with
   * @param way what the volatility does
   * @param dampening how far the outcome counts
   */
  record Shock(String name, BigDecimal price, String way, BigDecimal dampening) {
    /** Which of the published figures it belongs to. */
    String part() {
      if (way.equals("linear") || way.equals("absolute")) {
        return "skew";
      }
      BigDecimal move = price.subtract(BigDecimal.ONE).abs();
      return move.compareTo(FAR) > 0 ? "tail" : "regular";
    }
  }

  /** The shocks of the case, in their order. */
  List<Shock> shocks() {
    return shocks;
  }

  void apply(Setting setting, JsonNode collateral) {
    rates(setting);
    setting
        .value("short-power", plain("VolShock", "SHORTTERMPOWER"))
        .value("long-power", plain("VolShock", "LONGTERMPOWER"))
        .value("flat-width", plain("SkewShock", "MIN_WIDTH_SCALE"))
        .value("shortest-time", seconds())
        .table("contingencies", List.of(level("initial", "IM"), level("maintenance", "MM")))
        .table("assets", assets(collateral))
        .table("shocks", rows())
        .table(
            "basis-shocks",
            List.of(basis("up", "SCENARIO_SPOT_UP"), basis("down", "SCENARIO_SPOT_DOWN")));
  }

  private void rates(Setting setting) {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("range-up", "VolShock VOLRANGEUP");
    names.put("range-down", "VolShock VOLRANGEDOWN");
    names.put("least-raised", "VolShock MIN_VOL_EVAL_SHOCKED");
    names.put("linear-cap", "SkewShock LINEAR_SCALE_CAP");
    names.put("linear-slope", "SkewShock LINEAR_CBASE");
    names.put("absolute-cap", "SkewShock ABS_SCALE_CAP");
    names.put("absolute-slope", "SkewShock ABS_CBASE");
    names.put("least-flat", "SkewShock MIN_K_STAR");
    names.put("flat-base", "SkewShock VOL_PARAM_STATIC");
    names.put("flat-slope", "SkewShock VOL_PARAM_SCALE");
    names.put("credit-base", "Margin BASE_STATIC_DISCOUNT");
    names.put("credit-rates", "Margin LONG_RATE_MULTSCALE");
    names.put("credit-add", "Margin LONG_RATE_ADDSCALE");
    names.put("debit-base", "Margin BASE_STATIC_DISCOUNT_NEG");
    names.put("debit-rates", "Margin SHORT_RATE_MULTSCALE");
    names.put("debit-add", "Margin SHORT_RATE_ADDSCALE");
    names.put("basis-add", "BasisContingency BASIS_CONT_ADD_FACTOR");
    names.put("basis-rates", "BasisContingency BASIS_CONT_MULT_FACTOR");
    names.put("least-peg", "OtherContingency PEG_LOSS_THRESHOLD");
    names.put("least-trust", "OtherContingency CONF_THRESHOLD");
    names.put("distrust-factor", "OtherContingency CONF_MARGIN");
    names.forEach(
        (ours, theirs) -> {
          String[] name = theirs.split(" ");
          setting.value(ours, percent(name[0], name[1]));
        });
  }

  private Map<String, String> level(String level, String prefix) {
    return Map.of(
        "level", level,
        "loss", percent("Margin", prefix + "_LOSS_FACTOR"),
        "peg-factor", prefix.equals("IM") ? percent("OtherContingency", "PEG_LOSS_FACTOR") : "0%",
        "perpetual", percent("OtherContingency", prefix + "_PERP_PERCENT"),
        "naked", percent("OtherContingency", prefix + "_OPTION_PERCENT"));
  }

  private static List<Map<String, String>> assets(JsonNode collateral) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (JsonNode each : collateral) {
      rows.add(
          Map.of(
              "asset", each.get("asset").asText(),
              "moves-along", each.get("risk_cancelling").asBoolean() ? "100%" : "0%",
              "initial-part", Case.percent(Case.decimal(each.get("im_haircut"))),
              "maintenance-part", Case.percent(Case.decimal(each.get("mm_haircut")))));
    }
    rows.add(
        Map.of(
            "asset", "any other",
            "moves-along", "0%",
            "initial-part", "100%",
            "maintenance-part", "100%"));
    return rows;
  }

  private List<Map<String, String>> rows() {
    return shocks.stream()
        .map(
            each ->
                Map.of(
                    "scenario", each.name(),
                    "price", Case.percent(each.price()),
                    "volatility", each.way(),
                    "dampening", Case.percent(each.dampening())))
        .toList();
  }

  private Map<String, String> basis(String scenario, String name) {
    return Map.of("scenario", scenario, "price", percent("BasisContingency", name));
  }

  private String seconds() {
    BigDecimal days = parameter("VolShock", "DTE_FLOOR");
    return days.multiply(SECONDS).stripTrailingZeros().toPlainString() + " seconds";
  }

  private String percent(String group, String name) {
    return Case.percent(parameter(group, name));
  }

  private String plain(String group, String name) {
    return parameter(group, name).toPlainString();
  }

  private BigDecimal parameter(String group, String name) {
    JsonNode own = of.inputs().path("param_overrides").path(group).path(name);
    return Case.decimal(own.isMissingNode() ? defaults().get(group).get(name) : own);
  }

  private JsonNode defaults() {
    return of.file().get("default_params");
  }
}
