package org.plimsoll.version;

import java.util.List;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.version.ssh.BadSsh;

/** Why the store does not take something; the message is a whole sentence. */
public final class Refused extends Exception {
  private static final long serialVersionUID = 1L;

  private final String message;
  private final String hint;
  private final transient List<Diagnostic> diagnostics;

  /**
   * A refusal.
   *
   * @param message what is wrong
   * @param hint what to do
   */
  public Refused(String message, String hint) {
    this(message, hint, List.of());
  }

  /**
   * A refusal because of what a file says.
   *
   * @param diagnostics what is wrong with the file, place by place
   */
  public Refused(String message, String hint, List<Diagnostic> diagnostics) {
    super(message);
    this.message = message;
    this.hint = hint;
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** A refusal because of a key or signature. */
  static Refused of(BadSsh bad) {
    return new Refused(bad.getMessage(), bad.hint());
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

  /** What is wrong with a file, place by place; none when the refusal is not about a file. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
