package org.plimsoll.policies;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.decision.ScenarioFigures;
import org.plimsoll.money.Exact;

/** The figures of a decision under the names of the portfolio manager. */
final class PortfolioFigures {
  private static final Map<String, String> DIRECTIONS =
      Map.of("rises", "1", "falls", "-1", "stays", "0");

  /** What sums in binary numbers leave over, in USDC. */
  private static final BigDecimal NOISE = new BigDecimal("0.000000001");

  private static final String ALIKE =
      "several shocks lose the same; the publisher's binary noise chose one of them";

  private final Case of;
  private final Answer answer;
  private final PortfolioTerms terms;
  private final List<String> expiries;
  private final Map<String, BigDecimal> losses;
  private final Found found = new Found();

  /**
   * Takes what belongs together.
   *
   * @param expiries the group of each option, in the order of the case
   */
  PortfolioFigures(Case of, Answer answer, PortfolioTerms terms, List<String> expiries) {
    this.of = of;
    this.answer = answer;
    this.terms = terms;
    this.expiries = expiries;
    this.losses =
        answer.decision().scenarios().stream()
            .filter(each -> each.set().equals("outcomes"))
            .map(ScenarioFigures::losses)
            .findFirst()
            .orElseThrow();
  }

  Found found(JsonNode book) {
    found
        .noise(NOISE)
        .give("initial_margin_balance", answer.figure("initial-balance"))
        .give("maintenance_margin_balance", answer.figure("maintenance-balance"))
        .give("mark_to_market", answer.figure("equity"))
        .give("option_mtm", answer.figure("options"))
        .give("collateral_mtm", answer.figure("assets-worth"))
        .give("forward_contingency", answer.figure("basis-loss").negated())
        .give("im_loss_factor", answer.figure("loss-factor at initial"));
    contingencies();
    classes();
    scenarios();
    expiries(book);
    return found;
  }

  private void contingencies() {
    Map<String, String> names =
        Map.of(
            "MMPerpCont", "perpetual-part at maintenance",
            "IMPerpCont", "perpetual-part at initial",
            "MMOptionCont", "option-part at maintenance",
            "IMOptionCont", "option-part at initial",
            "MMBaseCont", "maintenance-assets",
            "IMBaseCont", "initial-assets",
            "OracleCont", "distrust");
    names.forEach(
        (theirs, ours) -> found.give("contingencies " + theirs, answer.figure(ours).negated()));
  }

  /** The worst of each kind of shock; no shock of a kind loses nothing. */
  private void classes() {
    for (String part : List.of("regular", "tail", "skew")) {
      Optional<PortfolioTerms.Shock> worst =
          terms.shocks().stream()
              .filter(each -> each.part().equals(part))
              .max(Comparator.comparing((PortfolioTerms.Shock each) -> losses.get(each.name())));
      found.give(
          "worst_" + part + "_loss",
          worst.map(each -> losses.get(each.name()).negate()).orElse(BigDecimal.ZERO));
      if (part.equals("regular") && worst.isPresent()) {
        worst(worst.get());
      }
    }
  }

  /** Where others lose the same, binary noise chose the one that is published. */
  private void worst(PortfolioTerms.Shock worst) {
    PortfolioTerms.Shock first = first(worst);
    String move = "worst_regular_scenario 1";
    String way = "worst_regular_scenario 2";
    boolean alike = losses.get(worst.name()).signum() != 0 && countLike(worst) > 1;
    if (alike) {
      found.leave(move, ALIKE).leave(way, ALIKE);
    } else {
      give(move, first.price().subtract(BigDecimal.ONE));
      found.give(way, DIRECTIONS.get(first.way()));
    }
  }

  private long countLike(PortfolioTerms.Shock worst) {
    return terms.shocks().stream()
        .filter(each -> each.part().equals(worst.part()))
        .filter(each -> near(losses.get(each.name()), losses.get(worst.name())))
        .count();
  }

  private static boolean near(BigDecimal one, BigDecimal other) {
    return one.subtract(other).abs().compareTo(NOISE) <= 0;
  }

  /** Of shocks that lose the same the first counts. */
  private PortfolioTerms.Shock first(PortfolioTerms.Shock worst) {
    return terms.shocks().stream()
        .filter(each -> each.part().equals(worst.part()))
        .filter(each -> losses.get(each.name()).compareTo(losses.get(worst.name())) == 0)
        .findFirst()
        .orElseThrow();
  }

  private void scenarios() {
    int place = 1;
    for (PortfolioTerms.Shock shock : terms.shocks()) {
      String figure = "scenario_pnl " + place++ + " ";
      if (shock.part().equals("skew")) {
        found.give(figure + 1, shock.way().equals("linear") ? "LINEAR" : "ABS");
        give(figure + 2, losses.get(shock.name()).negate());
      } else {
        give(figure + 1, shock.price().subtract(BigDecimal.ONE));
        found.give(figure + 2, DIRECTIONS.get(shock.way()));
        give(figure + 3, losses.get(shock.name()).negate());
      }
    }
  }

  private void expiries(JsonNode book) {
    int place = 1;
    for (String expiry : expiries) {
      given("vol_shock_up " + place, "rise of " + expiry);
      given("vol_shock_down " + place++, "fall of " + expiry);
    }
    place = 1;
    for (JsonNode each : book.path("expiries")) {
      String expiry = OptionTerms.group(DerivePortfolio.UNDERLYING, each);
      given("discount_factors_pos_neg " + place + " 1", "credit-factor of " + expiry);
      given("discount_factors_pos_neg " + place++ + " 2", "debit-factor of " + expiry);
    }
  }

  private void given(String figure, String label) {
    if (of.expected().containsKey(figure)) {
      give(figure, answer.figure(label));
    }
  }

  private void give(String figure, BigDecimal value) {
    give(figure, Exact.of(value));
  }

  private void give(String figure, Exact value) {
    found.give(figure, value);
  }
}
