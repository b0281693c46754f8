package org.plimsoll.model;

import java.util.Optional;

/**
 * The figures that a policy's {@code prices} blocks give. Where a policy has no block for assets,
 * or none for instruments, the prices of the market count.
 *
 * @param assetPrice the price of an asset
 * @param assetSource where it comes from: the number of a word in {@link
 *     org.plimsoll.facts.Price#SOURCES}
 * @param markPrice the mark price of an instrument
 * @param markSource where it comes from
 */
public record PriceRules(
    Optional<Figure> assetPrice,
    Optional<Figure> assetSource,
    Optional<Figure> markPrice,
    Optional<Figure> markSource) {

  /** The rules of a policy that computes no prices. */
  public static final PriceRules NONE =
      new PriceRules(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** True when the policy computes any price. */
  public boolean any() {
    return assetPrice.isPresent() || markPrice.isPresent();
  }
}
