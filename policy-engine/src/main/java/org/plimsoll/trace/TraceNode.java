package org.plimsoll.trace;

import java.util.List;
import org.plimsoll.money.Exact;

/**
 * One value and how it came to be.
 *
 * @param label what people call the value
 * @param operation how it follows from the children
 * @param value the value, exactly
 * @param unit its unit in words: a currency, {@code USD per unit}, {@code unit}, {@code rate}, or
 *     empty for a plain number
 * @param statement the statement that gave it; empty when none did
 * @param line the line of that statement, table row or parameter in the policy; 0 when none
 * @param row the table row used, from 1; 0 when none
 * @param children what the operation was applied to
 */
public record TraceNode(
    String label,
    Operation operation,
    Exact value,
    String unit,
    String statement,
    int line,
    int row,
    List<TraceNode> children) {

  /** Copies the children. */
  public TraceNode {
    children = List.copyOf(children);
  }

  /** A value that nothing in the trace explains further. */
  public static TraceNode leaf(String label, Operation operation, Exact value, String unit) {
    return new TraceNode(label, operation, value, unit, "", 0, 0, List.of());
  }

  /** A value made of others. */
  public static TraceNode of(
      String label, Operation operation, Exact value, String unit, List<TraceNode> children) {
    return new TraceNode(label, operation, value, unit, "", 0, 0, children);
  }

  /** The same node, given by a line of the policy. */
  public TraceNode at(String newStatement, int newLine) {
    return new TraceNode(label, operation, value, unit, newStatement, newLine, row, children);
  }

  /** The same node, given by a table row. */
  public TraceNode inRow(int newLine, int newRow) {
    return new TraceNode(label, operation, value, unit, statement, newLine, newRow, children);
  }
}
