package org.plimsoll.agreement;

import java.util.ArrayList;
import java.util.List;

/** Writes sums whose members are joined with the thing that the line is about. */
final class JoinWriter {
  private final Draft draft;
  private final boolean orders;
  private final List<String> terms = new ArrayList<>();

  JoinWriter(Draft draft, boolean orders) {
    this.draft = draft;
    this.orders = orders;
  }

  /** Amounts of money of the account. */
  List<String> terms() {
    return terms;
  }

  /** Figures of positions, and of balances and orders. */
  void ofPositions() {
    weights();
    draft.line("for each position" + draft.one("", "", " where underlying is not DOGE"));
    boolean all = !draft.text().toString().endsWith("DOGE\n");
    draft.line("  define alike is " + gathered("notional" + number(), "positions", like()));
    draft.line("  define ahead is the count of positions where mark-price is above " + own());
    draft.line("  define coined at each level is " + coined());
    draft.line("  define weighed at each level is " + weighed());
    terms.add("the sum of weighed at initial over positions where underlying is BTC");
    if (draft.chance(3)) {
      draft.line("  define tilted is alike with (mark-price is mark-price x 2) - alike");
      terms.add("the sum of tilted over positions where underlying is BTC");
    }
    draft.line("end");
    String where = all ? "" : " where underlying is not DOGE";
    terms.add("the sum of alike x (1 + ahead) over positions" + where);
    terms.add("the sum of coined at maintenance over positions" + where);
    if (orders && draft.chance(2)) {
      draft.line("for each order");
      draft.line(
          "  define met is the sum of notional + notional of this order over positions"
              + " where instrument is instrument of this order"
              + draft.one("", " or side is long and side of this order is sell"));
      draft.line("end");
      terms.add("the sum of met over orders");
    }
    if (draft.chance(3)) {
      draft.line("for each balance");
      draft.line(
          "  define hedged-by is the sum of quantity x multiplier over positions"
              + " where underlying is asset of this balance");
      draft.line("end");
      terms.add("the sum of abs(hedged-by) x 1 USD per unit over balances");
    }
  }

  private void weights() {
    draft.line("table weights");
    draft.line("  | asset | level | weight | twin |");
    for (String asset : List.of("BTC", "ETH", "any other")) {
      draft.line("  | " + asset + " | initial | " + draft.percent(50, 90) + " | " + coin() + " |");
      draft.line(
          "  | " + asset + " | any other | " + draft.percent(60, 99) + " | " + coin() + " |");
    }
    draft.line("end");
  }

  private String coin() {
    return draft.one("BTC", "ETH", "USD");
  }

  /** Look-ups whose keys are told. */
  private String weighed() {
    String own = "notional x weight of weights where asset is underlying";
    return draft.one(
        own,
        own + " + fixed x rate of terms where underlying is " + draft.one("BTC", "DOGE"),
        "notional x weight of weights where (level is initial, asset is " + coin() + ")",
        "the sum of value x weight of weights where asset is twin of weights over balances"
            + " where asset is underlying of this position",
        "the sum of notional x (weight of weights where asset is underlying of this position) x"
            + " rate of terms where (kind is kind of this position, underlying is underlying) over"
            + " positions",
        "notional when underlying is twin of weights where asset is "
            + coin()
            + " and weight of weights where (asset is quote, level is maintenance) is above 70%,"
            + " otherwise 1 USD");
  }

  private String own() {
    return draft.one(
        "mark-price of this position",
        "mark-price of this position and leverage of this position is not missing",
        "mark-price of this position x 50% and rate of terms of this position is below 20%");
  }

  private String like() {
    return draft.one(
        "side is side of this position",
        "underlying is underlying of this position and kind is not kind of this position",
        "notional is at most 3 x notional of this position",
        "stretched is at least stretched of this position or side is not side of this position");
  }

  private String number() {
    return draft.one(
        "",
        " + stretched of this position",
        " x rate of terms of this position",
        " x multiplier of this position");
  }

  /** One sum inside another, both about the position. */
  private String coined() {
    String inner = "the " + draft.one("sum of", "largest") + " notional over positions";
    return draft.one(
        "the sum of value over balances where asset is underlying of this position",
        "the sum of value x share + margin of this position over balances where asset is quote of"
            + " this position",
        "the sum of abs(value) x 1% + ("
            + inner
            + " where underlying is underlying of this position) over balances where asset is not"
            + " underlying of this position",
        "the sum of margin of this position + margin of this position at initial over balances"
            + " where quantity is at least quantity of this position");
  }

  private String gathered(String each, String set, String where) {
    String word = draft.one("sum of", "largest", "average of", "median of");
    String phrase = "the " + word + " " + each + " over " + set + " where " + where;
    return word.equals("sum of")
        ? phrase
        : phrase + " or instrument is instrument of this position";
  }

  /** Lines of each book. */
  List<String> ofBooks() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "  define spot-held is the sum of quantity over balances where asset is underlying of this"
            + " book");
    lines.add(
        "  define matched is abs(spot-held) x 1 USD per unit + "
            + draft.one(
                "(the sum of (the smaller of value and abs(worth of this book)) over balances where"
                    + " asset is underlying of this book)",
                "abs(spot-held) x 3 USD per unit + worth x 1%",
                "(the sum of gross-worth of book x (spot-held of this book / (1 units + abs(spot-held"
                    + " of this book))) over positions where underlying is underlying of this book"
                    + " and kind is not spot and underlying is not DOGE and side is long)",
                "(the sum of (the sum of notional over positions where underlying is underlying of"
                    + " this book) + gross-worth of this book over balances)"));
    terms.add("the sum of matched over books");
    return lines;
  }
}
