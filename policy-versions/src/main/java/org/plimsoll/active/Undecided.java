package org.plimsoll.active;

/**
 * That nothing was decided about an account, because no version may. Not the same as a policy that
 * refuses: that is a decision.
 *
 * @param cause the kind of obstacle
 * @param message what stands in the way, one sentence
 * @param hint what to do
 */
public record Undecided(Cause cause, String message, String hint) implements Answer {

  /** What can keep every version from deciding. */
  public enum Cause {
    /** No policy has been activated. */
    NOTHING_IN_FORCE,
    /** All versions are effective later only. */
    NOT_YET_EFFECTIVE,
    /** An operator paused the decisions. */
    PAUSED,
    /** The source of the policy has not been looked at for longer than the operator allows. */
    UNCHECKED,
    /** The version that would decide has expired. */
    EXPIRED,
    /** Another version would decide, and it is not there. */
    VERSION_MISSING,
    /** The account does not say when a position was opened, and it depends on that. */
    OPENED_AT_MISSING
  }
}
