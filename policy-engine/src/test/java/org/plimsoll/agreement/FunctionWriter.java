package org.plimsoll.agreement;

import java.util.List;
import java.util.Random;

/** Writes random calls of functions, in money over a position; edges and refusals among them. */
final class FunctionWriter {
  private final Random random;

  FunctionWriter(Random random) {
    this.random = random;
  }

  private String one(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** An amount of money, mostly at least 0. */
  String money() {
    return switch (random.nextInt(9)) {
      case 0 -> "sqrt(notional x fixed)";
      case 1 -> "notional x sqrt(share" + one("", " + 2%", " - 15%") + ")";
      case 2 -> "notional x exp(" + one("-share", "share / 3", "-2") + ")";
      case 3 -> "notional x ln(100% + share" + one("", "", " - 120%") + ")";
      case 4 -> "notional x power(" + one("share", "100% + share") + ", " + exponent() + ")";
      case 5 ->
          "notional x normal((mark-price - 20_000 USD per unit) / 10_000 USD per unit"
              + one("", " x 7")
              + ")";
      case 6 -> option("black-76") + " x abs(quantity)";
      case 7 -> "notional x abs(" + option("black-76-delta") + ")";
      default -> sensitivity();
    };
  }

  private String exponent() {
    return one("2", "0.5", "-3", "7.25", "share", "0", "3");
  }

  private String sensitivity() {
    return one(
        option("black-76-gamma") + " x mark-price x mark-price x abs(quantity) x 1%",
        option("black-76-vega") + " x abs(quantity) x 10%",
        "abs(" + option("black-76-theta") + ") x abs(quantity) / 365");
  }

  private String option(String function) {
    List<String> arguments =
        List.of(
            one("mark-price", "mark-price x 1.1"),
            (1 + random.nextInt(40)) + one("000 USD per unit", "500 USD per unit"),
            one("60%", "share", "0%", "250%"),
            one("0.25", "1", "0", "7 days / 365 days", "1 / leverage"),
            random.nextInt(12) == 0 ? "right" : one("call", "put"));
    return function + "(" + String.join(", ", arguments) + ")";
  }
}
