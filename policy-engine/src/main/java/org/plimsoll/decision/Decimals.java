package org.plimsoll.decision;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plimsoll.money.Exact;

/** Numbers as decisions spell them; any other spelling of the same number is refused. */
final class Decimals {
  /** Far more digits than a policy can make, and few enough to be parsed at once. */
  private static final int LONGEST = 10_000;

  private static final Pattern PLAIN = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
  private static final Pattern FRACTION = Pattern.compile("-?[1-9][0-9]*/[1-9][0-9]*");

  private Decimals() {}

  /** A plain decimal with its decimals: {@code 12000.00}. */
  static Optional<BigDecimal> parse(String text) {
    if (text.length() > LONGEST || !PLAIN.matcher(text).matches()) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(text)).filter(v -> v.toPlainString().equals(text));
  }

  /** An exact value in its one spelling: {@code 12000} or {@code 100/3}. */
  static Optional<Exact> parseExact(String text) {
    boolean known = PLAIN.matcher(text).matches() || FRACTION.matcher(text).matches();
    if (text.length() > LONGEST || !known) {
      return Optional.empty();
    }
    return Optional.of(Exact.parse(text)).filter(value -> value.toString().equals(text));
  }

  /** A margin ratio: {@code none} or at least 0 with six decimals. */
  static Optional<String> parseRatio(String text) {
    boolean decimal = parse(text).filter(v -> v.signum() >= 0 && v.scale() == 6).isPresent();
    return decimal || text.equals("none") ? Optional.of(text) : Optional.empty();
  }
}
