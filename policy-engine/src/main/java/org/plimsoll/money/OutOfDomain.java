package org.plimsoll.money;

/**
 * A function has no value for what it was given. The message is the second half of a sentence, such
 * as {@code -4 is below 0}; the engines turn it into a refusal that names the formula.
 */
public final class OutOfDomain extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong with the arguments, or with the size of the result. */
  public OutOfDomain(String message) {
    super(message);
  }
}
