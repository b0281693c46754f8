package org.plimsoll.active;

import java.time.Instant;
import java.util.List;

/**
 * Why a candidate did not come into force. What was in force before still is.
 *
 * @param at when it was tried last
 * @param origin where the candidate comes from
 * @param hash the hash over its files; empty when they could not be read
 * @param stage how far it came
 * @param sentences what is wrong, at least one
 * @param attempts how often in a row this has been found
 */
public record Failure(
    Instant at, String origin, String hash, Stage stage, List<String> sentences, int attempts) {

  /** Copies the sentences. */
  public Failure {
    sentences = List.copyOf(sentences);
  }

  /** What a candidate has to pass, in this order. */
  public enum Stage {
    /** The files must be there and readable, whole and not too large. */
    READING,
    /** The gate must let it pass. */
    APPROVAL,
    /** The policy must compile. */
    COMPILING,
    /** It must be a version of the policy that is in force. */
    NAME,
    /** The policy's own tests must pass. */
    TESTS,
    /** The parameter file must fit. */
    PARAMETERS,
    /** The canary accounts must be decided about as well as now. */
    CANARY
  }

  Failure again(Failure before) {
    boolean same = before.hash().equals(hash) && before.sentences().equals(sentences);
    return same ? new Failure(at, origin, hash, stage, sentences, before.attempts() + 1) : this;
  }
}
