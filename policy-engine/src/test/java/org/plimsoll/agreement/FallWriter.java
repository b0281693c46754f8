package org.plimsoll.agreement;

import java.util.ArrayList;
import java.util.List;

/** Writes figures in each scenario of a list, and phrases that make one amount of them. */
final class FallWriter {
  private final Draft draft;
  private final ScenarioWriter.Written list;
  private final String number;
  private final String levels;
  private final List<String> lines = new ArrayList<>();
  private final List<String> terms = new ArrayList<>();

  /** Figures of a list; {@code number} tells them from those of other lists. */
  FallWriter(Draft draft, ScenarioWriter.Written list, int number) {
    this.draft = draft;
    this.list = list;
    this.number = "-" + number;
    this.levels = list.books() ? "" : draft.one("", " at each level");
  }

  /** Lines of the account, or of each book when the list is theirs. */
  List<String> lines() {
    return lines;
  }

  /** Amounts of money of the account that rest on them. */
  List<String> terms() {
    return terms;
  }

  /** A figure of the account in each scenario, at the level where one is at hand. */
  String loss() {
    return "loss" + number + (levels.isEmpty() ? "" : " at initial");
  }

  /** Figures of a book, gone through from it. */
  void strained() {
    define(
        "strain" + number + " at each level" + inEach(), "(the sum of margin over its positions)");
    define(
        "strained" + number + " at each level",
        "(" + phrase("strain" + number, where(), false) + ")" + there());
    terms.add("the sum of strained" + number + " at initial over books");
  }

  private String there() {
    return list.named().isEmpty() ? "" : " - strain" + number + " at " + list.named();
  }

  /** Figures of a book. */
  void ofBooks() {
    String own = "slump" + number;
    String value =
        draft.one(
            "(the sum of market-value at unmoved over its positions) - worth",
            "worth at unmoved - worth + fixed x (point of scenario / 9_000 USD per unit)",
            "the sum of notional over its positions where mark-price is above point of scenario");
    define(own + inEach(), value);
    String where = draft.one("", " where point of scenario is above 20_000 USD per unit");
    define("deepest" + number, "(" + phrase(own, where, where.isEmpty()) + ") + fixed");
    terms.add("the sum of deepest" + number + " over books");
  }

  /** Figures of positions, and of the account out of them. */
  void ofAccount(List<String> charges) {
    draft.line("for each position");
    draft.line("  define fall" + number + levels + inEach() + " is " + fall());
    draft.line("  define own" + number + levels + " is " + phrase("fall" + number, where(), false));
    draft.line("end");
    List<String> all = new ArrayList<>(List.of("0 USD", "equity", "used x 10%", "spread x 1 USD"));
    if (!levels.isEmpty()) {
      all.addAll(charges);
    }
    String more = " + (" + all.get(draft.random().nextInt(all.size())) + ")";
    define("loss" + number + levels + inEach(), "(the sum of fall" + number + positions() + more);
    define(
        "worst" + number + levels, phrase("loss" + number, "", true) + ", rounded up to 0.01 USD");
    define("often" + number + levels, often());
    String at = levels.isEmpty() ? "" : " at maintenance";
    if (!list.named().isEmpty()) {
      define("there" + number + levels, "loss" + number + " at " + list.named() + " - fixed");
      terms.add("there" + number + at);
    }
    if (draft.chance(3)) {
      define("before" + number, "equity - (the smallest equity over " + list.name() + ")");
      terms.add("before" + number);
    }
    terms.add("worst" + number + at);
    terms.add("the sum of own" + number + at + " over positions");
    terms.add("often" + number + at + " x 1 USD");
  }

  private String fall() {
    if (list.name().equals("agency") && draft.chance(2)) {
      return "quantity x risk-array";
    }
    return draft.one(
        "market-value at unmoved - market-value",
        "unrealized-pnl x (100% - " + list.move() + ")",
        levels.isEmpty() ? "margin at initial" : "margin",
        "stretched",
        "stretched with (mark-price is mark-price x 2)");
  }

  private String positions() {
    return " over positions"
        + draft.one("", " where kind is not spot", " where side is long")
        + ")";
  }

  private String often() {
    String where = draft.one("loss" + number + " is above 0 USD", list.move() + " is at most 20%");
    return "the count of " + list.name() + " where " + where;
  }

  /** Some of the scenarios; when none is among them, phrases may refuse. */
  private String where() {
    if (list.named().isEmpty()) {
      return draft.one("", " where number of scenario is at least " + draft.one("1", "2"));
    }
    return draft.one("", "", " where way of scenario is up", " where scenario is not rise");
  }

  private String inEach() {
    return " in each scenario of " + list.name();
  }

  /** Some phrase; such as refuse when nothing counts only where something always does. */
  private String phrase(String figure, String where, boolean always) {
    String some =
        draft.one(
            "largest",
            "smallest",
            "average of",
            "median of",
            "value-at-risk at " + draft.one("99%", "50%", "66.6%") + " of",
            "expected-shortfall at " + draft.one("97.5%", "50%", "70%") + " of");
    String word = always || draft.chance(9) ? some : "sum of";
    return "the " + word + " " + figure + " over " + list.name() + where;
  }

  private void define(String name, String formula) {
    lines.add("  define " + name + " is " + formula);
  }
}
