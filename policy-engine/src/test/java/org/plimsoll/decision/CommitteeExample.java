package org.plimsoll.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.model.Verdict;
import org.plimsoll.money.Exact;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/**
 * The example of the committee paper, made by hand: long 2 BTC-PERP, short 2 BTC-FUT-MAR27 at
 * 50,000, and 15,000 USD.
 */
public final class CommitteeExample {
  private static final String USD = "USD";
  private static final List<String> LEVELS = List.of("initial", "maintenance");

  private CommitteeExample() {}

  /** The decision: healthy, because the hedge gives 8,000 back. */
  public static Decision healthy() {
    Decision.Totals totals =
        new Decision.Totals(
            amount("15000.00"),
            amount("15000.00"),
            levels("12000.00", "6000.00"),
            "0.400000",
            amount("3000.00"),
            amount("0.00"));
    return new Decision(
        new Decision.PolicyStamp("unified-cross-margin", "3", "ab".repeat(32)),
        "",
        "cd".repeat(32),
        Decision.ENGINE,
        "ACC-1001",
        Instant.parse("2026-12-12T10:00:00Z"),
        USD,
        Optional.of(totals),
        Verdict.HEALTHY,
        List.of(
            notHolding("warning", "110% x requirement at initial", "initial", "12000.00", 66),
            notHolding("call", "requirement at initial", "initial", "12000.00", 67),
            notHolding("liquidate", "requirement at maintenance", "maintenance", "6000.00", 68)),
        List.of(),
        List.of(position("BTC-FUT-MAR27", "-2"), position("BTC-PERP", "2")),
        List.of(),
        List.of(hedge()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        trace());
  }

  /** The same evaluation without a price of the future. */
  public static Decision refused() {
    Decision healthy = healthy();
    Map<String, String> amounts = new LinkedHashMap<>();
    amounts.put("field", "instruments.BTC-FUT-MAR27.markPrice");
    return new Decision(
        healthy.policy(),
        "",
        healthy.inputHash(),
        healthy.engine(),
        healthy.account(),
        healthy.asOf(),
        USD,
        Optional.empty(),
        Verdict.REFUSED,
        List.of(
            new Decision.Reason(
                "margin", 35, "the market has no mark price of BTC-FUT-MAR27", amounts)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        TraceNode.leaf("every figure", Operation.LIST, Exact.ZERO, ""));
  }

  private static Decision.Reason notHolding(
      String verdict, String edge, String level, String amount, int line) {
    Map<String, String> amounts = new LinkedHashMap<>();
    amounts.put("equity", "15000.00");
    amounts.put("requirement at " + level, amount);
    return new Decision.Reason(
        "verdict " + verdict,
        line,
        "not " + verdict + ": it is not so that equity is below " + edge,
        amounts);
  }

  private static Decision.PositionFigures position(String instrument, String quantity) {
    return new Decision.PositionFigures(
        instrument,
        amount(quantity),
        amount("50000"),
        amount("100000"),
        Optional.of(amount("0")),
        levels("10000", "5000"),
        Optional.empty());
  }

  private static Decision.OffsetFigures hedge() {
    return new Decision.OffsetFigures(
        "perpetual-against-future",
        52,
        "basis risk study 2026-09, correlation 0.97 over 3 years",
        List.of(
            new Decision.LegFigures("one", "BTC-PERP", amount("2")),
            new Decision.LegFigures("other", "BTC-FUT-MAR27", amount("2"))),
        levels("10000", "5000"),
        levels("8000", "4000"),
        false);
  }

  private static TraceNode trace() {
    List<TraceNode> figures = new ArrayList<>();
    figures.add(collateral());
    figures.add(equity());
    for (String instrument : List.of("BTC-FUT-MAR27", "BTC-PERP")) {
      figures.add(margin(instrument, "initial", "0.1", "10000"));
      figures.add(margin(instrument, "maintenance", "0.05", "5000"));
    }
    figures.add(credit("initial", "10000", "8000"));
    figures.add(credit("maintenance", "5000", "4000"));
    figures.add(tiered("initial", "10000", "8000", "12000"));
    figures.add(tiered("maintenance", "5000", "4000", "6000"));
    figures.add(requirement("initial", "12000"));
    figures.add(requirement("maintenance", "6000"));
    return TraceNode.of("every figure", Operation.LIST, Exact.of(figures.size()), "", figures);
  }

  private static TraceNode collateral() {
    TraceNode value =
        node(
            "value of USD",
            Operation.PRODUCT,
            "15000",
            USD,
            leaf("quantity of USD", Operation.GIVEN, "15000", ""),
            leaf("price of USD", Operation.GIVEN, "1", ""));
    TraceNode slice =
        node(
                "slice in row 1",
                Operation.SLICE,
                "15000",
                USD,
                value,
                leaf("from", Operation.CONSTANT, "0", USD))
            .inRow(19, 1);
    TraceNode charge =
        node(
            "slice in row 1 at its rate",
            Operation.PRODUCT,
            "0",
            USD,
            slice,
            leaf("haircut", Operation.LOOKUP, "0", "rate").inRow(19, 1));
    TraceNode counted =
        node(
            "value less haircut",
            Operation.DIFFERENCE,
            "15000",
            USD,
            value,
            node("slices of value", Operation.SUM, "0", USD, charge));
    return node("collateral of USD", Operation.DEFINED, "15000", USD, rounded("down", counted))
        .at("collateral", 17);
  }

  private static TraceNode equity() {
    TraceNode collateral =
        node(
            "the sum of collateral over balances",
            Operation.SUM,
            "15000",
            USD,
            figure("collateral of USD", "15000"));
    TraceNode pnl =
        node(
            "the sum of unrealized-pnl over positions",
            Operation.SUM,
            "0",
            USD,
            leaf("unrealized-pnl of BTC-FUT-MAR27", Operation.GIVEN, "0", USD),
            leaf("unrealized-pnl of BTC-PERP", Operation.GIVEN, "0", USD));
    TraceNode sum = node("equity", Operation.SUM, "15000", USD, collateral, pnl);
    return node("equity", Operation.DEFINED, "15000", USD, sum).at("equity", 30);
  }

  private static TraceNode margin(String instrument, String level, String rate, String value) {
    TraceNode notional =
        node(
            "notional of " + instrument,
            Operation.PRODUCT,
            "100000",
            USD,
            leaf("quantity of " + instrument, Operation.GIVEN, "2", ""),
            leaf("mark-price of " + instrument, Operation.GIVEN, "50000", ""));
    TraceNode slice =
        node(
                "slice in row 1",
                Operation.SLICE,
                "100000",
                USD,
                notional,
                leaf("from", Operation.CONSTANT, "0", USD),
                leaf("up to", Operation.CONSTANT, "1000000", USD))
            .inRow(37, 1);
    TraceNode charge =
        node(
            "slice in row 1 at its rate",
            Operation.PRODUCT,
            value,
            USD,
            slice,
            leaf(level, Operation.LOOKUP, rate, "rate").inRow(37, 1));
    TraceNode slices = node("slices of notional", Operation.SUM, value, USD, charge);
    return node("margin of " + instrument + " at " + level, Operation.DEFINED, value, USD, slices)
        .at("margin", 35);
  }

  private static TraceNode credit(String level, String smaller, String value) {
    TraceNode least =
        node(
            "the smaller of margin of one and margin of other",
            Operation.SMALLEST,
            smaller,
            USD,
            figure("margin of BTC-PERP at " + level, smaller),
            figure("margin of BTC-FUT-MAR27 at " + level, smaller));
    TraceNode product =
        node(
            "hedge-credit x (the smaller of margin of one and margin of other)",
            Operation.PRODUCT,
            value,
            USD,
            leaf("hedge-credit", Operation.PARAMETER, "0.8", "rate").inRow(14, 1),
            least);
    return node("credit of hedges 1 at " + level, Operation.DEFINED, value, USD, product)
        .at("perpetual-against-future", 55);
  }

  private static TraceNode tiered(String level, String margin, String credit, String value) {
    TraceNode margins =
        node(
            "the sum of margin over positions",
            Operation.SUM,
            amount(margin).multiply(BigDecimal.valueOf(2)).toPlainString(),
            USD,
            figure("margin of BTC-FUT-MAR27 at " + level, margin),
            figure("margin of BTC-PERP at " + level, margin));
    TraceNode credits =
        node(
            "the sum of credit over hedges",
            Operation.SUM,
            credit,
            USD,
            figure("credit of hedges 1 at " + level, credit));
    String label = "(the sum of margin over positions) - (the sum of credit over hedges)";
    TraceNode less = node(label, Operation.DIFFERENCE, value, USD, margins, credits);
    return node("tiered at " + level, Operation.DEFINED, value, USD, less).at("requirement", 61);
  }

  private static TraceNode requirement(String level, String value) {
    TraceNode tiered = rounded("up", figure("tiered at " + level, value));
    return node("requirement at " + level, Operation.DEFINED, value, USD, tiered)
        .at("requirement", 62);
  }

  private static TraceNode rounded(String direction, TraceNode inner) {
    return TraceNode.of(
        "rounded " + direction,
        Operation.ROUNDED,
        inner.value(),
        USD,
        List.of(inner, leaf("0.01 USD", Operation.CONSTANT, "0.01", USD)));
  }

  private static TraceNode figure(String label, String value) {
    return leaf(label, Operation.FIGURE, value, USD);
  }

  private static TraceNode leaf(String label, Operation operation, String value, String unit) {
    return TraceNode.leaf(label, operation, Exact.parse(value), unit);
  }

  private static TraceNode node(
      String label, Operation operation, String value, String unit, TraceNode... children) {
    return TraceNode.of(label, operation, Exact.parse(value), unit, List.of(children));
  }

  private static Map<String, BigDecimal> levels(String initial, String maintenance) {
    Map<String, BigDecimal> levels = new LinkedHashMap<>();
    levels.put(LEVELS.get(0), amount(initial));
    levels.put(LEVELS.get(1), amount(maintenance));
    return levels;
  }

  private static BigDecimal amount(String text) {
    return new BigDecimal(text);
  }
}
