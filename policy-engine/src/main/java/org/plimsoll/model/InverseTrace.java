package org.plimsoll.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.plimsoll.facts.HeldPosition;
import org.plimsoll.facts.InverseContract;
import org.plimsoll.money.Exact;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/** Tells how the figures of inverse contracts follow from the account and the market. */
final class InverseTrace {
  private static final Set<Attribute> TOLD =
      EnumSet.of(
          Attribute.NOTIONAL, Attribute.MARKET_VALUE, Attribute.UNREALIZED_PNL, Attribute.DELTA);

  private InverseTrace() {}

  /** True for the attributes that inverse contracts have in their own way. */
  static boolean tells(Attribute attribute) {
    return TOLD.contains(attribute);
  }

  static TraceNode of(
      Attribute attribute, String label, Exact value, String unit, InverseContract contract) {
    HeldPosition position = contract.position();
    return switch (attribute) {
      case NOTIONAL ->
          TraceNode.of(label, Operation.ABSOLUTE, value, unit, List.of(worth(contract, unit)));
      case MARKET_VALUE ->
          TraceNode.of(label, Operation.PRODUCT, value, unit, worthParts(contract));
      case DELTA ->
          TraceNode.of(
              label,
              Operation.QUOTIENT,
              value,
              unit,
              List.of(
                  TraceNode.of(
                      "value of " + position.label() + " in " + position.terms().quote(),
                      Operation.PRODUCT,
                      contract.quoteValue(),
                      "",
                      sizeParts(contract)),
                  mark(contract)));
      default -> pnl(label, value, unit, contract);
    };
  }

  private static TraceNode worth(InverseContract contract, String unit) {
    HeldPosition position = contract.position();
    return TraceNode.of(
        "signed value of " + position.label(),
        Operation.PRODUCT,
        position.marketValue(),
        unit,
        worthParts(contract));
  }

  private static List<TraceNode> worthParts(InverseContract contract) {
    List<TraceNode> parts = new ArrayList<>(sizeParts(contract));
    parts.add(given("price of " + contract.position().terms().quote(), contract.quotePrice()));
    return parts;
  }

  private static List<TraceNode> sizeParts(InverseContract contract) {
    HeldPosition position = contract.position();
    return List.of(
        given("quantity of " + position.label(), position.quantity()),
        given("multiplier of " + position.label(), position.multiplier()));
  }

  /** The mark price in quote currency. */
  private static TraceNode mark(InverseContract contract) {
    HeldPosition position = contract.position();
    return TraceNode.of(
        "mark-price of " + position.label() + " in " + position.terms().quote(),
        Operation.QUOTIENT,
        contract.mark(),
        "",
        List.of(
            given("mark-price of " + position.label(), position.markPrice()),
            given("price of " + position.terms().quote(), contract.quotePrice())));
  }

  private static TraceNode pnl(String label, Exact value, String unit, InverseContract contract) {
    HeldPosition position = contract.position();
    if (position.quantity().signum() == 0) {
      return TraceNode.leaf(label, Operation.GIVEN, value, unit);
    }
    Exact each = position.entryValue().orElseThrow().dividedBy(position.held());
    TraceNode entered = given("coins per unit at entry of " + position.label(), each);
    TraceNode now =
        TraceNode.of(
            "coins per unit now of " + position.label(),
            Operation.QUOTIENT,
            Exact.ONE.dividedBy(contract.mark()),
            "",
            List.of(TraceNode.leaf("1", Operation.CONSTANT, Exact.ONE, ""), mark(contract)));
    TraceNode move =
        TraceNode.of(
            "coins per unit gained by " + position.label(),
            Operation.DIFFERENCE,
            entered.value().minus(now.value()),
            "",
            List.of(entered, now));
    List<TraceNode> parts = new ArrayList<>(sizeParts(contract));
    parts.add(move);
    parts.add(given("price of " + contract.coin(), contract.coinPrice()));
    return TraceNode.of(label, Operation.PRODUCT, value, unit, parts);
  }

  private static TraceNode given(String label, Exact value) {
    return TraceNode.leaf(label, Operation.GIVEN, value, "");
  }
}
