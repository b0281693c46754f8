package org.plimsoll.trace;

import java.util.List;
import org.plimsoll.money.CorrelatedSum;
import org.plimsoll.money.Exact;
import org.plimsoll.money.Rounding;
import org.plimsoll.money.RoundingDirection;
import org.plimsoll.money.Tail;

/** Applies the operation of a trace node again to the values of its children. */
public final class Reapplied {
  private Reapplied() {}

  /**
   * The value that the node should have; for leaves their own value, because nothing in the trace
   * explains them.
   *
   * @throws IllegalArgumentException when the children do not fit the operation
   */
  public static Exact value(TraceNode node) {
    List<Exact> parts = node.children().stream().map(TraceNode::value).toList();
    return switch (node.operation()) {
      case GIVEN, CONSTANT, PARAMETER, FIGURE, LOOKUP -> node.value();
      case DEFINED, CASE -> only(parts);
      case SUPPOSED -> parts.get(0);
      case VALUE_AT_RISK -> Tail.valueAtRisk(behindFirst(parts), parts.get(0));
      case CORRELATED_SUM -> CorrelatedSum.ofBoth(parts);
      case EXPECTED_SHORTFALL -> Tail.expectedShortfall(behindFirst(parts), parts.get(0));
      case SUM -> parts.stream().reduce(Exact.ZERO, Exact::plus);
      case DIFFERENCE -> pair(parts).get(0).minus(parts.get(1));
      case PRODUCT -> parts.stream().reduce(Exact.ONE, Exact::times);
      case QUOTIENT -> pair(parts).get(0).dividedBy(parts.get(1));
      case NEGATED -> only(parts).negated();
      case ABSOLUTE -> only(parts).abs();
      case LARGEST -> parts.stream().reduce(Exact::max).orElseThrow();
      case SMALLEST -> parts.stream().reduce(Exact::min).orElseThrow();
      case MEDIAN -> Exact.median(parts);
      case CLAMPED -> parts.get(0).max(parts.get(1)).min(parts.get(2));
      case SQRT,
          EXP,
          LN,
          POWER,
          NORMAL,
          BLACK_76,
          BLACK_76_DELTA,
          BLACK_76_GAMMA,
          BLACK_76_VEGA,
          BLACK_76_THETA ->
          Applied.value(node.operation(), parts);
      case COUNT, LIST -> Exact.of(parts.size());
      case SLICE -> slice(parts);
      case ROUNDED -> Rounding.round(pair(parts).get(0), direction(node.label()), parts.get(1));
    };
  }

  private static List<Exact> behindFirst(List<Exact> parts) {
    return parts.subList(1, parts.size());
  }

  private static Exact slice(List<Exact> parts) {
    Exact upper = parts.size() == 3 ? parts.get(0).min(parts.get(2)) : parts.get(0);
    return upper.minus(parts.get(1));
  }

  private static RoundingDirection direction(String label) {
    return RoundingDirection.of(label.substring(label.lastIndexOf(' ') + 1)).orElseThrow();
  }

  private static Exact only(List<Exact> parts) {
    if (parts.size() != 1) {
      throw new IllegalArgumentException("one child expected, found " + parts.size());
    }
    return parts.get(0);
  }

  private static List<Exact> pair(List<Exact> parts) {
    if (parts.size() != 2) {
      throw new IllegalArgumentException("two children expected, found " + parts.size());
    }
    return parts;
  }
}
