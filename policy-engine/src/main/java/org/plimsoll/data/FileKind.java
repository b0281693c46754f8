package org.plimsoll.data;

/** What a data file holds, and how much of it there may be. */
public enum FileKind {
  /** The state of one account, or one line of a book of them. */
  ACCOUNT("an account state", 1, 64),
  /** A market snapshot. */
  MARKET("a market snapshot", 16, 64),
  /** Dated values for the parameters of a policy. */
  PARAMETERS("a parameter file", 4, 64),
  /** Any JSON that Plimsoll wrote itself, such as a decision. */
  RECORD("a record", 64, 1_000);

  private final String title;
  private final int megabytes;
  private final int deepest;

  FileKind(String title, int megabytes, int deepest) {
    this.title = title;
    this.megabytes = megabytes;
    this.deepest = deepest;
  }

  /** What messages call it, with its article. */
  public String title() {
    return title;
  }

  /** The most bytes a file of this kind may have; a megabyte is 1,048,576 bytes. */
  public int mostBytes() {
    return megabytes << 20;
  }

  /** How many brackets may stand within each other. */
  public int deepest() {
    return deepest;
  }

  /** The sentence that refuses a file with more bytes. */
  String tooLarge() {
    return "the text is longer than the " + megabytes + " MB that " + title + " may have";
  }
}
