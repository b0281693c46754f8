package org.plimsoll.explain;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plimsoll.decision.ActionFigures;
import org.plimsoll.decision.Decision;
import org.plimsoll.decision.ShownFigure;
import org.plimsoll.model.Owner;

/** A decision at a glance. */
final class Summary {
  private Summary() {}

  static String text(Decision decision) {
    return decision
        .figures()
        .map(totals -> account(decision, totals) + isolated(decision))
        .orElseGet(() -> Explanation.text(decision));
  }

  static String line(Decision decision) {
    String opening = decision.account() + " " + decision.verdict().name();
    return decision
        .figures()
        .map(totals -> opening + " " + brief(totals) + " " + decision.currency())
        .orElseGet(
            () ->
                opening
                    + " "
                    + decision.reasons().stream()
                        .map(Summary::refusal)
                        .collect(Collectors.joining("; ")));
  }

  private static String refusal(Decision.Reason reason) {
    String field = reason.amounts().getOrDefault("field", "");
    String place = reason.line() > 0 ? "line " + reason.line() : "";
    String both = field.isEmpty() || place.isEmpty() ? field + place : field + ", " + place;
    return reason.text() + (both.isEmpty() ? "" : " (" + both + ")");
  }

  private static String account(Decision decision, Decision.Totals totals) {
    Map<String, String> rows = new LinkedHashMap<>();
    if (totals.collateralAtLevels().isEmpty()) {
      rows.put("collateral value", Spelled.scaled(totals.collateralValue()));
    }
    totals
        .collateralAtLevels()
        .forEach((at, v) -> rows.put("collateral at " + at, Spelled.scaled(v)));
    for (String level : AtLevels.of(totals.equityAtLevels())) {
      rows.put("equity" + AtLevels.behind(level), Spelled.scaled(totals.equityAt(level)));
    }
    for (Map.Entry<String, BigDecimal> level : totals.levels().entrySet()) {
      rows.put(level.getKey() + " margin", Spelled.scaled(level.getValue()));
    }
    rows.put("excess", Spelled.scaled(totals.excess()));
    rows.put("shortfall", Spelled.scaled(totals.shortfall()));
    int words = rows.keySet().stream().mapToInt(String::length).max().orElse(0);
    int digits = rows.values().stream().mapToInt(String::length).max().orElse(0);
    StringBuilder out = new StringBuilder();
    out.append("Account ").append(decision.account()).append(' ');
    out.append(OpeningPart.says(decision.verdict())).append('\n');
    rows.forEach(
        (word, value) ->
            out.append("  ")
                .append(word)
                .append(" ".repeat(words - word.length() + 2 + digits - value.length()))
                .append(value)
                .append(' ')
                .append(decision.currency())
                .append('\n'));
    return out + because(decision.reasons()) + call(decision) + plan(decision) + beyond(decision);
  }

  /** The statements that hold; those that do not are told in the explanation. */
  private static String because(List<Decision.Reason> reasons) {
    return reasons.stream()
        .filter(reason -> Outcome.of(reason).holds())
        .map(
            reason ->
                new Prose("")
                        .say("  because “" + Outcome.of(reason).sentence() + "”")
                        .cite(reason.statement(), reason.line())
                        .text()
                    + "\n")
        .collect(Collectors.joining());
  }

  private static String call(Decision decision) {
    return decision
        .call()
        .map(
            call ->
                "  called for "
                    + Spelled.scaled(call.amount())
                    + " "
                    + decision.currency()
                    + ", due "
                    + call.due()
                    + "\n")
        .orElse("");
  }

  private static String plan(Decision decision) {
    StringBuilder out = new StringBuilder();
    decision
        .liquidation()
        .ifPresent(
            plan -> {
              for (Decision.LiquidationStep step : plan.steps()) {
                out.append("  step " + step.step() + ": " + step.action() + " ")
                    .append(Spelled.number(step.quantity()) + " " + step.subject())
                    .append(", equity " + Spelled.scaled(step.equityAfter()))
                    .append(", maintenance " + Spelled.scaled(step.maintenanceAfter()) + "\n");
              }
              out.append("  liquidation: " + plan.words() + "\n");
            });
    return out.toString();
  }

  /** Actions, and the figures of the account that the policy shows; others are explained. */
  private static String beyond(Decision decision) {
    StringBuilder out = new StringBuilder();
    for (ActionFigures action : decision.actions()) {
      out.append("  " + ActionsPart.line(action) + "\n");
    }
    for (ShownFigure shown : decision.shown()) {
      if (shown.subject().equals(Owner.ACCOUNT.word())) {
        out.append("  " + ShownPart.line(shown) + "\n");
      }
    }
    return out.toString();
  }

  private static String isolated(Decision decision) {
    return decision.isolated().stream()
        .map(
            isolated ->
                "Isolated "
                    + isolated.position().instrument()
                    + " "
                    + OpeningPart.says(isolated.verdict())
                    + ": "
                    + brief(isolated.totals())
                    + " "
                    + decision.currency()
                    + "\n"
                    + because(isolated.reasons()))
        .collect(Collectors.joining());
  }

  private static String brief(Decision.Totals totals) {
    return AtLevels.of(totals.equityAtLevels()).stream()
            .map(at -> "equity" + AtLevels.behind(at) + " " + Spelled.scaled(totals.equityAt(at)))
            .collect(Collectors.joining(", "))
        + totals.levels().entrySet().stream()
            .map(level -> ", " + level.getKey() + " " + Spelled.scaled(level.getValue()))
            .collect(Collectors.joining());
  }
}
