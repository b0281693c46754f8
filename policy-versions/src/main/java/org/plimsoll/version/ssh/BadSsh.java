package org.plimsoll.version.ssh;

/** A key, a signature or a file of them that cannot be used; the message is a whole sentence. */
public final class BadSsh extends Exception {
  private static final long serialVersionUID = 1L;

  private final String message;
  private final String hint;

  /**
   * What is wrong.
   *
   * @param message what is wrong
   * @param hint what to do
   */
  public BadSsh(String message, String hint) {
    super(message);
    this.message = message;
    this.hint = hint;
  }

  /** What is wrong, a whole sentence. */
  @Override
  public String getMessage() {
    return message;
  }

  /** What to do. */
  public String hint() {
    return hint;
  }
}
