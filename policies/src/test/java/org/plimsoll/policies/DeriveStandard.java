package org.plimsoll.policies;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plimsoll.Policy;
import org.plimsoll.money.Exact;

/**
 * One account of the standard manager. Parameters are those of the file, with what the case has of
 * its own. Published requirements of options are negative.
 */
final class DeriveStandard implements Regime {
  private static final Map<String, String> LEVELS = Map.of("IM", "initial", "MM", "maintenance");
  private static final long LAST_HALF_HOUR = 1800;

  private final Policy policy = Setting.policy("derive-standard/policy.margin");

  @Override
  public String name() {
    return "derive_srm";
  }

  @Override
  public Found found(Case of) {
    Setting setting =
        Setting.of(policy)
            .balance("USDC", Case.decimal(of.inputs().get("cash")))
            .attribute("peg", Case.decimal(of.inputs().get("stable_price")).toPlainString());
    parameters(of, setting);
    of.inputs()
        .path("markets")
        .properties()
        .forEach(each -> market(setting, each.getKey(), each.getValue()));
    return figures(setting.decide(), of);
  }

  private static void market(Setting setting, String name, JsonNode market) {
    setting.asset(
        name, Case.decimal(market.get("spot")), Case.decimal(market.get("spot_confidence")));
    if (market.has("base_position")) {
      setting.balance(name, Case.decimal(market.get("base_position")));
    }
    if (market.has("perp")) {
      JsonNode perp = market.get("perp");
      OptionTerms.perpetual(
          setting, name, perp, Case.decimal(perp.get("unrealised_pnl_and_funding")));
    }
    for (JsonNode expiry : market.path("expiries")) {
      for (JsonNode option : expiry.get("options")) {
        OptionTerms.option(setting, name, expiry, option);
      }
    }
  }

  private static void parameters(Case of, Setting setting) {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("most-part", "max_spot_req");
    names.put("least-part", "min_spot_req");
    names.put("call-part", "mm_call_spot_req");
    names.put("put-part", "mm_put_spot_req");
    names.put("put-mark-part", "mm_put_mtm_req");
    names.put("put-scale", "mm_offset_scale");
    names.put("least-trust", "oracle_threshold");
    names.put("distrust-factor", "oracle_factor");
    names.put("least-peg", "depeg_threshold");
    names.put("depeg-factor", "depeg_factor");
    names.forEach((ours, theirs) -> setting.value(ours, percent(of, theirs)));
    setting.table(
        "scales",
        List.of(
            scale("initial", percent(of, "unpaired_im_scale"), percent(of, "perp_im")),
            scale("maintenance", percent(of, "unpaired_mm_scale"), percent(of, "perp_mm"))));
    BigDecimal counted = parameter(of, "base_margin_factor");
    setting.table(
        "base-haircuts",
        List.of(
            haircut("USDC", BigDecimal.ZERO),
            haircut("any other", BigDecimal.ONE.subtract(counted))));
  }

  private static Map<String, String> scale(String level, String unpaired, String perpetual) {
    return Map.of("level", level, "unpaired", unpaired, "perpetual", perpetual);
  }

  private static Map<String, String> haircut(String asset, BigDecimal share) {
    return Map.of("asset", asset, "haircut", Case.percent(share));
  }

  private static String percent(Case of, String name) {
    return Case.percent(parameter(of, name));
  }

  private static BigDecimal parameter(Case of, String name) {
    JsonNode own = of.params().path(name);
    return Case.decimal(own.isMissingNode() ? of.file().path("default_params").get(name) : own);
  }

  private static Found figures(Answer answer, Case of) {
    Exact initial = answer.figure("initial-balance");
    Exact maintenance = answer.figure("maintenance-balance");
    Found found =
        new Found()
            .give("initial_margin_balance", initial)
            .give("maintenance_margin_balance", maintenance)
            .cut("initial_margin_balance_truncated", initial)
            .cut("maintenance_margin_balance_truncated", maintenance)
            .rounded("recomputed_im", initial)
            .rounded("recomputed_mm", maintenance)
            .give("mark_to_market", answer.figure("mark-to-market"))
            .give("PerpMargin", answer.figure("perpetuals at maintenance").negated())
            .give("BaseMargin", answer.figure("base"))
            .give("OracleConts", answer.figure("distrust").negated())
            .give("DepegIMs", answer.figure("depeg-charge").negated());
    of.inputs()
        .path("markets")
        .properties()
        .forEach(
            market ->
                LEVELS.forEach(
                    (suffix, level) -> {
                      String prefix = market.getKey() + "Option";
                      isolated(
                          of, found, prefix + "Isolated" + suffix, market.getKey(), answer, level);
                      bounded(of, found, prefix + "Bounded" + suffix, market, answer, level);
                    }));
    return found;
  }

  private static void isolated(
      Case of, Found found, String figure, String market, Answer answer, String level) {
    if (of.asks(figure)) {
      String label = "options-isolated of market " + market + " at " + level;
      found.give(figure, answer.figure(label).negated());
    }
  }

  /**
   * The publisher keeps the bound of the expiry that it told last, and before it is cut at nothing;
   * in the last half hour it takes the forward from before that half hour, which the case does not
   * tell.
   */
  private static void bounded(
      Case of,
      Found found,
      String figure,
      Map.Entry<String, JsonNode> market,
      Answer answer,
      String level) {
    JsonNode expiries = market.getValue().path("expiries");
    if (!of.asks(figure)) {
      return;
    }
    JsonNode last = expiries.get(expiries.size() - 1);
    String group = OptionTerms.group(market.getKey(), last);
    String label = "end-value of " + group + " at " + level;
    boolean unpaired = answer.figure("unpaired of " + group).signum() > 0;
    if (unpaired && last.get("sec_to_expiry").asLong() < LAST_HALF_HOUR) {
      found.leave(
          figure,
          "it rests on the forward before the last half hour, which is not told; the balances rest"
              + " on the one that is");
    } else {
      found.give(figure, answer.figure(label));
    }
  }
}
