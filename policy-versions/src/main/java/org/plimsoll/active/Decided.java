package org.plimsoll.active;

import java.time.Duration;
import java.time.Instant;
import org.plimsoll.decision.Decision;

/**
 * A decision, and under what it was taken. Everything in it comes from one look at what is in
 * force.
 *
 * @param decision the decision; its verdict may be that the policy refuses
 * @param version the version that decided
 * @param why why it was this version
 * @param decidedAt when it was asked for
 * @param checkedAt when the source of the policy was last looked at with success
 */
public record Decided(
    Decision decision, InForce version, Why why, Instant decidedAt, Instant checkedAt)
    implements Answer {

  /** Which activation decided, counted from 1. */
  public long sequence() {
    return version.sequence();
  }

  /** The hash over all files of the version; see {@link Candidate#hash}. */
  public String policyHash() {
    return version.hash();
  }

  /** How long ago the version was activated. */
  public Duration policyAge() {
    return Duration.between(version.activatedAt(), decidedAt);
  }
}
