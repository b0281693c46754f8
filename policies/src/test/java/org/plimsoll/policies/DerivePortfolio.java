package org.plimsoll.policies;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plimsoll.Policy;

/**
 * One account of the portfolio manager, on the asset that the case does not name. The file's
 * parameters apply, with what the case overrides; losses are published as negative amounts.
 */
final class DerivePortfolio implements Regime {
  /** What stands for the asset. */
  static final String UNDERLYING = "UNDERLYING";

  private final Policy policy = Setting.policy("derive-portfolio/policy.margin");

  @Override
  public String name() {
    return "derive_pmrm2";
  }

  @Override
  public Found found(Case of) {
    JsonNode book = book(of);
    Setting setting =
        Setting.of(policy)
            .balance("USDC", Case.decimal(book.get("cash")))
            .attribute("peg", Case.decimal(book.get("stable_price")).toPlainString())
            .attribute("spotConfidence", Case.decimal(book.get("spot_confidence")).toPlainString())
            .asset(UNDERLYING, Case.decimal(book.get("spot")));
    PortfolioTerms terms = new PortfolioTerms(of);
    terms.apply(setting, book.path("collateral"));
    for (JsonNode each : book.path("collateral")) {
      String asset = each.get("asset").asText();
      setting
          .asset(asset, Case.decimal(each.get("price")), Case.decimal(each.get("confidence")))
          .balance(asset, Case.decimal(each.get("amount")));
    }
    JsonNode perp = book.get("perp");
    BigDecimal gained =
        Case.decimal(perp.get("unrealised_pnl")).add(Case.decimal(perp.get("unrealised_funding")));
    if (Case.decimal(perp.get("size")).signum() != 0) {
      OptionTerms.perpetual(setting, UNDERLYING, perp, gained);
    }
    List<String> expiries = new ArrayList<>();
    options(setting, book, expiries);
    return new PortfolioFigures(of, setting.decide(), terms, expiries).found(book);
  }

  private static void options(Setting setting, JsonNode book, List<String> expiries) {
    Map<String, JsonNode> told = new LinkedHashMap<>();
    for (JsonNode each : book.path("expiries")) {
      told.put(each.get("sec_to_expiry").asText(), each);
    }
    for (JsonNode each : book.path("options")) {
      JsonNode expiry = told.get(each.get("sec_to_expiry").asText());
      String symbol = OptionTerms.option(setting, UNDERLYING, expiry, each);
      setting
          .figure("interest", symbol, Case.decimal(expiry.get("rate")))
          .figure("interestConfidence", symbol, Case.decimal(expiry.get("rate_confidence")));
      expiries.add(OptionTerms.group(UNDERLYING, expiry));
    }
  }

  private static JsonNode book(Case of) {
    JsonNode name = of.inputs().path("portfolio_ref");
    return name.isMissingNode()
        ? of.inputs().get("portfolio")
        : of.file().get("shared_portfolios").get(name.asText());
  }
}
