package org.plimsoll.active;

/** Which version decides about an account. */
public sealed interface Choice {

  /**
   * A version decides.
   *
   * @param version the version
   * @param why why this one
   */
  record Version(InForce version, Why why) implements Choice {}

  /**
   * None does.
   *
   * @param cause the kind of obstacle
   * @param message what stands in the way, one sentence
   * @param hint what to do
   */
  record None(Undecided.Cause cause, String message, String hint) implements Choice {}
}
