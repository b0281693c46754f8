package org.plimsoll.compile;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.TraceLabels;

/**
 * The table that a plan node reads, which parameters may have replaced.
 *
 * @param own the table as the policy has it
 * @param index the index of its rows
 */
record TableSource(LookupTable own, TableIndex index) {

  /** The source of a table. */
  static TableSource of(LookupTable own) {
    return new TableSource(own, TableIndex.of(own));
  }

  /**
   * The rows that fit the keys: the bands of one key, at least one.
   *
   * @throws org.plimsoll.decision.Refused when there are none
   */
  Bands fitting(List<NamePlan> keys, Frame frame) {
    List<String> names = new ArrayList<>(keys.size());
    for (NamePlan key : keys) {
      names.add(key.name(frame));
    }
    Bands bands = frame.run().tables().inForce(this).fitting(names);
    if (bands.rows().isEmpty()) {
      throw frame.origin().refused(TraceLabels.noRow(own.name(), String.join(", ", names)));
    }
    return bands;
  }
}
