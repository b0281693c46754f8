package org.plimsoll.facts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A price that was.
 *
 * @param price in quote currency per unit, at least 0
 * @param at when it held
 */
public record PricePoint(@NotNull @PositiveOrZero BigDecimal price, @NotNull Instant at) {}
