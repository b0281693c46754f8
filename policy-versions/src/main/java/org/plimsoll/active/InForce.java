package org.plimsoll.active;

import java.time.Instant;
import java.util.Optional;
import org.plimsoll.Policy;
import org.plimsoll.model.ParameterSet;
import org.plimsoll.model.PolicyHeader;

/**
 * A version that was activated: the compiled policy, its parameters over time, and which activation
 * it was. Immutable; whoever holds one can decide with it for as long as he likes.
 */
public final class InForce {
  private final Candidate candidate;
  private final Policy policy;
  private final ParameterTimeline parameters;
  private final Activation activation;

  InForce(Candidate candidate, Trial.Passed passed, Activation activation) {
    this.candidate = candidate;
    this.policy = passed.policy();
    this.parameters = passed.parameters();
    this.activation = activation;
  }

  /** The compiled policy. */
  public Policy policy() {
    return policy;
  }

  /** What the policy says about itself. */
  public PolicyHeader header() {
    return policy.header();
  }

  /** The files it was made of. */
  public Candidate candidate() {
    return candidate;
  }

  /** The hash over all its files; see {@link Candidate#hash}. */
  public String hash() {
    return candidate.hash();
  }

  /** SHA-256 of its parameter file in hexadecimal; empty when the policy's own values hold. */
  public String parametersHash() {
    return parameters.hash();
  }

  /** The parameter values in force at an instant. */
  public ParameterSet at(Instant asOf) {
    return parameters.at(asOf);
  }

  /** Counts the activations from 1. */
  public long sequence() {
    return activation.sequence();
  }

  /** When it was activated. */
  public Instant activatedAt() {
    return activation.at();
  }

  /** From when it counts: what its header says, else its activation. */
  public Instant start() {
    return header().effectiveFrom().orElse(activation.at());
  }

  /** True when it decides about an instant; without a date in its header it does about all. */
  boolean reaches(Instant asOf) {
    return header().effectiveFrom().map(from -> !from.isAfter(asOf)).orElse(true);
  }

  /** The instant from which it decides nothing more, if it says one. */
  public Optional<Instant> expires() {
    return header().expires();
  }

  /** The version as people call it: {@code version 3 of house}. */
  public String words() {
    return "version " + header().version() + " of `" + header().name() + "`";
  }

  void prepare(Instant now) {
    parameters.prepare(now);
  }
}
