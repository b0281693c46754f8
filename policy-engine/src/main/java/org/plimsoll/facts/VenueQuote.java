package org.plimsoll.facts;

import org.plimsoll.money.Exact;

/**
 * What one venue quotes for an asset or instrument.
 *
 * @param of what is quoted
 * @param number counts the quotes of the thing from 1
 * @param quote the quote
 */
public record VenueQuote(Listing of, int number, Quote quote) implements Thing {

  @Override
  public String label() {
    return "quote " + number + " of " + of.name() + " by " + quote.venue();
  }

  /** The price in the policy currency per unit. */
  public Exact price() {
    return of.converted(quote.price(), "quotes", "quote");
  }

  /** Seconds since the venue said so; negative for a time to come. */
  public Exact age() {
    return of.age(quote.at());
  }
}
