package org.plimsoll.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plimsoll.facts.HeldBalance;
import org.plimsoll.facts.HeldOrder;
import org.plimsoll.facts.HeldPosition;
import org.plimsoll.facts.InverseContract;
import org.plimsoll.facts.Thing;
import org.plimsoll.facts.Traded;
import org.plimsoll.money.Exact;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/** Tells how the built-in attributes follow from the account and the market. */
public final class AttributeTrace {
  private AttributeTrace() {}

  /**
   * The node of a numeric attribute: given as it is, or with the built-in valuation spelled out.
   *
   * @param type the attribute's type in the policy
   * @throws org.plimsoll.facts.MissingFact when a fact it needs is missing
   */
  public static TraceNode of(Attribute attribute, ValueType type, Thing part) {
    Thing thing = attribute.owner().in(part);
    Exact value = attribute.number(thing);
    String label = attribute.word() + " of " + thing.label();
    String unit = type.traceUnit();
    if (attribute.isMoved(thing)) {
      return TraceNode.leaf(label, Operation.GIVEN, value, unit);
    }
    Optional<InverseContract> inverse =
        thing instanceof HeldPosition position ? position.inverse() : Optional.empty();
    if (inverse.isPresent() && InverseTrace.tells(attribute)) {
      return InverseTrace.of(attribute, label, value, unit, inverse.get());
    }
    if (attribute == Attribute.DELTA && OptionDelta.isOf((HeldPosition) thing)) {
      return TraceNode.of(
          label, Operation.PRODUCT, value, unit, OptionDelta.parts((HeldPosition) thing));
    }
    return switch (attribute) {
      case BALANCE_VALUE -> TraceNode.of(label, Operation.PRODUCT, value, unit, worth(thing));
      case NOTIONAL -> TraceNode.of(label, Operation.PRODUCT, value, unit, size(thing));
      case MARKET_VALUE, DELTA ->
          TraceNode.of(label, Operation.PRODUCT, value, unit, signed(attribute, thing));
      case UNREALIZED_PNL -> pnl(label, value, unit, (HeldPosition) thing);
      case SIZE ->
          TraceNode.of(
              label,
              Operation.ABSOLUTE,
              value,
              unit,
              List.of(given("quantity of ", thing, ((HeldPosition) thing).quantity())));
      case ORDER_NOTIONAL ->
          TraceNode.of(label, Operation.PRODUCT, value, unit, ordered((HeldOrder) thing));
      case YEARS_TO_EXPIRY ->
          TraceNode.of(label, Operation.QUOTIENT, value, unit, years((HeldPosition) thing));
      default -> TraceNode.leaf(label, Operation.GIVEN, value, unit);
    };
  }

  private static List<TraceNode> ordered(HeldOrder order) {
    List<TraceNode> parts = new ArrayList<>();
    parts.add(given("quantity of ", order, order.quantity()));
    if (!order.multiplier().equals(Exact.ONE)) {
      parts.add(given("multiplier of ", order, order.multiplier()));
    }
    String price =
        order.terms().kind().equals("option")
            ? "underlying-price of "
            : order.terms().inverse() ? "quote price of " : "order-price of ";
    parts.add(given(price, order, order.unitPrice()));
    return parts;
  }

  private static List<TraceNode> years(HeldPosition position) {
    return List.of(
        given("time-to-expiry of ", position, Attribute.TIME_TO_EXPIRY.number(position)),
        TraceNode.leaf("seconds of 365 days", Operation.CONSTANT, Traded.YEAR, ""));
  }

  private static List<TraceNode> worth(Thing thing) {
    HeldBalance balance = (HeldBalance) thing;
    return List.of(
        given("quantity of ", thing, balance.quantity()),
        given("price of ", thing, balance.price()));
  }

  private static List<TraceNode> size(Thing thing) {
    HeldPosition position = (HeldPosition) thing;
    TraceNode quantity = given("quantity of ", thing, position.quantity());
    List<TraceNode> parts = new ArrayList<>();
    parts.add(
        position.quantity().signum() < 0
            ? TraceNode.of(
                "size of " + thing.label(),
                Operation.ABSOLUTE,
                position.quantity().abs(),
                "",
                List.of(quantity))
            : quantity);
    addMultiplier(parts, position);
    boolean option = position.terms().kind().equals("option");
    parts.add(
        option
            ? given("underlying-price of ", thing, position.underlyingPrice())
            : given("mark-price of ", thing, position.markPrice()));
    return parts;
  }

  private static List<TraceNode> signed(Attribute attribute, Thing thing) {
    HeldPosition position = (HeldPosition) thing;
    List<TraceNode> parts = new ArrayList<>();
    parts.add(given("quantity of ", thing, position.quantity()));
    addMultiplier(parts, position);
    if (attribute == Attribute.MARKET_VALUE) {
      parts.add(given("mark-price of ", thing, position.markPrice()));
    }
    return parts;
  }

  private static TraceNode pnl(String label, Exact value, String unit, HeldPosition position) {
    if (position.quantity().signum() == 0) {
      return TraceNode.leaf(label, Operation.GIVEN, value, unit);
    }
    TraceNode move =
        TraceNode.of(
            "move since entry of " + position.label(),
            Operation.DIFFERENCE,
            position.markPrice().minus(position.entryPrice()),
            "",
            List.of(
                given("mark-price of ", position, position.markPrice()),
                given("entry-price of ", position, position.entryPrice())));
    List<TraceNode> parts = new ArrayList<>();
    parts.add(given("quantity of ", position, position.quantity()));
    addMultiplier(parts, position);
    parts.add(move);
    return TraceNode.of(label, Operation.PRODUCT, value, unit, parts);
  }

  /** A multiplier of 1 says nothing and is left out. */
  private static void addMultiplier(List<TraceNode> parts, HeldPosition position) {
    if (!position.multiplier().equals(Exact.ONE)) {
      parts.add(given("multiplier of ", position, position.multiplier()));
    }
  }

  private static TraceNode given(String what, Thing thing, Exact value) {
    return TraceNode.leaf(what + thing.label(), Operation.GIVEN, value, "");
  }
}
