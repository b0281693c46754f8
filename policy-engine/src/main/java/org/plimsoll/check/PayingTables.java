package org.plimsoll.check;

import java.util.Optional;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.ValueType;

/** Judges whether a table can say what rates an amount pays. */
final class PayingTables {
  private PayingTables() {}

  /** Why the table cannot; nothing when it can. */
  static Optional<String> reason(LookupTable table, ValueType paying) {
    Optional<ValueType> bounds = table.band().flatMap(LookupTable.Band::type);
    if (table.straight()) {
      return Optional.of("its values lie on straight lines");
    }
    if (table.second().isPresent()) {
      return Optional.of("it has two columns of bands");
    }
    if (table.matches().contains(LookupTable.LEVEL)) {
      return Optional.of("it has a column `level`");
    }
    if (bounds.isPresent() && !bounds.get().equals(paying)) {
      return Optional.of("its bounds are not " + paying.words());
    }
    return Optional.empty();
  }
}
