package org.plimsoll.agreement;

import java.util.List;
import java.util.Random;

/** Writes random actions, with and without trades, and the figures of the account they rest on. */
final class ActionWriter {
  private final Random random;
  private final StringBuilder text;

  ActionWriter(Random random, StringBuilder text) {
    this.random = random;
    this.text = text;
  }

  void write() {
    if (random.nextInt(3) != 0) {
      return;
    }
    line("for each account");
    line("  define exposure is the sum of notional over positions");
    boolean hedge = random.nextBoolean();
    if (hedge) {
      line("  define held at each level is the sum of margin over positions");
    }
    line("end");
    line("action block-orders for each account, when exposure is above " + limit());
    line("end");
    if (random.nextBoolean()) {
      line("action reduce for each position" + where() + ", when notional is above " + limit());
      line("  define excess is (notional - 100 USD) / mark-price");
      line("  trade instrument, excess when side is short, otherwise 0 units - excess");
      line("end");
    }
    if (hedge) {
      line("action hedge for each account, when held at initial is above equity");
      line(
          "  trade BTC-PERP, the sum of (0 units - quantity) over positions where underlying is BTC");
      line("end");
    }
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private String where() {
    return List.of("", " where kind is perpetual", " where underlying is not BTC")
        .get(random.nextInt(3));
  }

  private String limit() {
    return random.nextInt(200_000) + " USD";
  }
}
