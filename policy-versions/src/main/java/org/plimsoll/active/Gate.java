package org.plimsoll.active;

import java.util.Optional;

/**
 * Whether a candidate may come into force at all, such as because it was approved. Asked on the
 * reloading thread before anything else; may take its time.
 */
@FunctionalInterface
public interface Gate {
  /** Lets everything pass: whoever can write the files is trusted. */
  Gate OPEN = candidate -> Optional.empty();

  /** Why the candidate may not come into force, one sentence, or nothing when it may. */
  Optional<String> refusal(Candidate candidate);
}
