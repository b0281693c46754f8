package org.plimsoll.record;

/** What became of the record of a decision. */
public sealed interface Recording {
  /** True when the decision may be acted on. */
  boolean mayAct();

  /**
   * The record is on the disk.
   *
   * @param sequence its sequence in the log
   * @param hash the hash of its line, by which it can be found and proved
   */
  record Recorded(long sequence, String hash) implements Recording {
    @Override
    public boolean mayAct() {
      return true;
    }
  }

  /**
   * There is no record, and the decision must not be acted on.
   *
   * @param why what is wrong, in a sentence
   */
  record Refused(String why) implements Recording {
    @Override
    public boolean mayAct() {
      return false;
    }
  }

  /**
   * There is no record, and the operator chose to go on without. Every answer must say so.
   *
   * @param why what is wrong, in a sentence
   */
  record Unrecorded(String why) implements Recording {
    @Override
    public boolean mayAct() {
      return true;
    }
  }
}
