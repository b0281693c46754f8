package org.plimsoll.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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
   * does not matter. The row that names most of the two counts.
   *
   * @param table the table in force
   * @param column the column of correlations
   * @param refused makes a refusal of a sentence: no row tells the correlation, two rows tell
   *     different ones, or it lies beyond 100%
   */
  public static <R extends RuntimeException> TraceNode of(
      LookupTable table, int column, String one, String other, Function<String, R> refused) {
    String label = "correlation of " + one + " and " + other;
    if (one.equals(other)) {
      return TraceNode.leaf(label, Operation.CONSTANT, Exact.ONE, "rate");
    }
    List<LookupTable.Row> rows = nearest(table, one, other);
    if (rows.isEmpty()) {
      throw refused.apply("`" + table.name() + "` has no " + label);
    }
    LookupTable.Row row = rows.get(0);
    Exact rate = rate(row, column);
    for (LookupTable.Row same : rows) {
      if (!rate(same, column).equals(rate)) {
        throw refused.apply(
            "`" + table.name() + "` gives " + one + " and " + other + " two correlations");
      }
    }
    if (rate.abs().compareTo(Exact.ONE) > 0) {
      throw refused.apply("the " + label + " lies beyond 100%");
    }
    return CellTrace.of(label, row, column, "rate");
  }

  /** The rows that name most of the two. */
  private static List<LookupTable.Row> nearest(LookupTable table, String one, String other) {
    List<LookupTable.Row> fitting =
        table.rows().stream()
            .filter(row -> fits(row, one, other) || fits(row, other, one))
            .toList();
    long least = fitting.stream().mapToLong(Correlations::left).min().orElse(0);
    return fitting.stream().filter(row -> left(row) == least).toList();
  }

  /**
   * What is wrong with a table that gives two names two correlations: two rows with both names, or
   * a row with the one, a row with the other and none with both. Nothing when it gives none twice.
   */
  public static Optional<String> contradiction(LookupTable table, int column) {
    Map<List<String>, LookupTable.Row> full = new HashMap<>();
    for (LookupTable.Row row : table.rows()) {
      LookupTable.Row before = left(row) == 0 ? full.putIfAbsent(names(row), row) : null;
      if (before != null && !rate(before, column).equals(rate(row, column))) {
        return Optional.of(told(table, names(row), before, row));
      }
    }
    List<LookupTable.Row> half = table.rows().stream().filter(row -> left(row) == 1).toList();
    for (int i = 0; i < half.size(); i++) {
      for (LookupTable.Row other : half.subList(i + 1, half.size())) {
        List<String> both =
            Stream.concat(names(half.get(i)).stream(), names(other).stream()).sorted().toList();
        boolean differ = !rate(half.get(i), column).equals(rate(other, column));
        if (differ && !full.containsKey(both)) {
          return Optional.of(told(table, both, half.get(i), other));
        }
      }
    }
    return Optional.empty();
  }

  /** The names of a row in the order of the alphabet. */
  private static List<String> names(LookupTable.Row row) {
    return row.matches().stream().flatMap(Optional::stream).sorted().toList();
  }

  private static String told(
      LookupTable table, List<String> both, LookupTable.Row one, LookupTable.Row other) {
    String names =
        both.get(0).equals(both.get(1))
            ? both.get(0) + " and any other"
            : both.get(0) + " and " + both.get(1);
    return "`%s` gives %s two correlations, in lines %d and %d"
        .formatted(table.name(), names, one.line(), other.line());
  }

  private static Exact rate(LookupTable.Row row, int column) {
    return row.numbers().get(column);
  }

  private static boolean fits(LookupTable.Row row, String one, String other) {
    return row.matches().get(0).map(one::equals).orElse(true)
        && row.matches().get(1).map(other::equals).orElse(true);
  }

  /** How many of the two names a row leaves open. */
  private static long left(LookupTable.Row row) {
    return row.matches().stream().filter(Optional::isEmpty).count();
  }

  /** The sentence when a phrase has no value. */
  public static String noValue(TypedExpression.Gathering node, RuntimeException none) {
    return "`" + node.text() + "` has no value: " + Objects.requireNonNull(none.getMessage());
  }
}
