package org.plimsoll.decision;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plimsoll.facts.Price;
import org.plimsoll.model.PolicyHeader;
import org.plimsoll.model.Verdict;
import org.plimsoll.money.Exact;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/** Reads what {@link DecisionWriter} writes. */
final class DecisionReader {
  private static final List<String> TOTALS =
      List.of(
          "collateralValue",
          "equity",
          "collateralAtLevels",
          "equityAtLevels",
          "initialMargin",
          "maintenanceMargin",
          "levels",
          "marginRatio",
          "excess",
          "shortfall");

  Decision decision(Members file) {
    return file.all(this::read);
  }

  private Decision read(Members in) {
    return new Decision(
        in.object("policy", DecisionReader::stamp).orElse(new Decision.PolicyStamp("", "", "")),
        in.text("parametersHash"),
        in.text("inputHash"),
        in.text("engine"),
        in.text("account"),
        in.parsed("asOf", "an instant in UTC", Instant.EPOCH, DecisionReader::instant),
        in.text("currency"),
        figures(in),
        verdict(in),
        in.list("reasons", DecisionReader::reason),
        in.list("prices", DecisionReader::price),
        in.list("positions", this::position),
        in.list("isolated", this::isolated),
        in.list("offsets", DecisionReader::offset),
        in.list("scenarios", BeyondReader::scenario),
        in.list("charges", BeyondReader::charge),
        in.list("actions", BeyondReader::action),
        in.has("shown") ? in.list("shown", BeyondReader::shown) : List.of(),
        liquidation(in),
        in.has("call") ? in.object("call", DecisionReader::call) : Optional.empty(),
        in.object("trace", TraceJson::read)
            .orElse(TraceNode.leaf("", Operation.LIST, Exact.ZERO, "")));
  }

  private static Decision.PriceFigures price(Members in) {
    boolean traded = in.has("instrument");
    return new Decision.PriceFigures(
        traded,
        in.text(traded ? "instrument" : "asset"),
        in.amount("price"),
        in.parsed("source", "a source of prices", Price.GIVEN, DecisionReader::source),
        in.text("statement"),
        in.count("line"));
  }

  private static Optional<String> source(String word) {
    return Price.SOURCES.stream().filter(word::equals).findFirst();
  }

  private static Optional<Decision.LiquidationFigures> liquidation(Members in) {
    List<Decision.LiquidationStep> steps = in.list("liquidation", DecisionReader::step);
    if (!in.has("liquidationResult")) {
      if (!steps.isEmpty()) {
        in.report("liquidation", "steps need a `liquidationResult`", "add the key");
      }
      return Optional.empty();
    }
    return in.object(
        "liquidationResult",
        result ->
            new Decision.LiquidationFigures(
                steps, result.text("result"), result.amount("deficit"), result.text("text")));
  }

  private static Decision.LiquidationStep step(Members in) {
    String action = in.text("action");
    return new Decision.LiquidationStep(
        in.count("step"),
        action,
        in.text(action.equals("sell") ? "asset" : "instrument"),
        in.amount("quantity"),
        in.amount("price"),
        in.amount("releases"),
        in.amount("cost"),
        in.amount("equityAfter"),
        in.amount("maintenanceAfter"),
        in.text("statement"),
        in.count("line"),
        in.amount("rank"));
  }

  private static Decision.CallFigures call(Members in) {
    return new Decision.CallFigures(
        in.text("statement"),
        in.count("line"),
        in.amount("amount"),
        in.amount("minimumTransfer"),
        in.parsed("due", "an instant in UTC", Instant.EPOCH, DecisionReader::instant));
  }

  private Optional<Decision.Totals> figures(Members in) {
    if (in.has("verdict") && verdict(in) == Verdict.REFUSED) {
      for (String key : TOTALS) {
        if (in.has(key)) {
          in.report(key, "a refused decision has no amounts, so no `" + key + "`", "");
        }
      }
      return Optional.empty();
    }
    return Optional.of(totals(in));
  }

  private Decision.Totals totals(Members in) {
    Map<String, BigDecimal> levels = in.map("levels", Members::amount);
    Decision.Totals totals =
        new Decision.Totals(
            in.amount("collateralValue"),
            in.amount("equity"),
            byLevel(in, "collateralAtLevels"),
            byLevel(in, "equityAtLevels"),
            levels,
            in.parsed(
                "marginRatio", "`none` or a decimal with 6 decimals", "none", Decimals::parseRatio),
            in.amount("excess"),
            in.amount("shortfall"));
    agree(in, "initialMargin", levels.get(PolicyHeader.INITIAL));
    agree(in, "maintenanceMargin", levels.get(PolicyHeader.MAINTENANCE));
    agree(in, "collateralAtLevels", "collateralValue", totals.collateralAtLevels());
    agree(in, "equityAtLevels", "equity", totals.equityAtLevels());
    return totals;
  }

  /** An amount with levels is written once more as it is at maintenance. */
  private static void agree(Members in, String key, String whole, Map<String, BigDecimal> levels) {
    BigDecimal there = levels.get(PolicyHeader.MAINTENANCE);
    boolean same = there != null && there.toPlainString().equals(in.amount(whole).toPlainString());
    if (!levels.isEmpty() && !same) {
      in.report(whole, "`" + whole + "` is not the amount at maintenance in `" + key + "`", "");
    }
  }

  private static Map<String, BigDecimal> byLevel(Members in, String key) {
    return in.has(key) ? in.map(key, Members::amount) : Map.of();
  }

  /** The margins of the two levels that every policy has are written twice, for readers' ease. */
  static void agree(Members in, String key, @Nullable BigDecimal level) {
    BigDecimal margin = in.amount(key);
    if (level == null || !margin.toPlainString().equals(level.toPlainString())) {
      in.report(key, "`" + key + "` is not the amount of its level in `levels`", "");
    }
  }

  private static Verdict verdict(Members in) {
    return in.parsed("verdict", "a verdict", Verdict.HEALTHY, DecisionReader::verdict);
  }

  private static Optional<Verdict> verdict(String word) {
    return List.of(Verdict.values()).stream().filter(v -> v.name().equals(word)).findFirst();
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text)).filter(at -> at.toString().equals(text));
    } catch (DateTimeException notAnInstant) {
      return Optional.empty();
    }
  }

  private static Decision.PolicyStamp stamp(Members in) {
    return new Decision.PolicyStamp(in.text("name"), in.text("version"), in.text("hash"));
  }

  private static Decision.Reason reason(Members in) {
    return new Decision.Reason(
        in.text("statement"), in.count("line"), in.text("text"), in.map("amounts", Members::text));
  }

  private Decision.PositionFigures position(Members in) {
    Map<String, BigDecimal> levels = in.map("levels", Members::amount);
    agree(in, "initialMargin", levels.get(PolicyHeader.INITIAL));
    agree(in, "maintenanceMargin", levels.get(PolicyHeader.MAINTENANCE));
    return position(in, levels);
  }

  private static Decision.PositionFigures position(Members in, Map<String, BigDecimal> levels) {
    return new Decision.PositionFigures(
        in.text("instrument"),
        in.amount("quantity"),
        in.amount("markPrice"),
        in.amount("notional"),
        in.has("unrealizedPnl") ? Optional.of(in.amount("unrealizedPnl")) : Optional.empty(),
        levels,
        in.has("liquidationPrice") ? Optional.of(price(in, "liquidationPrice")) : Optional.empty());
  }

  private static String price(Members in, String key) {
    return in.parsed(
        key, "`none`, `unsolved` or a plain decimal in quotes", "none", DecisionReader::price);
  }

  private static Optional<String> price(String text) {
    return List.of("none", "unsolved").contains(text)
        ? Optional.of(text)
        : Decimals.parse(text).map(BigDecimal::toPlainString);
  }

  private Decision.IsolatedFigures isolated(Members in) {
    return new Decision.IsolatedFigures(
        position(in, in.map("margin", Members::amount)),
        totals(in),
        verdict(in),
        in.list("reasons", DecisionReader::reason));
  }

  private static Decision.OffsetFigures offset(Members in) {
    return new Decision.OffsetFigures(
        in.text("statement"),
        in.count("line"),
        in.text("because"),
        in.list("legs", DecisionReader::leg),
        in.map("base", Members::amount),
        in.map("credit", Members::amount),
        in.has("chosen") && chosen(in));
  }

  private static boolean chosen(Members in) {
    String only = Decision.OffsetFigures.IN_PLACE;
    return in.parsed(
        "chosen", "`" + only + "`", true, text -> Optional.of(true).filter(t -> text.equals(only)));
  }

  private static Decision.LegFigures leg(Members in) {
    return new Decision.LegFigures(in.text("leg"), in.text("instrument"), in.amount("consumed"));
  }
}
