package org.plimsoll.model;

import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/** Tells which row of a table a value was read in. */
public final class CellTrace {
  private CellTrace() {}

  /**
   * The node of a cell that holds a number. A row of a CSV file is named by that file and its line
   * there, because the node's own line is one of the policy.
   *
   * @param unit the unit of the column, as traces show it
   */
  public static TraceNode of(String label, LookupTable.Row row, int column, String unit) {
    boolean ofFile = !row.file().isEmpty();
    String place = ofFile ? " in " + row.file() + " line " + row.line() : "";
    return TraceNode.leaf(label + place, Operation.LOOKUP, row.numbers().get(column), unit)
        .inRow(ofFile ? 0 : row.line(), row.number());
  }
}
