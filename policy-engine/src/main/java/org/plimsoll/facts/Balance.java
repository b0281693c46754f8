package org.plimsoll.facts;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;

/**
 * A holding of an asset, or a debt in it.
 *
 * @param asset the name of the asset
 * @param quantity units of the asset; negative is a debt
 * @param attributes free text by camel-case key, such as {@code location}
 */
public record Balance(
    @NotNull @Name String asset,
    @NotNull BigDecimal quantity,
    @NotNull SortedMap<@AttributeKey String, @PlainText String> attributes) {

  /** Copies the attributes. */
  public Balance {
    attributes = Copies.sorted(attributes);
  }

  /** A balance without attributes; {@code quantity} in units of the asset, negative for a debt. */
  public static Balance of(String asset, BigDecimal quantity) {
    return new Balance(asset, quantity, Collections.emptySortedMap());
  }
}
