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
 * The bands of one key rise, begin above zero and end open; without bands one row fits one key.
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
    List<LookupTable> all = new ArrayList<>(policy.tables());
    tables.stream().map(RatedTable::table).filter(table -> !all.contains(table)).forEach(all::add);
    for (LookupTable table : all) {
      for (Fault fault : faults(table)) {
        findings.error(
            fault.code(),
            Lines.span(unit.source(), fault.row().line()),
            fault.message(),
            fault.hint());
      }
    }
  }

  /** The rows of a table that break the law; also asked of tables that parameters give. */
  public static List<Fault> faults(LookupTable table) {
    Map<List<Optional<String>>, List<LookupTable.Row>> groups = new LinkedHashMap<>();
    for (LookupTable.Row row : table.rows()) {
      groups.computeIfAbsent(row.matches(), key -> new ArrayList<>()).add(row);
    }
    List<Fault> faults = new ArrayList<>();
    groups.forEach((key, rows) -> group(table, key, rows).ifPresent(faults::add));
    return faults;
  }

  private static Optional<Fault> group(
      LookupTable table, List<Optional<String>> key, List<LookupTable.Row> rows) {
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
    String figure = table.band().get().figure();
    Exact lower = Exact.ZERO;
    for (int i = 0; i < rows.size(); i++) {
      LookupTable.Row row = rows.get(i);
      boolean last = i == rows.size() - 1;
      if (row.bound().isEmpty() && !last) {
        return Optional.of(
            new Fault(
                rows.get(i + 1),
                DiagnosticCode.BAND,
                "the row above is open at the end, so this row" + of(key) + " is never reached",
                "give the row above a bound, or remove this one"));
      }
      if (row.bound().isPresent() && row.bound().get().compareTo(lower) <= 0) {
        return Optional.of(
            new Fault(
                row,
                DiagnosticCode.BAND,
                "the bounds" + of(key) + " do not rise: " + row.bound().get() + " follows " + lower,
                "order the rows from the lowest bound to the highest"));
      }
      if (row.bound().isPresent() && last) {
        return Optional.of(
            new Fault(
                row,
                DiagnosticCode.BAND,
                "the table says nothing about " + figure + of(key) + " above " + row.bound().get(),
                "add a row `above`"));
      }
      lower = row.bound().orElse(lower);
    }
    return Optional.empty();
  }

  private static String of(List<Optional<String>> key) {
    List<String> names = key.stream().map(each -> each.orElse("any other")).toList();
    return names.isEmpty() ? "" : " of " + String.join(", ", names);
  }
}
