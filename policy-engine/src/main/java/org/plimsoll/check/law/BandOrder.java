package org.plimsoll.check.law;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.model.LookupTable;
import org.plimsoll.money.Exact;

/**
 * Whether bounds rise and end open.
 *
 * @param key whose bands they are, in words; empty or beginning with a space
 * @param lowest what the first bound must exceed; empty when it may be any
 * @param open true when the last band must be open
 */
record BandOrder(String key, Optional<Exact> lowest, boolean open) {

  /** The same order inside one band of another column, whose bounds may begin anywhere. */
  BandOrder in(String band) {
    return new BandOrder(key + band, Optional.empty(), open);
  }

  /** The first row that breaks the order. */
  Optional<BandsLaw.Fault> fault(
      LookupTable.Band band,
      List<LookupTable.Row> rows,
      Function<LookupTable.Row, Optional<Exact>> boundOf) {
    Optional<Exact> lower = lowest;
    for (int i = 0; i < rows.size(); i++) {
      LookupTable.Row row = rows.get(i);
      Optional<Exact> bound = boundOf.apply(row);
      boolean last = i == rows.size() - 1;
      if (bound.isEmpty() && !last) {
        return fault(
            rows.get(i + 1),
            "the row above is open at the end, so this row" + key + " is never reached",
            "give the row above a bound, or remove this one");
      }
      if (bound.isPresent() && lower.isPresent() && bound.get().compareTo(lower.get()) <= 0) {
        return fault(
            row,
            "the bounds" + key + " do not rise: " + bound.get() + " follows " + lower.get(),
            "order the rows from the lowest bound to the highest");
      }
      if (bound.isPresent() && last && open) {
        return fault(
            row,
            "the table says nothing about " + band.figure() + key + " above " + bound.get(),
            "add a row `above`");
      }
      lower = bound.or(() -> lowest);
    }
    return Optional.empty();
  }

  private static Optional<BandsLaw.Fault> fault(LookupTable.Row row, String message, String hint) {
    return Optional.of(new BandsLaw.Fault(row, DiagnosticCode.BAND, message, hint));
  }
}
