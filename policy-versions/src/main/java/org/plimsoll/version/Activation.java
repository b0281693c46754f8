package org.plimsoll.version;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * An act that says what is in force, signed by an operator.
 *
 * @param policy the policy, or {@code governance}
 * @param sequence 1 for the policy's first, then 2, 3 ...
 * @param kind what was done
 * @param version the version it puts in force, leaves paused or resumes
 * @param commit the id of the commit of that version
 * @param hashes the hashes of that version
 * @param effective from when on it decides: the later of the policy's own date and {@code at}; for
 *     anything but an activation {@code at}
 * @param at when it was signed
 * @param person the id of the operator
 * @param reason why, in the operator's words
 * @param tag the id of the tag
 */
public record Activation(
    String policy,
    int sequence,
    Kind kind,
    Version version,
    String commit,
    Hashes hashes,
    Instant effective,
    Instant at,
    String person,
    String reason,
    String tag) {

  /** What was done. */
  public enum Kind {
    /** Puts an approved version in force. */
    ACTIVATE("activate", "Activate", "activated"),
    /** Puts a version in force again that was in force before. */
    ROLL_BACK("roll back", "Roll back to", "rolled back to"),
    /** Stops decisions. */
    PAUSE("pause", "Pause", "paused"),
    /** Lets the version that was paused decide again. */
    RESUME("resume", "Resume", "resumed");

    private final String word;
    private final String title;
    private final String done;

    Kind(String word, String title, String done) {
      this.word = word;
      this.title = title;
      this.done = done;
    }

    /** As those say it who tell what happened. */
    public String done() {
      return done;
    }

    /** As the tag says it. */
    public String word() {
      return word;
    }

    String title() {
      return title;
    }

    static Optional<Kind> of(String word) {
      return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
  }
}
