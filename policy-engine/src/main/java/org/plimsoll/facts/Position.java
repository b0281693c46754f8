package org.plimsoll.facts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * An open position.
 *
 * @param instrument the name of the instrument
 * @param quantity contracts or units, signed: positive is long, negative short
 * @param entryPrice average price paid, in quote currency per unit, at least 0
 * @param mode what stands behind the position
 * @param collateral amount set aside in the settlement currency, at least 0; exactly when isolated
 * @param leverage the leverage chosen for the position, such as 5, above 0
 * @param openedAt when it was opened
 * @param attributes free text by camel-case key
 */
@IsolatedCollateral
public record Position(
    @NotNull @Name String instrument,
    @NotNull BigDecimal quantity,
    @PositiveOrZero @Nullable BigDecimal entryPrice,
    @NotNull Mode mode,
    @PositiveOrZero @Nullable BigDecimal collateral,
    @Positive @Nullable BigDecimal leverage,
    @Nullable Instant openedAt,
    @NotNull SortedMap<@AttributeKey String, @PlainText String> attributes) {

  /** Copies the attributes. */
  public Position {
    attributes = Copies.sorted(attributes);
  }

  /** A cross position; {@code quantity} signed, {@code entryPrice} per unit in quote currency. */
  public static Position cross(String instrument, BigDecimal quantity, BigDecimal entryPrice) {
    return new Position(
        instrument,
        quantity,
        entryPrice,
        Mode.CROSS,
        null,
        null,
        null,
        Collections.emptySortedMap());
  }

  /** True when only its own collateral stands behind the position. */
  public boolean isolated() {
    return mode == Mode.ISOLATED;
  }
}
