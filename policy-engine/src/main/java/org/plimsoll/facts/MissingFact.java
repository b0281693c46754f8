package org.plimsoll.facts;

/**
 * A figure cannot be given because a fact is missing, stale or unusable. Control flow inside one
 * evaluation: the engine that asked adds statement and line and turns it into a refusal.
 */
public final class MissingFact extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String field;

  /**
   * Says what is missing.
   *
   * @param field path of the field in its file, such as {@code assets.BTC.price}
   * @param message one sentence for people
   */
  public MissingFact(String field, String message) {
    super(message, null, false, false);
    this.field = field;
  }

  /** Path of the field in its file. */
  public String field() {
    return field;
  }

  /** One sentence for people. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
