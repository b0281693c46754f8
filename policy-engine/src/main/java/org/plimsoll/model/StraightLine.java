package org.plimsoll.model;

import java.util.List;
import org.plimsoll.money.Exact;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/**
 * The straight line between two rows of a table, or the point of one row.
 *
 * @param lower the row with the lower bound
 * @param upper the row with the next bound; the same row for a point
 */
public record StraightLine(LookupTable.Row lower, LookupTable.Row upper) {

  /** The point of one row: its value whatever the band figure is. */
  public static StraightLine point(LookupTable.Row row) {
    return new StraightLine(row, row);
  }

  /** True when one row gives the value. */
  @SuppressWarnings("ReferenceEquality") // rows are those of one table
  public boolean isPoint() {
    return lower == upper;
  }

  /** The value of a column where the band figure is {@code at}; exact, never rounded. */
  public Exact value(Exact at, int column) {
    Exact from = lower.numbers().get(column);
    return isPoint() ? from : from.plus(at.minus(start()).times(slope(column)));
  }

  /** By how much the value of a column changes for each unit of the band figure. */
  public Exact slope(int column) {
    return isPoint() ? Exact.ZERO : rise(column).dividedBy(end().minus(start()));
  }

  /** The lower end of the line; only of a line between two rows. */
  public Exact start() {
    return lower.bound().orElseThrow();
  }

  private Exact end() {
    return upper.bound().orElseThrow();
  }

  private Exact rise(int column) {
    return upper.numbers().get(column).minus(lower.numbers().get(column));
  }

  /**
   * Tells the value: the lower row's, and the part of the way to the upper row's.
   *
   * @param node the look-up
   * @param band the band figure with its trace
   */
  public TraceNode told(TypedExpression.Lookup node, TraceNode band) {
    String unit = node.type().traceUnit();
    int column = node.column();
    TraceNode from = CellTrace.of(node.text(), lower, column, unit);
    if (isPoint()) {
      return from;
    }
    TraceNode to = CellTrace.of(node.text(), upper, column, unit);
    TraceNode rise = difference("rise to the next row", rise(column), unit, to, from);
    Exact part = band.value().minus(start()).dividedBy(end().minus(start()));
    TraceNode way =
        TraceNode.of(
            "part of the way", Operation.QUOTIENT, part, "", List.of(gone(band), width(band)));
    TraceNode more =
        TraceNode.of(
            "rise so far", Operation.PRODUCT, rise.value().times(part), unit, List.of(rise, way));
    return TraceNode.of(
        node.text() + " in a straight line",
        Operation.SUM,
        from.value().plus(more.value()),
        unit,
        List.of(from, more));
  }

  private TraceNode gone(TraceNode band) {
    Exact gone = band.value().minus(start());
    return difference("way gone", gone, band.unit(), band, bound("from", start(), band));
  }

  private TraceNode width(TraceNode band) {
    TraceNode from = bound("from", start(), band);
    return difference(
        "whole way", end().minus(start()), band.unit(), bound("to", end(), band), from);
  }

  private static TraceNode bound(String label, Exact value, TraceNode band) {
    return TraceNode.leaf(label, Operation.CONSTANT, value, band.unit());
  }

  private static TraceNode difference(
      String label, Exact value, String unit, TraceNode left, TraceNode right) {
    return TraceNode.of(label, Operation.DIFFERENCE, value, unit, List.of(left, right));
  }
}
