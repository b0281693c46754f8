package org.plimsoll.active;

import java.util.Optional;

/**
 * A candidate, and which activation it would be.
 *
 * @param candidate the candidate
 * @param activation the activation when somebody else counts them; else the next one, now
 */
public record Offer(Candidate candidate, Optional<Activation> activation) {
  /** A candidate that would be the next activation, now. */
  public static Offer next(Candidate candidate) {
    return new Offer(candidate, Optional.empty());
  }
}
