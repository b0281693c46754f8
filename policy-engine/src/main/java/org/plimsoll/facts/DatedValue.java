package org.plimsoll.facts;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a parameter is from an instant on.
 *
 * @param from the first instant at which it holds
 * @param value the value as policies write it, such as {@code 80%} or {@code 50_000 USD}
 * @param source who decided it and when, or null
 */
public record DatedValue(
    @NotNull Instant from, @NotNull @PlainText String value, @PlainText @Nullable String source)
    implements Dated {}
