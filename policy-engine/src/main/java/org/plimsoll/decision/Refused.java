package org.plimsoll.decision;

/**
 * An evaluation stops because a figure cannot be given. Control flow inside one evaluation: it ends
 * as a decision with the verdict {@code REFUSED}, never as an exception of the library.
 */
public class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final String statement;
  private final int line;

  /**
   * Says what stopped the evaluation.
   *
   * @param field path of the missing field in its data file; empty when the policy itself refuses
   * @param statement the statement that asked for it; empty when none did
   * @param line the line of the policy that asked for it; 0 when none did
   * @param message one sentence for people
   */
  public Refused(String field, String statement, int line, String message) {
    super(message, null, false, false);
    this.field = field;
    this.statement = statement;
    this.line = line;
  }

  /** Path of the missing field in its data file; empty when the policy itself refuses. */
  public String field() {
    return field;
  }

  /** The statement that asked for it; empty when none did. */
  public String statement() {
    return statement;
  }

  /** The line of the policy that asked for it; 0 when none did. */
  public int line() {
    return line;
  }

  /** One sentence for people. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
