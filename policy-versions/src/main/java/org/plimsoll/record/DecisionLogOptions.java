package org.plimsoll.record;

import org.plimsoll.record.chain.Disk;
import org.plimsoll.record.chain.FileDisk;
import org.plimsoll.record.chain.LogSettings;

/**
 * What an operator chooses about the log of decisions.
 *
 * @param settings segments, heads and groups
 * @param traces whether records hold the derivation of every figure; replay gives it anyway, and
 *     for a large book it has megabytes
 * @param unwritable what happens when nothing can be recorded
 * @param disk where the log is written to
 */
public record DecisionLogOptions(
    LogSettings settings, boolean traces, Unwritable unwritable, Disk disk) {
  /** Usual segments, no traces, no decision without its record. */
  public static final DecisionLogOptions USUAL =
      new DecisionLogOptions(LogSettings.USUAL, false, Unwritable.REFUSE, FileDisk.HERE);

  /** What happens to decisions when the disk is full or broken. */
  public enum Unwritable {
    /** They are refused. */
    REFUSE,
    /** They are taken without a record, and every answer says so. */
    GO_ON
  }
}
