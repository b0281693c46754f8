package org.plimsoll.model;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.money.Exact;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/** Finds the correlation of two members in a table that has a row for each two names. */
public final class Correlations {
  /** What the second of the two match columns is called: {@code other-underlying}. */
  public static final String OTHER = "other-";

  private Correlations() {}

  /**
   * The correlation of two names, a rate; of a name with itself it is 100%. The order of the two
   * does not matter. The row that names most of the two counts, of several the first in the table.
   *
   * @param table the table in force
   * @return nothing when no row tells it
   */
  public static Optional<TraceNode> of(
      TypedExpression.Correlation joined, LookupTable table, String one, String other) {
    String label = "correlation of " + one + " and " + other;
    if (one.equals(other)) {
      return Optional.of(TraceNode.leaf(label, Operation.CONSTANT, Exact.ONE, "rate"));
    }
    return table.rows().stream()
        .filter(row -> fits(row, one, other) || fits(row, other, one))
        .min(Comparator.comparingLong(Correlations::left))
        .map(row -> CellTrace.of(label, row, joined.column(), "rate"));
  }

  private static boolean fits(LookupTable.Row row, String one, String other) {
    return row.matches().get(0).map(one::equals).orElse(true)
        && row.matches().get(1).map(other::equals).orElse(true);
  }

  /** How many of the two names a row leaves open. */
  private static long left(LookupTable.Row row) {
    return row.matches().stream().filter(Optional::isEmpty).count();
  }

  /** The sentence when a correlation is missing. */
  public static String none(LookupTable table, String one, String other) {
    return "`" + table.name() + "` has no correlation of " + one + " and " + other;
  }

  /** The sentence when a correlation is none. */
  public static Optional<String> fault(TraceNode correlation) {
    boolean within = correlation.value().abs().compareTo(Exact.ONE) <= 0;
    return within
        ? Optional.empty()
        : Optional.of("the " + correlation.label() + " lies beyond 100%");
  }

  /** The sentence when a phrase has no value. */
  public static String noValue(TypedExpression.Gathering node, RuntimeException none) {
    return "`" + node.text() + "` has no value: " + Objects.requireNonNull(none.getMessage());
  }
}
