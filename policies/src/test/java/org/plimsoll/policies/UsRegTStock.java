package org.plimsoll.policies;

import java.math.BigDecimal;
import org.plimsoll.Policy;
import org.plimsoll.facts.Instrument;
import org.plimsoll.facts.Position;
import org.plimsoll.model.Verdict;

/** One share that is worth the whole market value, and the cash or debt behind it. */
final class UsRegTStock implements Regime {
  private final Policy policy = Setting.policy("us-reg-t-stock/policy.margin");

  @Override
  public String name() {
    return "us_reg_t_stock";
  }

  @Override
  public Found found(Case of) {
    BigDecimal rate = Case.decimal(of.params().path("maintenance_rate"), "0.25");
    Setting setting =
        Setting.of(policy)
            .value("house-maintenance", Case.percent(rate))
            .balance("USD", Case.decimal(of.inputs().path("collateral").path("cash"), "0"));
    of.positions()
        .forEach(
            each -> {
              String symbol = each.get("instrument").asText();
              BigDecimal value = Case.decimal(each.get("market_value"));
              setting
                  .instrument(
                      symbol, Instrument.of("stock", symbol, "USD").markPrice(value).build())
                  .position(Position.cross(symbol, BigDecimal.ONE, value));
            });
    Answer answer = setting.decide();
    boolean called = answer.decision().verdict().compareTo(Verdict.CALL) >= 0;
    return new Found()
        .give("equity", answer.figure("equity"))
        .give("initial_requirement", answer.figure("requirement at initial"))
        .give("maintenance_requirement", answer.figure("requirement at maintenance"))
        .give("margin_call", String.valueOf(called))
        .give("shortfall", answer.decision().figures().orElseThrow().shortfall());
  }
}
