package org.plimsoll.explain;

import java.util.List;
import org.plimsoll.money.Unit;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/** Says in words how a value follows from others, one step deep. */
final class Derivation {
  private static final int MOST_TOLD = 8;

  private final TraceIndex index;
  private final Prose prose;

  Derivation(TraceIndex index, Prose prose) {
    this.index = index;
    this.prose = prose;
  }

  /** Tells how {@code figure} came to be: {@code 20,000 (gross margin) less 8,000 (credit)}. */
  void tell(TraceNode figure) {
    TraceNode core = index.core(figure);
    List<TraceNode> parts = core.children();
    switch (core.operation()) {
      case SUM -> sum(core);
      case DIFFERENCE -> joined(parts, " less ");
      case PRODUCT -> product(parts);
      case QUOTIENT -> joined(parts, " divided by ");
      case LARGEST -> several("the largest of ", parts);
      case SMALLEST -> several("the smallest of ", parts);
      case MEDIAN -> several("the median of ", parts);
      case CLAMPED -> several("the middle one of ", parts);
      case SQRT, EXP, LN, POWER, NORMAL -> several(core.operation().word() + " of ", parts);
      case BLACK_76, BLACK_76_DELTA, BLACK_76_GAMMA, BLACK_76_VEGA, BLACK_76_THETA -> {
        several(core.operation().word() + " of ", parts.subList(0, parts.size() - 1));
        prose.say(" (" + parts.get(parts.size() - 1).label() + ")");
      }
      case NEGATED -> several("the opposite of ", parts);
      case ABSOLUTE -> several("the size of ", parts);
      case VALUE_AT_RISK, EXPECTED_SHORTFALL -> {
        value(parts.get(0));
        prose.say(" of " + (parts.size() - 1) + " lie within: the ");
        prose.say(core.operation().word()).say(" is ");
        operand(core);
      }
      case CORRELATED_SUM -> {
        prose.say("the root of the correlated squares: ");
        operand(core);
      }
      case SUPPOSED -> supposed(core);
      case SLICE, COUNT, LIST, LOOKUP, GIVEN, CONSTANT, PARAMETER, FIGURE, DEFINED, ROUNDED, CASE ->
          operand(core);
    }
    rounding(figure);
  }

  /** A value of another state of affairs: what it is, and what was supposed. */
  private void supposed(TraceNode core) {
    operand(core.children().get(0));
    prose.say(", as ").say(core.label());
  }

  /** Adds the value with its name: {@code 8,000 (the sum of credit over hedges)}. */
  void operand(TraceNode node) {
    value(node);
    boolean plain = node.operation() == Operation.CONSTANT || node.label().isEmpty();
    if (!plain) {
      prose.say(" (" + node.label() + place(node) + ")");
    }
  }

  /** Adds the value in its unit. */
  void value(TraceNode node) {
    if (node.unit().equals("rate")) {
      prose.say(Spelled.percent(node.value()));
    } else if (isCount(node.unit())) {
      prose.say(Spelled.number(node.value()));
    } else if (node.unit().equals("second")) {
      prose.say(Spelled.number(node.value()) + " seconds");
    } else {
      prose.money(node.value());
    }
  }

  /** A plain number, a quantity, or one for each of a currency: no amount of money. */
  private static boolean isCount(String unit) {
    return unit.isEmpty() || unit.equals(Unit.QUANTITY) || unit.startsWith(Unit.QUANTITY + " per ");
  }

  private void sum(TraceNode sum) {
    if (sum.children().size() > MOST_TOLD) {
      operand(sum);
      prose.say(", of " + sum.children().size() + " parts");
    } else if (sum.children().isEmpty()) {
      prose.say("nothing to add up");
    } else {
      joined(sum.children(), " plus ");
    }
  }

  /** A rate times a value is told as a part of the value. */
  private void product(List<TraceNode> factors) {
    boolean part = factors.size() == 2 && isRate(factors.get(0)) && !isRate(factors.get(1));
    boolean turned = factors.size() == 2 && isRate(factors.get(1)) && !isRate(factors.get(0));
    if (isCharge(factors)) {
      charge(factors);
    } else if (turned) {
      joined(List.of(factors.get(1), factors.get(0)), " of ");
    } else {
      joined(factors, part ? " of " : " times ");
    }
  }

  /** True for what pays a rate out of a table. */
  private static boolean isCharge(List<TraceNode> factors) {
    return factors.size() == 2
        && factors.get(1).operation() == Operation.LOOKUP
        && isRate(factors.get(1))
        && !isRate(factors.get(0));
  }

  private void charge(List<TraceNode> factors) {
    value(factors.get(0));
    prose.say(" at ").say(Spelled.percent(factors.get(1).value()));
    String place = place(factors.get(1));
    prose.say(place.isEmpty() ? "" : " (" + place.substring(2) + ")");
  }

  private static boolean isRate(TraceNode node) {
    return node.unit().equals("rate");
  }

  private void several(String opening, List<TraceNode> parts) {
    prose.say(opening);
    for (int i = 0; i < parts.size(); i++) {
      prose.say(i == 0 ? "" : i == parts.size() - 1 ? " and " : ", ");
      part(parts.get(i));
    }
  }

  private void joined(List<TraceNode> parts, String word) {
    for (int i = 0; i < parts.size(); i++) {
      prose.say(i == 0 ? "" : word);
      part(parts.get(i));
    }
  }

  /** A slice that pays its rate is told in full, everything else by value and name. */
  private void part(TraceNode node) {
    if (node.operation() == Operation.PRODUCT && isCharge(node.children())) {
      charge(node.children());
    } else {
      operand(node);
    }
  }

  private void rounding(TraceNode figure) {
    TraceIndex.rounding(figure)
        .filter(rounded -> rounded.children().size() == 2)
        .ifPresent(
            rounded -> {
              boolean changed = !rounded.value().equals(rounded.children().get(0).value());
              String step = Spelled.number(rounded.children().get(1).value());
              String direction = rounded.label().substring(rounded.label().lastIndexOf(' ') + 1);
              prose
                  .say(changed ? "; rounded " : "; rounding ")
                  .say(direction)
                  .say(" to ")
                  .say(step);
              prose.say(changed ? "" : " changes nothing");
            });
  }

  /** Where the policy or a table says so, as an addition within brackets. */
  static String place(TraceNode node) {
    if (node.line() > 0) {
      return ", line " + node.line();
    }
    return node.row() > 0 ? ", row " + node.row() : "";
  }
}
