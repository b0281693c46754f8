package org.plimsoll.version;

import java.time.Instant;

/**
 * An approval or a rejection.
 *
 * @param kind which of the two
 * @param policy the policy
 * @param version the version
 * @param person the id of the person
 * @param at when it was signed
 * @param comparedWith the version it was compared with, or {@code none}
 * @param reason why, in the person's words
 * @param tag the id of the tag
 * @param key the fingerprint of the key that signed it
 */
public record Vote(
    Kind kind,
    String policy,
    Version version,
    String person,
    Instant at,
    String comparedWith,
    String reason,
    String tag,
    String key) {

  /** For or against. */
  public enum Kind {
    /** For. */
    APPROVAL("approved", "Approve"),
    /** Against. */
    REJECTION("rejected", "Reject");

    private final String word;
    private final String title;

    Kind(String word, String title) {
      this.word = word;
      this.title = title;
    }

    /** The first part of the tag's name. */
    public String word() {
      return word;
    }

    String title() {
      return title;
    }
  }
}
