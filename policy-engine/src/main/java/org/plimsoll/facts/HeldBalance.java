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
    return prices.moves().of("price", this).orElseGet(this::marketPrice);
  }

  /** Units held; negative is a debt. */
  @Override
  public Exact quantity() {
    return prices.moves().of("quantity", this).orElse(quantity);
  }

  private Exact marketPrice() {
    return quantity.signum() < 0 ? prices.ofDebt(asset) : prices.ofAsset(asset);
  }

  /** Where its price comes from. */
  public String priceSource() {
    return prices.sourceOfAsset(asset);
  }

  /** The asset as the market lists it. */
  public Listing listed() {
    return new Listing(asset, false, prices, prices.asOf());
  }

  /** The same balance at other prices. */
  public HeldBalance at(Prices others) {
    return new HeldBalance(label, asset, quantity, attributes, others);
  }

  /** Quantity times price, in the policy currency; negative for a debt. */
  public Exact value() {
    return prices.moves().of("value", this).orElseGet(() -> quantity().times(price()));
  }
}
