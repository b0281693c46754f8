package org.plimsoll.agreement;

import java.util.ArrayList;
import java.util.List;

/** Writes groups of positions, groups inside them, groups of balances and of orders. */
final class GroupWriter {
  private final Draft draft;
  private final boolean offsets;
  private final boolean orders;
  private final List<String> terms = new ArrayList<>();
  private String where = "";
  private boolean nested;
  private boolean purses;
  private boolean tickets;

  GroupWriter(Draft draft, boolean offsets, boolean orders) {
    this.draft = draft;
    this.offsets = offsets;
    this.orders = orders;
  }

  /** Figures of the account that take what the groups come to, to be written in its block. */
  List<String> terms() {
    return terms;
  }

  /** True when groups of balances were written. */
  boolean purses() {
    return purses;
  }

  /** Writes the blocks; {@code more} are further lines of each book. */
  void write(List<String> more) {
    where = draft.one("", "", " where kind is not spot", " where underlying is not DOGE");
    nested = draft.chance(2);
    purses = draft.chance(2);
    tickets = orders && draft.chance(2);
    books(more);
    if (nested) {
      cells();
    }
    if (purses) {
      purse();
    }
    if (tickets) {
      draft.line("group tickets of orders by underlying" + draft.one("", ", side"));
      draft.line(
          "  define asked is the sum of notional over its orders when underlying is not ETH,");
      draft.line("    otherwise fixed x (the count of its orders)");
      draft.line("end");
      terms.add("the sum of asked over tickets");
    }
    members();
  }

  private void books(List<String> more) {
    draft.line("group books of positions" + where + " by underlying" + draft.one("", "", ", side"));
    draft.line("  define worth is the sum of market-value over its positions");
    draft.line("  define gross-worth is the sum of notional over its positions" + lookingAt());
    if (nested) {
      draft.line("  define dated-worth is the sum of cell-worth over its cells" + ofCells());
    }
    if (offsets) {
      draft.line("  define kept-in at each level is the sum of credit over its hedges");
      terms.add("the sum of kept-in at maintenance over books");
    }
    draft.line("  define inner is abs(worth) x share" + (nested ? " + dated-worth x 1%" : ""));
    more.forEach(draft::line);
    draft.line("end");
    terms.add("the sum of inner over books");
    terms.add("the sum of gross-worth over books where underlying is " + draft.one("BTC", "ETH"));
  }

  private String lookingAt() {
    return draft.one("", " where side is long", " where notional is above 5_000 USD");
  }

  private String ofCells() {
    return draft.one("", " where kind is perpetual", " where cell-worth is above 100 USD");
  }

  private void cells() {
    String numbered = draft.one("", ", multiplier", ", mark-price");
    draft.line("group cells of positions" + where + " by kind, underlying, side" + numbered);
    draft.line("  define cell-size is the count of its positions");
    draft.line("  define cell-worth is the largest notional over its positions");
    draft.line(
        "  define cell-part is cell-worth + " + draft.one("worth of book", "abs(worth of book)"));
    draft.line("end");
    terms.add("(the sum of cell-part over cells) + fixed x (the sum of cell-size over cells)");
  }

  private void purse() {
    draft.line(
        "group purses of balances" + draft.one("", " where asset is not USDC") + " by asset");
    draft.line("  define coins is the sum of value over its balances");
    draft.line("  define one-coin is coins + price x 1 unit");
    draft.line("end");
    terms.add("the sum of one-coin over purses");
  }

  /** Figures of members that take those of the group around them. */
  private void members() {
    if (where.isEmpty()) {
      draft.line("for each position");
      draft.line("  define part-of-book is gross-worth of book / 3 + fixed");
      draft.line("end");
      terms.add("the sum of part-of-book over positions");
    }
    draft.line("for each book where underlying is BTC");
    draft.line("  define second is worth - fixed");
    draft.line("end");
    draft.line("for each book where underlying is not BTC");
    draft.line("  define second is gross-worth x " + draft.percent(1, 40) + shared());
    draft.line("end");
    terms.add("the sum of second over books");
  }

  /** A number that all members of a book have in common, or do not. */
  private String shared() {
    return draft.one(
        "", " + underlying-price x 1 unit", draft.chance(20) ? " + strike x 1 unit" : "");
  }
}
