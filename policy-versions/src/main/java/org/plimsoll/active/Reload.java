package org.plimsoll.active;

import java.util.List;

/** What became of a candidate. */
public sealed interface Reload {

  /**
   * It is activated; from when it decides, its header says.
   *
   * @param version the version
   * @param superseded versions of a later date, activated before, that will not come any more
   */
  record Activated(InForce version, List<InForce> superseded) implements Reload {
    /** Copies the list. */
    public Activated {
      superseded = List.copyOf(superseded);
    }
  }

  /**
   * It is what was activated last; nothing changes.
   *
   * @param version that version
   */
  record Unchanged(InForce version) implements Reload {}

  /**
   * It is refused; nothing changes.
   *
   * @param failure why
   */
  record Refused(Failure failure) implements Reload {}
}
