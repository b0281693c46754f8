package org.plimsoll.model;

import java.util.Arrays;
import java.util.Optional;

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
  /** A pair of hedged legs. */
  PAIR("pair");

  private final String word;

  Owner(String word) {
    this.word = word;
  }

  /** The word for one of them. */
  public String word() {
    return word;
  }

  /** The owner that a policy names with {@code word}: account, balance or position. */
  public static Optional<Owner> of(String word) {
    return Arrays.stream(new Owner[] {ACCOUNT, BALANCE, POSITION})
        .filter(owner -> owner.word.equals(word))
        .findFirst();
  }
}
