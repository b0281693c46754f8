package org.plimsoll.agreement;

import java.util.Random;

/** Writes random figures that are shown everywhere, or only where they have a meaning. */
final class ShowWriter {
  private final Random random;
  private final StringBuilder text;

  ShowWriter(Random random, StringBuilder text) {
    this.random = random;
    this.text = text;
  }

  /** Lines of the block {@code requirement}. */
  void write() {
    if (random.nextInt(3) != 0) {
      return;
    }
    line("define turnover is the sum of notional over positions");
    line("define cover is equity / turnover");
    line("show cover when turnover is above 0 USD");
    if (random.nextBoolean()) {
      line("show turnover, margin of positions" + when("notional", "equity"));
    }
    if (random.nextBoolean()) {
      line("show collateral of balances" + when("value", "quantity x price"));
    }
  }

  private String when(String first, String second) {
    return switch (random.nextInt(3)) {
      case 0 -> "";
      case 1 -> " when equity is above " + limit();
      default ->
          first.equals("notional")
              ? " when turnover is at least " + limit()
              : " when " + first + " is above " + limit() + " or " + second + " is below 5 USD";
    };
  }

  private String limit() {
    return random.nextInt(100_000) + " USD";
  }

  private void line(String line) {
    text.append("  ").append(line).append('\n');
  }
}
