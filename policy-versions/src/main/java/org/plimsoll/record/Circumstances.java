package org.plimsoll.record;

import java.time.Duration;
import java.time.Instant;

/**
 * Under what circumstances a decision was taken, beside what it was made from.
 *
 * @param activation the sequence of the activation whose policy decided, from 1; 0 when the policy
 *     was never activated, as on the command line
 * @param policyAge how long that policy had been in force
 * @param policyCheckedAt when it was last looked at whether there is a newer one
 * @param because why this version decided, such as {@code in force since ...}
 */
public record Circumstances(
    long activation, Duration policyAge, Instant policyCheckedAt, String because) {}
