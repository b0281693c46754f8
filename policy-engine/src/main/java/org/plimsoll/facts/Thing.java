package org.plimsoll.facts;

/**
 * Something figures belong to: the account, a balance, a position, an open order, a pair of hedged
 * legs, a group; what the market lists, and what venues quote for it; what a liquidation would
 * close.
 */
public sealed interface Thing
    permits Thing.WholeAccount,
        HeldBalance,
        HeldPosition,
        HeldOrder,
        Pair,
        Group,
        Listing,
        VenueQuote,
        Closing {

  /** What people call it in an explanation; one thing, one label within an evaluation. */
  String label();

  /** What a quote is for or a closing is of; the thing itself for everything else. */
  default Thing home() {
    return this instanceof VenueQuote quote
        ? quote.of()
        : this instanceof Closing closing ? closing.of() : this;
  }

  /**
   * The account as a whole.
   *
   * @param state the account
   */
  record WholeAccount(AccountState state) implements Thing {
    @Override
    public String label() {
      return "account";
    }
  }
}
