package org.plimsoll.facts;

import java.util.SortedMap;
import org.plimsoll.money.Exact;

/**
 * A balance as it is valued: all lots of one asset with the same attributes.
 *
 * @param label the asset, with its attributes where they tell two balances apart
 * @param asset the asset
 * @param quantity units held; negative is a debt
 * @param attributes free attributes
 * @param prices where prices are looked up
 */
public record HeldBalance(
    String label, String asset, Exact quantity, SortedMap<String, String> attributes, Prices prices)
    implements Thing {

  /**
   * Policy currency per unit; 1 for the policy currency itself.
   *
   * @throws MissingFact when the market gives none
   */
  public Exact price() {
    return prices.ofAsset(asset);
  }

  /** Quantity times price, in the policy currency; negative for a debt. */
  public Exact value() {
    return quantity.times(price());
  }
}
