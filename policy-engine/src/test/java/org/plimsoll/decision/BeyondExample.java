package org.plimsoll.decision;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The example of the committee with all that a decision can tell beyond its totals. */
public final class BeyondExample {
  private BeyondExample() {}

  /** One scenario list, two charges, two actions, two figures that are shown. */
  public static Decision decision() {
    Decision of = CommitteeExample.healthy();
    return new Decision(
        of.policy(),
        of.parametersHash(),
        of.inputHash(),
        of.engine(),
        of.account(),
        of.asOf(),
        of.currency(),
        of.figures(),
        of.verdict(),
        of.reasons(),
        of.prices(),
        of.positions(),
        of.isolated(),
        of.offsets(),
        List.of(scenarios()),
        List.of(charge("1000.00", "500.00"), charge("0.01", "0")),
        List.of(
            new ActionFigures("action reduce", 81, "reduce", "account", Optional.empty()),
            new ActionFigures("action hedge", 84, "hedge", "BTC", Optional.of(trade()))),
        List.of(
            new ShownFigure("delta", "BTC", "", "-12345.5", "BTC"),
            new ShownFigure("breaking-price", "BTC-PERP", "initial", "unsolved", "USD per unit")),
        of.liquidation(),
        of.call(),
        of.trace());
  }

  private static ScenarioFigures scenarios() {
    Map<String, BigDecimal> losses = new LinkedHashMap<>();
    losses.put("up", new BigDecimal("-250.00"));
    losses.put("crash", new BigDecimal("7500.00"));
    losses.put("down", new BigDecimal("1250.00"));
    String text = "the largest loss over shocks";
    return new ScenarioFigures("shocks", "BTC", text, "crash", losses.get("crash"), losses);
  }

  private static ChargeFigures charge(String initial, String maintenance) {
    Map<String, BigDecimal> levels = new LinkedHashMap<>();
    levels.put("initial", new BigDecimal(initial));
    levels.put("maintenance", new BigDecimal(maintenance));
    return new ChargeFigures("charge concentration", 77, "BTC", levels);
  }

  private static ActionFigures.Trade trade() {
    return new ActionFigures.Trade("BTC-PERP", "sell", new BigDecimal("3"));
  }
}
