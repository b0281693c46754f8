package org.plimsoll.version;

import java.time.Instant;

/**
 * A version that somebody proposed.
 *
 * @param policy the policy, or {@code governance}
 * @param version its version
 * @param commit the id of the commit
 * @param tree the id of the commit's tree
 * @param author the id of the person
 * @param at when it was signed
 * @param hashes its hashes
 * @param reason why, in the person's words
 */
public record Proposal(
    String policy,
    Version version,
    String commit,
    String tree,
    String author,
    Instant at,
    Hashes hashes,
    String reason) {}
