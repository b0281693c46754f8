package org.plimsoll.agreement;

import java.util.List;
import java.util.Random;

/**
 * Writes tables with a column {@code level}, with two columns of bands and with straight lines, and
 * formulas that read them.
 */
final class TableWriter {
  private final Random random;
  private final StringBuilder text;
  private final List<String> levels;
  private boolean leveled;
  private boolean grid;
  private boolean curve;

  TableWriter(Random random, StringBuilder text, List<String> levels) {
    this.random = random;
    this.text = text;
    this.levels = levels;
  }

  /** Writes some of the tables. */
  void write() {
    leveled = random.nextInt(3) == 0;
    grid = random.nextInt(3) == 0;
    curve = random.nextInt(3) == 0;
    if (leveled) {
      leveled();
    }
    if (grid) {
      grid();
    }
    if (curve) {
      curve();
    }
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private String percent() {
    return random.nextInt(90) + "." + random.nextInt(10) + "%";
  }

  private String edge() {
    return random.nextBoolean() ? "up to" : "below";
  }

  private void leveled() {
    boolean other = random.nextBoolean();
    line("table strictness");
    line("  | level | loss |");
    List<String> named = other ? List.of("initial", "any other") : levels;
    for (String level : named) {
      line("  | " + level + " | " + percent() + " |");
    }
    line("end");
  }

  private void grid() {
    line("table surface");
    line("  | unrealized-pnl " + edge() + " | notional " + edge() + " | rate |");
    int first = -20_000;
    for (int i = random.nextInt(3); i >= 0; i--) {
      first += 1000 * (1 + random.nextInt(20));
      int second = 0;
      for (int j = random.nextInt(3); j >= 0; j--) {
        second += 1000 * (1 + random.nextInt(30));
        line(
            "  | "
                + (i == 0 ? "above" : first + " USD")
                + " | "
                + (j == 0 ? "above" : second + " USD")
                + " | "
                + percent()
                + " |");
      }
    }
    line("end");
  }

  private void curve() {
    line("table ramp, in a straight line between rows");
    line("  | underlying | notional up to | share-kept | fee |");
    for (String underlying : List.of("BTC", "any other")) {
      int bound = -1000 + 1000 * random.nextInt(3);
      for (int i = random.nextInt(4); i >= 0; i--) {
        boolean open = i == 0 && random.nextBoolean();
        line(
            "  | "
                + underlying
                + " | "
                + (open ? "above" : bound + " USD")
                + " | "
                + percent()
                + " | "
                + random.nextInt(900)
                + " USD |");
        bound += 1000 * (1 + random.nextInt(29));
      }
    }
    line("end");
  }

  /** An amount of money of a position. */
  String amount() {
    if (curve) {
      return random.nextBoolean() ? "notional x share-kept of ramp" : "fee of ramp";
    }
    return grid ? "notional x rate of surface" : "2.5 USD";
  }

  /** Figures of the requirement that read each table once: what is declared must be used. */
  void use() {
    if (grid) {
      line("  define by-grid is the sum of notional x rate of surface over positions");
    }
    if (curve) {
      line(
          "  define by-ramp is the sum of fee of ramp + notional x share-kept of ramp over positions");
    }
    if (leveled) {
      line("  define strict at each level is 100 USD x loss of strictness");
    }
  }

  /** What those figures add to the requirement. */
  String ofAccount() {
    return (grid ? " + by-grid" : "") + (curve ? " + by-ramp" : "") + (leveled ? " + strict" : "");
  }

  /** What a figure of a position at each level may add. */
  String ofLevel() {
    return leveled ? " + 10 USD x loss of strictness" : "";
  }
}
