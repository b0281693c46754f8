package org.plimsoll.check.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.check.Findings;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.model.LookupTable;
import org.plimsoll.money.Exact;
import org.plimsoll.syntax.PolicyUnit;

/**
 * The bands of one key rise and end open, those that pay rates begin above zero; without bands one
 * row fits one key.
 *
 * <p>Otherwise a size would fall under two rows or under none, and margin would depend on which row
 * somebody happened to read first.
 */
public final class BandsLaw implements Law {

  /**
   * One row that breaks the law.
   *
   * @param row the row
   * @param code the kind of mistake
   * @param message what is wrong
   * @param hint what to write
   */
  public record Fault(LookupTable.Row row, DiagnosticCode code, String message, String hint) {}

  @Override
  public void judge(
      CheckedPolicy policy, PolicyUnit unit, List<RatedTable> tables, Findings findings) {
    List<LookupTable> paying = tables.stream().map(RatedTable::table).distinct().toList();
    List<LookupTable> all = new ArrayList<>(policy.tables());
    paying.stream().filter(table -> !all.contains(table)).forEach(all::add);
    for (LookupTable table : all) {
      if (policy.goesThrough(table)) {
        continue; // its rows are taken one after the other: nothing is looked up
      }
      for (Fault fault : faults(table, paying.contains(table))) {
        Lines.report(findings, fault.row(), fault.code(), fault.message(), fault.hint());
      }
    }
  }

  /**
   * The rows of a table that break the law; also asked of tables that parameters give.
   *
   * @param aboveZero true when all bounds must be above zero
   */
  public static List<Fault> faults(LookupTable table, boolean aboveZero) {
    Map<List<Optional<String>>, List<LookupTable.Row>> groups = new LinkedHashMap<>();
    for (LookupTable.Row row : table.rows()) {
      groups.computeIfAbsent(row.matches(), key -> new ArrayList<>()).add(row);
    }
    List<Fault> faults = new ArrayList<>();
    groups.forEach((key, rows) -> group(table, key, rows, aboveZero).ifPresent(faults::add));
    return faults;
  }

  /** True when all bounds of the first band column are above zero. */
  public static boolean beginsAboveZero(LookupTable table) {
    return table.rows().stream()
        .allMatch(row -> row.bound().map(bound -> bound.signum() > 0).orElse(true));
  }

  private static Optional<Fault> group(
      LookupTable table,
      List<Optional<String>> key,
      List<LookupTable.Row> rows,
      boolean aboveZero) {
    if (table.band().isEmpty()) {
      return rows.size() < 2
          ? Optional.empty()
          : Optional.of(
              new Fault(
                  rows.get(1),
                  DiagnosticCode.OVERLAP,
                  "there are two rows" + of(key) + "; the first is row " + rows.get(0).number(),
                  "keep one of them"));
    }
    Optional<Exact> lowest = aboveZero ? Optional.of(Exact.ZERO) : Optional.empty();
    BandOrder order = new BandOrder(of(key), lowest, !table.straight());
    return table.second().isEmpty()
        ? order.fault(table.band().get(), rows, LookupTable.Row::bound)
        : grid(table, order, rows);
  }

  /** Each band of the first column holds all bands of the second. */
  private static Optional<Fault> grid(
      LookupTable table, BandOrder order, List<LookupTable.Row> rows) {
    LookupTable.Band first = table.band().orElseThrow();
    List<LookupTable.Row> firsts = new ArrayList<>();
    List<List<LookupTable.Row>> held = new ArrayList<>();
    for (LookupTable.Row row : rows) {
      boolean begins =
          firsts.isEmpty() || !firsts.get(firsts.size() - 1).bound().equals(row.bound());
      if (begins) {
        firsts.add(row);
        held.add(new ArrayList<>());
      }
      held.get(held.size() - 1).add(row);
    }
    Optional<Fault> fault = order.fault(first, firsts, LookupTable.Row::bound);
    for (int i = 0; fault.isEmpty() && i < firsts.size(); i++) {
      String bound = firsts.get(i).bound().map(Exact::toString).orElse("");
      String where = bound.isEmpty() ? "open band of " : "band " + bound + " of ";
      fault =
          order
              .in(" in the " + where + first.figure())
              .fault(table.second().orElseThrow(), held.get(i), LookupTable.Row::second);
    }
    return fault;
  }

  private static String of(List<Optional<String>> key) {
    List<String> names = key.stream().map(each -> each.orElse("any other")).toList();
    return names.isEmpty() ? "" : " of " + String.join(", ", names);
  }
}
