package org.plimsoll.agreement;

import java.util.List;
import java.util.Random;

/** Writes tables of correlations and sums of the account that use them. */
final class CorrelationWriter {
  private final Random random;
  private final StringBuilder text;
  private boolean written;

  CorrelationWriter(Random random, StringBuilder text) {
    this.random = random;
    this.text = text;
  }

  void write() {
    written = random.nextInt(3) == 0;
    if (!written) {
      return;
    }
    line("table correlations");
    line("  | underlying | other-underlying | correlation |");
    line("  | BTC | ETH | " + rate() + " |");
    line("  | DOGE | BTC | " + rate() + " |");
    if (random.nextInt(4) != 0) {
      line("  | BTC | any other | " + rate() + " |");
      line("  | any other | any other | " + rate() + " |");
    }
    line("end");
    line("for each account");
    line(
        "  define together is the correlated-sum of "
            + one("notional", "(quantity x mark-price)", "unrealized-pnl")
            + " over positions"
            + one("", " where kind is perpetual", " where notional is above 100 USD")
            + " with correlation of correlations");
    line("end");
  }

  /** What the requirement takes of it. */
  String ofAccount() {
    return written ? " + together x 1%" : "";
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private String rate() {
    return random.nextInt(5) == 0 ? "-" + random.nextInt(101) + "%" : random.nextInt(101) + "%";
  }

  private String one(String... choices) {
    return List.of(choices).get(random.nextInt(choices.length));
  }
}
