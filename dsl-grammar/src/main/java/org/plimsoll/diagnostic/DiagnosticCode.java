package org.plimsoll.diagnostic;

/**
 * The stable codes of everything Plimsoll says about a file. A code keeps its meaning for ever; a
 * retired one is not used again.
 */
public enum DiagnosticCode {
  /** The text breaks a limit of size, nesting or digits. */
  LIMIT("PLM-101", "over a limit"),
  /** The text has a character that policies may not hold. */
  CHARACTER("PLM-102", "character not allowed"),
  /** A number is not written as numbers are. */
  NUMBER("PLM-103", "malformed number"),
  /** A word stands where something else should. */
  SYNTAX("PLM-104", "not understood here"),
  /** A block is not closed, or closed twice. */
  BLOCK("PLM-105", "block and `end` do not match"),
  /** A header line is missing or written twice. */
  HEADER("PLM-106", "header incomplete"),
  /** A table row or cell does not fit its header. */
  TABLE("PLM-107", "table does not fit together"),

  /** A name that nothing bears. */
  UNKNOWN_NAME("PLM-201", "unknown name"),
  /** One name for two things. */
  DUPLICATE_NAME("PLM-202", "name used twice"),
  /** Something is declared and nothing uses it. */
  UNUSED("PLM-203", "declared but unused"),
  /** A define needs itself. */
  CYCLE("PLM-204", "defined by itself"),
  /** A result that the block must give is missing. */
  MISSING_RESULT("PLM-205", "required result missing"),
  /** A figure is used where it has no meaning. */
  WRONG_PLACE("PLM-206", "figure not available here"),
  /** A name that a condition compares with and that stands nowhere else. */
  LONELY_NAME("PLM-207", "name that stands nowhere else"),

  /** Units or types do not fit. */
  UNIT("PLM-301", "units do not fit"),
  /** A number stands alone where a unit is needed. */
  BARE_NUMBER("PLM-302", "number without a unit"),
  /** A rate outside 0% to 100%. */
  RATE_RANGE("PLM-303", "rate out of range"),
  /** A value that a closed list of names does not hold. */
  UNKNOWN_VALUE("PLM-304", "value not in its list"),
  /** A figure that may have no finite decimal and no rounding. */
  ROUNDING("PLM-305", "rounding missing or twice"),
  /** A division by something that can be zero. */
  DIVISION("PLM-306", "possible division by zero"),

  /** Bands that do not rise, do not start or do not end. */
  BAND("PLM-401", "bands incomplete"),
  /** Two statements or rows fit the same thing. */
  OVERLAP("PLM-402", "two statements apply"),
  /** No statement or row fits a thing. */
  GAP("PLM-403", "nothing applies"),
  /** Maintenance above initial. */
  LEVEL_ORDER("PLM-404", "maintenance above initial"),
  /** More collateral would count for less. */
  HAIRCUT_ORDER("PLM-405", "more collateral counts for less"),
  /** A credit above what it may be, or without a reason. */
  CREDIT("PLM-406", "credit out of bounds"),
  /** A parameter outside its own bounds. */
  PARAMETER_BOUNDS("PLM-407", "parameter out of bounds"),
  /** Rates that fall as size grows. */
  RATE_ORDER("PLM-408", "rate falls as size grows"),
  /** A price that may be of any age. */
  PRICE_AGE("PLM-409", "price of any age"),
  /** A liquidation that says too little to be carried out. */
  LIQUIDATION("PLM-410", "liquidation incomplete"),

  /** A data file cannot be read at all. */
  FILE("PLM-501", "file cannot be read"),
  /** A data file is not well-formed JSON or YAML of the accepted kind. */
  FORM("PLM-502", "not well-formed"),
  /** A key that the file kind does not have. */
  UNKNOWN_KEY("PLM-503", "unknown key"),
  /** A key that stands twice. */
  DUPLICATE_KEY("PLM-504", "key written twice"),
  /** A required key is missing. */
  MISSING_KEY("PLM-505", "required key missing"),
  /** A value of the wrong shape. */
  VALUE("PLM-506", "value not accepted"),
  /** A number that is out of bounds or not a plain decimal. */
  DATA_NUMBER("PLM-507", "number not accepted"),
  /** A parameter file that does not fit its policy. */
  PARAMETERS("PLM-508", "parameters do not fit the policy"),

  /** A test of a policy that fails. */
  TEST("PLM-601", "test fails"),
  /** A test that says too little to be run. */
  TEST_INCOMPLETE("PLM-602", "test incomplete");

  private final String id;
  private final String title;

  DiagnosticCode(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** The stable code, such as {@code PLM-301}. */
  public String id() {
    return id;
  }

  /** A few words that name the kind of mistake. */
  public String title() {
    return title;
  }
}
