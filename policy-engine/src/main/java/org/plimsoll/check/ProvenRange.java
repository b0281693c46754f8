package org.plimsoll.check;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.Parameter;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.ValueType;
import org.plimsoll.money.Exact;

/**
 * The range that the form of a formula alone keeps its value in, whatever account and market are.
 *
 * @param low a value it is never below; empty when none is known
 * @param high a value it is never above; empty when none is known
 */
record ProvenRange(Optional<Exact> low, Optional<Exact> high) {
  private static final ProvenRange ANY = new ProvenRange(Optional.empty(), Optional.empty());

  /** True when the whole range lies between the bounds. */
  boolean within(Exact lowest, Optional<Exact> highest) {
    boolean above = low.filter(value -> value.compareTo(lowest) >= 0).isPresent();
    return above
        && highest
            .map(most -> high.filter(value -> value.compareTo(most) <= 0).isPresent())
            .orElse(true);
  }

  /** The range of a formula. */
  static ProvenRange of(TypedExpression formula) {
    if (formula instanceof TypedExpression.Constant constant) {
      return between(constant.value(), constant.value());
    }
    if (formula instanceof TypedExpression.RowRate) {
      return new ProvenRange(Optional.of(Exact.ZERO), Optional.empty());
    }
    if (formula instanceof TypedExpression.ParameterValue value) {
      return ofParameter(value.parameter());
    }
    if (formula instanceof TypedExpression.Lookup lookup) {
      return ofColumn(lookup);
    }
    if (formula instanceof TypedExpression.Extreme extreme) {
      return ofExtreme(extreme.largest(), extreme.items().stream().map(ProvenRange::of).toList());
    }
    if (formula instanceof TypedExpression.Clamped clamped) {
      List<ProvenRange> bounds = List.of(of(clamped.lowest()), of(clamped.highest()));
      return new ProvenRange(ofExtreme(false, bounds).low(), ofExtreme(true, bounds).high());
    }
    return formula instanceof TypedExpression.Arithmetic arithmetic
        ? ofArithmetic(arithmetic)
        : ANY;
  }

  private static ProvenRange between(Exact low, Exact high) {
    return new ProvenRange(Optional.of(low), Optional.of(high));
  }

  private static ProvenRange ofParameter(Parameter parameter) {
    return parameter.isMovable()
        ? new ProvenRange(parameter.lowest(), parameter.highest())
        : between(parameter.value(), parameter.value());
  }

  /** The smallest and the largest cell; parameters may replace the rows of a replaceable table. */
  private static ProvenRange ofColumn(TypedExpression.Lookup lookup) {
    LookupTable table = lookup.table();
    if (table.replaceable() || !(lookup.type() instanceof ValueType.Numeric)) {
      return ANY;
    }
    List<Exact> cells =
        table.rows().stream().map(row -> row.numbers().get(lookup.column())).toList();
    return new ProvenRange(cells.stream().reduce(Exact::min), cells.stream().reduce(Exact::max));
  }

  /** Of the largest each part is a lower bound, and all together an upper one; and vice versa. */
  private static ProvenRange ofExtreme(boolean largest, List<ProvenRange> parts) {
    List<Exact> lows = parts.stream().flatMap(part -> part.low().stream()).toList();
    List<Exact> highs = parts.stream().flatMap(part -> part.high().stream()).toList();
    boolean allLow = lows.size() == parts.size();
    boolean allHigh = highs.size() == parts.size();
    return largest
        ? new ProvenRange(
            lows.stream().reduce(Exact::max),
            allHigh ? highs.stream().reduce(Exact::max) : Optional.empty())
        : new ProvenRange(
            allLow ? lows.stream().reduce(Exact::min) : Optional.empty(),
            highs.stream().reduce(Exact::min));
  }

  private static ProvenRange ofArithmetic(TypedExpression.Arithmetic node) {
    ProvenRange left = of(node.left());
    ProvenRange right = of(node.right());
    return switch (node.operator()) {
      case PLUS ->
          new ProvenRange(
              both(left.low, right.low, Exact::plus), both(left.high, right.high, Exact::plus));
      case MINUS ->
          new ProvenRange(
              both(left.low, right.high, Exact::minus), both(left.high, right.low, Exact::minus));
      case TIMES ->
          left.isNotNegative() && right.isNotNegative()
              ? new ProvenRange(
                  both(left.low, right.low, Exact::times),
                  both(left.high, right.high, Exact::times))
              : ANY;
      default ->
          left.isNotNegative() && right.isNotNegative()
              ? new ProvenRange(Optional.of(Exact.ZERO), Optional.empty())
              : ANY;
    };
  }

  private boolean isNotNegative() {
    return low.filter(value -> value.signum() >= 0).isPresent();
  }

  private static Optional<Exact> both(
      Optional<Exact> left, Optional<Exact> right, BinaryOperator<Exact> operator) {
    return left.flatMap(one -> right.map(other -> operator.apply(one, other)));
  }
}
