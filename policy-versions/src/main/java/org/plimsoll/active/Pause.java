package org.plimsoll.active;

import java.time.Instant;

/**
 * That nothing is to be decided for now.
 *
 * @param since from when
 * @param by who asked for it
 * @param reason why, a few words
 */
public record Pause(Instant since, String by, String reason) {}
