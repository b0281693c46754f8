package org.plimsoll.agreement;

import java.util.ArrayList;
import java.util.List;

/** Writes charges for every kind of thing. */
final class ChargeWriter {
  private final Draft draft;
  private final boolean orders;
  private final List<String> terms = new ArrayList<>();

  ChargeWriter(Draft draft, boolean orders) {
    this.draft = draft;
    this.orders = orders;
  }

  /** Amounts of money of the account at a level. */
  List<String> terms() {
    return terms;
  }

  /** Writes some charges. */
  void write(boolean grouped) {
    if (grouped && draft.chance(2)) {
      ofBooks();
    }
    if (draft.chance(2)) {
      draft.line("charge currency for each balance where asset is " + draft.one("BTC", "ETH"));
      draft.line("  each level is 1% x abs(value)");
      draft.line("end");
      if (draft.chance(2)) {
        draft.line("charge currency for any other balance");
        draft.line("  each level is 2% x abs(value) + fixed");
        draft.line("end");
      }
      terms.add("the sum of currency over balances");
    }
    if (draft.chance(2)) {
      ofPositions();
    }
    if (orders && draft.chance(2)) {
      draft.line("charge waiting for each order where side is buy");
      draft.line("  each level is notional x 3%, rounded up to 1 USD");
      draft.line("end");
      terms.add("the largest of 0 USD, fixed and (the sum of waiting over orders)");
    }
    if (draft.chance(3)) {
      draft.line("charge keeping for each account" + draft.one("", " where tier is vip"));
      draft.line("  each level is " + draft.one("fixed", "(the count of positions) x 1 USD"));
      draft.line("end");
      terms.add("keeping");
    }
  }

  private void ofBooks() {
    draft.line("charge concentration for each book where underlying is " + draft.one("BTC", "ETH"));
    draft.line("  define excess is the larger of 0 USD and (gross-worth - 9_000 USD)");
    draft.line("  level maintenance is 2% x excess");
    draft.line("  level initial is concentration at maintenance x 150%");
    if (draft.levels().contains("search")) {
      draft.line("  level search is 1 USD");
    }
    draft.line("end");
    terms.add("the sum of concentration over books");
  }

  private void ofPositions() {
    draft.line("charge thinness for each position where kind is " + draft.one("future", "spot"));
    draft.line("  define part at each level is margin x 10%");
    draft.line("  each level is part + notional x " + draft.percent(0, 4));
    draft.line("end");
    terms.add("the sum of thinness over positions" + draft.one("", " where side is long"));
  }
}
