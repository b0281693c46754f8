package org.plimsoll.facts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * An open order.
 *
 * @param instrument the name of the instrument
 * @param side whether it buys or sells
 * @param quantity contracts or units still to fill, above 0
 * @param price limit price in quote currency per unit, at least 0; null for an order at the market
 * @param attributes free text by camel-case key
 */
public record Order(
    @NotNull @Name String instrument,
    @NotNull Direction side,
    @NotNull @Positive BigDecimal quantity,
    @PositiveOrZero @Nullable BigDecimal price,
    @NotNull SortedMap<@AttributeKey String, @PlainText String> attributes) {

  /** Copies the attributes. */
  public Order {
    attributes = Copies.sorted(attributes);
  }
}
