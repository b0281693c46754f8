package org.plimsoll.facts;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the market that a policy reads by name, such as an open interest.
 *
 * @param value the figure as written, in the unit the policy declares
 * @param number the same as an exact decimal, or null when {@code value} is a word
 * @param at when it held; null when the snapshot's own instant counts
 */
public record MarketFigure(
    @NotNull @PlainText String value, @Nullable BigDecimal number, @Nullable Instant at) {

  /** A number that holds at the snapshot's own instant. */
  public static MarketFigure of(BigDecimal number) {
    return new MarketFigure(number.toPlainString(), number, null);
  }

  /** The figure as a number, or nothing when it is a word. */
  public Optional<BigDecimal> asNumber() {
    return Optional.ofNullable(number);
  }
}
