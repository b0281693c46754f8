package org.plimsoll.record;

import java.util.List;

/**
 * What was erased.
 *
 * @param erased the hashes of the bytes that are gone
 * @param faults why others are not; empty when all went well
 */
public record ErasureReport(List<String> erased, List<String> faults) {
  /** Copies the lists. */
  public ErasureReport {
    erased = List.copyOf(erased);
    faults = List.copyOf(faults);
  }
}
