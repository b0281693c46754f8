package org.plimsoll.diagnostic;

/** How grave a diagnostic is. */
public enum Severity {
  /** The file cannot be used. */
  ERROR,
  /** The file can be used, and somebody should look. */
  WARNING;

  /** The word shown to people. */
  public String word() {
    return this == ERROR ? "error" : "warning";
  }
}
