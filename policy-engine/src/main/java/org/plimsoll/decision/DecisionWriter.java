package org.plimsoll.decision;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plimsoll.data.JsonObject;
import org.plimsoll.data.JsonTree;
import org.plimsoll.model.PolicyHeader;

/** The keys of a decision, in their order. */
final class DecisionWriter {
  private DecisionWriter() {}

  static JsonTree.Obj tree(Decision decision) {
    JsonObject out =
        new JsonObject()
            .put("policy", stamp(decision.policy()))
            .text("parametersHash", decision.parametersHash())
            .text("inputHash", decision.inputHash())
            .text("engine", decision.engine())
            .text("account", decision.account())
            .text("asOf", decision.asOf().toString())
            .text("currency", decision.currency());
    decision.figures().ifPresent(totals -> addTotals(out, totals));
    out.text("verdict", decision.verdict().name())
        .list("reasons", decision.reasons().stream().map(DecisionWriter::reason).toList())
        .list("prices", decision.prices().stream().map(DecisionWriter::price).toList())
        .list("positions", decision.positions().stream().map(DecisionWriter::position).toList())
        .list("isolated", decision.isolated().stream().map(DecisionWriter::isolated).toList())
        .list("offsets", decision.offsets().stream().map(DecisionWriter::offset).toList())
        .list("scenarios", decision.scenarios().stream().map(DecisionWriter::scenario).toList())
        .list("charges", decision.charges().stream().map(DecisionWriter::charge).toList())
        .list(
            "liquidation",
            decision
                .liquidation()
                .map(Decision.LiquidationFigures::steps)
                .orElse(List.of())
                .stream()
                .map(DecisionWriter::step)
                .toList());
    decision.liquidation().ifPresent(plan -> out.put("liquidationResult", result(plan)));
    decision.call().ifPresent(call -> out.put("call", call(call)));
    out.list("actions", decision.actions().stream().map(DecisionWriter::action).toList());
    if (!decision.shown().isEmpty()) {
      out.list("shown", decision.shown().stream().map(DecisionWriter::shown).toList());
    }
    return out.put("trace", TraceJson.tree(decision.trace())).build();
  }

  private static JsonTree scenario(ScenarioFigures scenario) {
    JsonObject out =
        new JsonObject()
            .text("set", scenario.set())
            .text("group", scenario.group())
            .text("text", scenario.text())
            .text("worst", scenario.worst());
    amount(out, "loss", scenario.loss());
    return out.put("losses", amounts(scenario.losses())).build();
  }

  private static JsonTree charge(ChargeFigures charge) {
    JsonObject out =
        new JsonObject()
            .text("statement", charge.statement())
            .whole("line", charge.line())
            .text("subject", charge.subject());
    addLevel(out, "amount", charge.amounts().get(PolicyHeader.INITIAL));
    return out.put("levels", amounts(charge.amounts())).build();
  }

  private static JsonTree action(ActionFigures action) {
    JsonObject out =
        new JsonObject()
            .text("statement", action.statement())
            .whole("line", action.line())
            .text("action", action.action())
            .text("subject", action.subject());
    action
        .trade()
        .ifPresent(
            trade -> {
              out.text("instrument", trade.instrument()).text("side", trade.side());
              amount(out, "quantity", trade.quantity());
            });
    return out.build();
  }

  private static JsonTree shown(ShownFigure shown) {
    return new JsonObject()
        .text("figure", shown.figure())
        .text("subject", shown.subject())
        .text("level", shown.level())
        .text("value", shown.value())
        .text("unit", shown.unit())
        .build();
  }

  private static JsonTree price(Decision.PriceFigures price) {
    JsonObject out = new JsonObject().text(price.traded() ? "instrument" : "asset", price.name());
    amount(out, "price", price.price());
    return out.text("source", price.source())
        .text("statement", price.statement())
        .whole("line", price.line())
        .build();
  }

  private static JsonTree step(Decision.LiquidationStep step) {
    JsonObject out =
        new JsonObject()
            .whole("step", step.step())
            .text("action", step.action())
            .text(step.action().equals("sell") ? "asset" : "instrument", step.subject());
    amount(out, "quantity", step.quantity());
    amount(out, "price", step.price());
    amount(out, "releases", step.releases());
    amount(out, "cost", step.cost());
    amount(out, "equityAfter", step.equityAfter());
    amount(out, "maintenanceAfter", step.maintenanceAfter());
    out.text("statement", step.statement()).whole("line", step.line());
    amount(out, "rank", step.rank());
    return out.build();
  }

  private static JsonTree result(Decision.LiquidationFigures plan) {
    JsonObject out = new JsonObject().text("result", plan.result());
    amount(out, "deficit", plan.deficit());
    return out.text("text", plan.words()).build();
  }

  private static JsonTree call(Decision.CallFigures call) {
    JsonObject out =
        new JsonObject().text("statement", call.statement()).whole("line", call.line());
    amount(out, "amount", call.amount());
    amount(out, "minimumTransfer", call.minimumTransfer());
    return out.text("due", call.due().toString()).build();
  }

  private static JsonTree stamp(Decision.PolicyStamp policy) {
    return new JsonObject()
        .text("name", policy.name())
        .text("version", policy.version())
        .text("hash", policy.hash())
        .build();
  }

  private static void addTotals(JsonObject out, Decision.Totals totals) {
    amount(out, "collateralValue", totals.collateralValue());
    amount(out, "equity", totals.equity());
    addLevels(out, "collateralAtLevels", totals.collateralAtLevels());
    addLevels(out, "equityAtLevels", totals.equityAtLevels());
    amount(out, "initialMargin", totals.initialMargin());
    amount(out, "maintenanceMargin", totals.maintenanceMargin());
    out.put("levels", amounts(totals.levels()));
    out.text("marginRatio", totals.marginRatio());
    amount(out, "excess", totals.excess());
    amount(out, "shortfall", totals.shortfall());
  }

  /** Amounts that a policy may tell apart by level; those of other policies are left out. */
  private static void addLevels(JsonObject out, String key, Map<String, BigDecimal> levels) {
    if (!levels.isEmpty()) {
      out.put(key, amounts(levels));
    }
  }

  private static JsonTree reason(Decision.Reason reason) {
    JsonObject amounts = new JsonObject();
    reason.amounts().forEach(amounts::text);
    return new JsonObject()
        .text("statement", reason.statement())
        .whole("line", reason.line())
        .text("text", reason.text())
        .put("amounts", amounts.build())
        .build();
  }

  private static JsonTree position(Decision.PositionFigures position) {
    JsonObject out = new JsonObject();
    addPosition(out, position);
    addLevel(out, "initialMargin", position.levels().get(PolicyHeader.INITIAL));
    addLevel(out, "maintenanceMargin", position.levels().get(PolicyHeader.MAINTENANCE));
    out.put("levels", amounts(position.levels()));
    position.liquidationPrice().ifPresent(price -> out.text("liquidationPrice", price));
    return out.build();
  }

  private static void addLevel(JsonObject out, String key, @Nullable BigDecimal value) {
    if (value != null) {
      amount(out, key, value);
    }
  }

  private static void addPosition(JsonObject out, Decision.PositionFigures position) {
    out.text("instrument", position.instrument());
    amount(out, "quantity", position.quantity());
    amount(out, "markPrice", position.markPrice());
    amount(out, "notional", position.notional());
    position.unrealizedPnl().ifPresent(pnl -> amount(out, "unrealizedPnl", pnl));
  }

  /** {@code margin} is what the position needs by itself, {@code levels} what is required of it. */
  private static JsonTree isolated(Decision.IsolatedFigures isolated) {
    JsonObject out = new JsonObject();
    addPosition(out, isolated.position());
    out.put("margin", amounts(isolated.position().levels()));
    isolated.position().liquidationPrice().ifPresent(at -> out.text("liquidationPrice", at));
    addTotals(out, isolated.totals());
    return out.text("verdict", isolated.verdict().name())
        .list("reasons", isolated.reasons().stream().map(DecisionWriter::reason).toList())
        .build();
  }

  private static JsonTree offset(Decision.OffsetFigures offset) {
    JsonObject out =
        new JsonObject()
            .text("statement", offset.statement())
            .whole("line", offset.line())
            .text("because", offset.because())
            .list("legs", offset.legs().stream().map(DecisionWriter::leg).toList())
            .put("base", amounts(offset.base()))
            .put("credit", amounts(offset.credit()));
    return (offset.inPlace() ? out.text("chosen", Decision.OffsetFigures.IN_PLACE) : out).build();
  }

  private static JsonTree leg(Decision.LegFigures leg) {
    JsonObject out = new JsonObject().text("leg", leg.leg()).text("instrument", leg.instrument());
    amount(out, "consumed", leg.consumed());
    return out.build();
  }

  private static JsonTree amounts(Map<String, BigDecimal> levels) {
    JsonObject out = new JsonObject();
    levels.forEach((level, value) -> amount(out, level, value));
    return out.build();
  }

  private static void amount(JsonObject out, String key, BigDecimal value) {
    out.text(key, value.toPlainString());
  }
}
