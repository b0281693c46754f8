package org.plimsoll.facts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What one venue says a thing is worth.
 *
 * @param venue the name of the venue
 * @param price in quote currency per unit, at least 0
 * @param at when the venue said so
 */
public record Quote(
    @NotNull @Name String venue, @NotNull @PositiveOrZero BigDecimal price, @NotNull Instant at) {}
