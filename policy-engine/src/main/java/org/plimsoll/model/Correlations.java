package org.plimsoll.model;

import java.util.List;
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
   * The correlation of two names; of a name with itself it is 100%. The order of the two does not
   * matter; a row that names both goes before one with {@code any other}.
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
    List<LookupTable.Row> rows = table.fitting(List.of(one, other));
    List<LookupTable.Row> turned = table.fitting(List.of(other, one));
    boolean better =
        rows.isEmpty() || (!named(rows.get(0)) && !turned.isEmpty() && named(turned.get(0)));
    List<LookupTable.Row> found = better ? turned : rows;
    return found.stream().findFirst().map(row -> CellTrace.of(label, row, joined.column(), "rate"));
  }

  private static boolean named(LookupTable.Row row) {
    return row.matches().stream().allMatch(Optional::isPresent);
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
