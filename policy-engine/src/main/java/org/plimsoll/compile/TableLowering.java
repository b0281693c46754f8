package org.plimsoll.compile;

import java.util.IdentityHashMap;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.TypedExpression;

/** Lowers what is read from tables. Many formulas read one table; its rows are indexed once. */
final class TableLowering {
  private final Lowering numbers;
  private final IdentityHashMap<LookupTable, TableSource> sources = new IdentityHashMap<>();

  TableLowering(Lowering numbers) {
    this.numbers = numbers;
  }

  /** The plan of a table cell, whether it holds a number or a name. */
  LookupPlan lookup(TypedExpression.Lookup node) {
    return new LookupPlan(
        node,
        source(node.table()),
        numbers.names().lowered(node.keys()),
        node.band().map(numbers::lowered),
        node.second().map(numbers::lowered));
  }

  /** The plan of a value on the straight line between two rows. */
  StraightPlan straight(TypedExpression.Lookup node) {
    return new StraightPlan(
        node,
        source(node.table()),
        numbers.names().lowered(node.keys()),
        numbers.lowered(node.band().orElseThrow()));
  }

  /** The plan of a figure whose slices pay their own rates. */
  SlicesPlan slices(TypedExpression.Slices node) {
    return new SlicesPlan(
        node,
        source(node.table()),
        numbers.names().lowered(node.keys()),
        numbers.lowered(node.paying()),
        node.rate().map(numbers::lowered));
  }

  private TableSource source(LookupTable table) {
    return sources.computeIfAbsent(table, TableSource::of);
  }
}
