package org.plimsoll.facts;

/** Something figures belong to: the account, a balance, a position, or a pair of hedged legs. */
public sealed interface Thing permits Thing.WholeAccount, HeldBalance, HeldPosition, Pair {

  /** What people call it in an explanation; one thing, one label within an evaluation. */
  String label();

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
