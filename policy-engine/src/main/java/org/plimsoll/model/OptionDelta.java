package org.plimsoll.model;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.facts.HeldPosition;
import org.plimsoll.facts.MissingFact;
import org.plimsoll.facts.OptionRight;
import org.plimsoll.money.Black76;
import org.plimsoll.money.Exact;
import org.plimsoll.money.OutOfDomain;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/**
 * The delta of an option: quantity times multiplier times its Black-76 delta at the forward,
 * strike, volatility and time that the market gives it, each as a scenario may have moved it.
 */
final class OptionDelta {
  private static final List<Attribute> TERMS =
      List.of(Attribute.FORWARD, Attribute.STRIKE, Attribute.VOLATILITY, Attribute.YEARS_TO_EXPIRY);

  private OptionDelta() {}

  /** True when the delta of a position is that of an option. */
  static boolean isOf(HeldPosition position) {
    return position.terms().kind().equals("option");
  }

  /**
   * Units of the underlying it moves with; negative when short.
   *
   * @throws MissingFact when the market does not give what it needs
   */
  static Exact of(HeldPosition position) {
    return position.quantity().times(position.multiplier()).times(each(position));
  }

  /** What it is the product of. */
  static List<TraceNode> parts(HeldPosition position) {
    List<TraceNode> parts = new ArrayList<>();
    parts.add(given("quantity", position, position.quantity()));
    if (!position.multiplier().equals(Exact.ONE)) {
      parts.add(given("multiplier", position, position.multiplier()));
    }
    List<TraceNode> terms = new ArrayList<>();
    TERMS.forEach(term -> terms.add(given(term.word(), position, term.number(position))));
    Exact right = isCall(position) ? Exact.ONE : Exact.ONE.negated();
    terms.add(TraceNode.leaf(isCall(position) ? "call" : "put", Operation.CONSTANT, right, ""));
    parts.add(
        TraceNode.of(
            "delta of one unit of " + position.label(),
            Operation.BLACK_76_DELTA,
            each(position),
            "",
            terms));
    return parts;
  }

  private static Exact each(HeldPosition position) {
    List<Exact> terms = TERMS.stream().map(term -> term.number(position)).toList();
    try {
      return new Black76(terms.get(0), terms.get(1), terms.get(2), terms.get(3), isCall(position))
          .delta();
    } catch (OutOfDomain none) {
      throw new MissingFact(
          "instruments." + position.instrument(),
          "the delta of " + position.instrument() + " has no value: " + none.getMessage());
    }
  }

  private static boolean isCall(HeldPosition position) {
    OptionRight right = position.terms().right();
    if (right == null) {
      throw new MissingFact(
          "instruments." + position.instrument() + ".right",
          "the market does not say whether " + position.instrument() + " is a call or a put");
    }
    return right == OptionRight.CALL;
  }

  private static TraceNode given(String what, HeldPosition position, Exact value) {
    return TraceNode.leaf(what + " of " + position.label(), Operation.GIVEN, value, "");
  }
}
