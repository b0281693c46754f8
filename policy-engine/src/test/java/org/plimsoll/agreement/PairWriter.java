package org.plimsoll.agreement;

import java.util.List;
import java.util.Random;

/**
 * Writes offsets of groups: row by row of a table, with conditions on numbers, with and without
 * something in common, in the order written and with the least total, and what groups make of the
 * pairs they are in.
 */
final class PairWriter {
  private final Random random;
  private final StringBuilder text;
  private final boolean any;
  private final boolean best;

  PairWriter(Random random, StringBuilder text) {
    this.random = random;
    this.text = text;
    this.any = random.nextInt(3) == 0;
    this.best = random.nextBoolean();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private String one(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  void write() {
    if (!any) {
      return;
    }
    table();
    groups();
    String by = one(" by underlying", " by underlying, kind", "");
    line("offsets calendars of kind-books" + by);
    line("  consumes " + one("net", "worth"));
    line("  chooses in the order written");
    line(
        "  ties by "
            + one("abs-net, highest first", "kind, lowest first, by abs-net, lowest first")
            + ", by underlying, lowest first, by kind, lowest first");
    rows();
    if (random.nextBoolean()) {
      plain();
    }
    line("end");
    if (best) {
      least();
    }
    line("group underlying-books of positions by underlying");
    line("  define charges is the sum of charge over its calendars");
    line("  define in-some is the count of its calendars as far where matched-size is above 1");
    line("end");
  }

  private void table() {
    line("table spreads");
    line("  | kind | priority | far-kind | near-units | rate | least |");
    for (String kind : List.of("perpetual", "future", "any other")) {
      for (int i = random.nextInt(3); i >= 0; i--) {
        line(
            "  | "
                + kind
                + " | "
                + random.nextInt(5)
                + " | "
                + one("perpetual", "future", "spot")
                + " | "
                + one("1", "2", "0.5", "0")
                + " | "
                + (1 + random.nextInt(50))
                + "% | "
                + random.nextInt(3_000)
                + " USD |");
      }
    }
    line("end");
  }

  private void groups() {
    line("group kind-books of positions by underlying, kind");
    line("  define net is the sum of " + one("quantity", "delta") + " over its positions");
    line("  define abs-net is abs(net)");
    line("  define worth is the sum of market-value over its positions");
    line("  define needed at each level is the sum of margin over its positions");
    line("  define credited is the sum of charge over its calendars as near");
    line("end");
  }

  private void rows() {
    line("  form rows for each row of spreads by priority");
    line("    leg near takes near-units of row where kind is kind of row" + number());
    line(
        "    leg far takes 1 where "
            + one("kind is far-kind of row", "kind is far-kind of row or side is long")
            + " and side is not side of near");
    line("    define matched-size is near-units of row");
    line("    define charge is the larger of least of row and rate of row x worth of near");
    line("    define cost at each level is needed of far x rate of row + needed of near");
    line("  end");
  }

  private String number() {
    return one("", " and worth is at least least of row", " and abs(net) is not 3 units");
  }

  private void plain() {
    line("  form plain");
    line(
        "    leg near takes "
            + one("1", "2.5")
            + " where kind is not spot and net is above 0 units");
    line("    leg far takes 1 where kind is not kind of near and worth is at most worth of near");
    line(
        "    leg third takes 3 where underlying is underlying of far or abs(worth) is above 100 USD");
    line("    define matched-size is 1");
    line("    define charge is abs(worth of third) x 1%");
    line("    define cost at each level is the smaller of needed of near and needed of far");
    line("  end");
  }

  /** The cheapest pairs of all, which leave nothing over unless a kind is in no form. */
  private void least() {
    line("offsets bests of kind-books" + one(" by underlying", ""));
    line("  consumes net");
    line("  chooses the least total cost at initial" + one("", ", or in the order written"));
    line("  ties by underlying, lowest first, by kind, lowest first");
    line("  form two");
    line("    leg one takes " + one("1", "2", "0.5") + " where worth is above 0 USD");
    line("    leg other takes 1 where side is not side of one");
    line(
        "    define cost at each level is (needed of one + needed of other) x "
            + (10 + random.nextInt(80))
            + "%");
    line("  end");
    line("  form alone");
    line("    leg one takes 1 where " + one("kind is not spot", "net is not 0 units"));
    line("    define cost at each level is needed of one + matched x 0 USD per unit");
    line("  end");
    line("  form odd");
    line("    leg one takes 3 where kind is not perpetual");
    line("    define cost at each level is needed of one x 90%");
    line("  end");
    line("end");
  }

  /** What the account makes of it. */
  String ofAccount() {
    return any
        ? " + (the sum of charges over underlying-books) + (the sum of cost over calendars) x 1%"
            + (best ? " + (the sum of cost over bests) x 3%" : "")
            + " + 1 USD x (the sum of in-some over underlying-books)"
            + " + (the sum of credited over kind-books) x 2%"
        : "";
  }
}
