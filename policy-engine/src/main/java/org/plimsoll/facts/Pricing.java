package org.plimsoll.facts;

/** The prices a policy computes out of what the market says. */
public interface Pricing {

  /** True when the policy computes prices of assets; otherwise the market's own count. */
  boolean ofAssets();

  /** True when the policy computes prices of instruments; otherwise the market's own count. */
  boolean ofInstruments();

  /** The price of an asset that the market knows. */
  Price asset(String asset);

  /** The mark price of an instrument that the market knows, in the policy currency. */
  Price instrument(String instrument);
}
