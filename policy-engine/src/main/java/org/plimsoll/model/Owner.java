package org.plimsoll.model;

import java.util.Arrays;
import java.util.Optional;
import org.plimsoll.facts.Closing;
import org.plimsoll.facts.Group;
import org.plimsoll.facts.HeldBalance;
import org.plimsoll.facts.HeldOrder;
import org.plimsoll.facts.HeldPosition;
import org.plimsoll.facts.Listing;
import org.plimsoll.facts.Pair;
import org.plimsoll.facts.Thing;
import org.plimsoll.facts.VenueQuote;

/** The kind of thing a figure belongs to. */
public enum Owner {
  /** The account as a whole, which cross positions and balances belong to. */
  ACCOUNT("account"),
  /** A balance. */
  BALANCE("balance"),
  /** A position, cross or isolated. */
  POSITION("position"),
  /** An isolated position seen as an account of its own. */
  ISOLATED("isolated position"),
  /** An open order. */
  ORDER("order"),
  /** A pair of hedged legs. */
  PAIR("pair"),
  /** Members of a set that have some names in common. */
  GROUP("group"),
  /** An asset as the market lists it. */
  ASSET("asset"),
  /** An instrument as the market lists it. */
  INSTRUMENT("instrument"),
  /** What one venue quotes. */
  QUOTE("quote"),
  /** What one step of a liquidation closes. */
  CLOSING("closing");

  private final String word;

  Owner(String word) {
    this.word = word;
  }

  /** The word for one of them. */
  public String word() {
    return word;
  }

  /** The owner that a policy names with {@code word}: account, balance, position or order. */
  public static Optional<Owner> of(String word) {
    return Arrays.stream(new Owner[] {ACCOUNT, BALANCE, POSITION, ORDER})
        .filter(owner -> owner.word.equals(word))
        .findFirst();
  }

  /** True when {@code thing} is of this kind. */
  public boolean owns(Thing thing) {
    return switch (this) {
      case ACCOUNT -> thing instanceof Thing.WholeAccount;
      case BALANCE -> thing instanceof HeldBalance;
      case POSITION, ISOLATED -> thing instanceof HeldPosition;
      case ORDER -> thing instanceof HeldOrder;
      case PAIR -> thing instanceof Pair;
      case GROUP -> thing instanceof Group;
      case ASSET -> thing instanceof Listing listing && !listing.traded();
      case INSTRUMENT -> thing instanceof Listing listing && listing.traded();
      case QUOTE -> thing instanceof VenueQuote;
      case CLOSING -> thing instanceof Closing;
    };
  }

  /** The thing of this kind that {@code thing} is or is part of. */
  public Thing in(Thing thing) {
    return owns(thing) ? thing : thing.home();
  }
}
