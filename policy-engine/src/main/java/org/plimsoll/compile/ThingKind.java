package org.plimsoll.compile;

import org.plimsoll.facts.Closing;
import org.plimsoll.facts.Group;
import org.plimsoll.facts.HeldBalance;
import org.plimsoll.facts.HeldOrder;
import org.plimsoll.facts.HeldPosition;
import org.plimsoll.facts.Listing;
import org.plimsoll.facts.Pair;
import org.plimsoll.facts.Thing;
import org.plimsoll.facts.VenueQuote;
import org.plimsoll.model.Owner;

/** What rules and figures tell apart; an isolated position is a position with more figures. */
enum ThingKind {
  /** The account. */
  ACCOUNT("account"),
  /** A balance. */
  BALANCE("balance"),
  /** A position, cross or isolated. */
  POSITION("position"),
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

  ThingKind(String word) {
    this.word = word;
  }

  /** What match keys call it. */
  String word() {
    return word;
  }

  /** The kind that an owner of figures is. */
  static ThingKind of(Owner owner) {
    return switch (owner) {
      case ACCOUNT -> ACCOUNT;
      case BALANCE -> BALANCE;
      case POSITION, ISOLATED -> POSITION;
      case ORDER -> ORDER;
      case PAIR -> PAIR;
      case GROUP -> GROUP;
      case ASSET -> ASSET;
      case INSTRUMENT -> INSTRUMENT;
      case QUOTE -> QUOTE;
      case CLOSING -> CLOSING;
    };
  }

  /** The kind of a thing. */
  static ThingKind of(Thing thing) {
    if (thing instanceof HeldPosition) {
      return POSITION;
    }
    if (thing instanceof HeldBalance) {
      return BALANCE;
    }
    if (thing instanceof HeldOrder) {
      return ORDER;
    }
    if (thing instanceof Listing listing) {
      return listing.traded() ? INSTRUMENT : ASSET;
    }
    if (thing instanceof VenueQuote) {
      return QUOTE;
    }
    if (thing instanceof Group) {
      return GROUP;
    }
    if (thing instanceof Closing) {
      return CLOSING;
    }
    return thing instanceof Pair ? PAIR : ACCOUNT;
  }
}
