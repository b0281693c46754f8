package org.plimsoll.whatif;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.facts.Direction;
import org.plimsoll.source.SourceSpan;

/** Reads an order as people write it; numbers group their digits as they do in policies. */
final class OrderText {
  private static final String FORM =
      "write an order such as `buy 2 BTC-PERP at 50_000`, or without `at` for the mark price";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.:/-]{1,64}");
  private static final Pattern NUMBER =
      Pattern.compile("(0|[1-9][0-9]*|[1-9][0-9]{0,2}([_,][0-9]{3})+)(\\.[0-9]+)?");

  /** Longer than any order, and short enough to be shown. */
  private static final int LONGEST = 200;

  private static final int MOST_DIGITS = 38;
  private static final int MOST_DECIMALS = 18;

  private OrderText() {}

  static Diagnosed<OrderRequest> parse(String text) {
    if (text.length() > LONGEST) {
      return wrong("the order is longer than " + LONGEST + " characters");
    }
    String[] words = text.strip().split("\\s+", -1);
    if (words.length != 3 && words.length != 5) {
      return wrong("`" + text.strip() + "` is not an order");
    }
    boolean buys = words[0].equals("buy");
    if (!buys && !words[0].equals("sell")) {
      return wrong("`" + words[0] + "` is neither `buy` nor `sell`");
    }
    Optional<BigDecimal> quantity = number(words[1]).filter(value -> value.signum() > 0);
    if (quantity.isEmpty()) {
      return wrong("`" + words[1] + "` is not a quantity above 0");
    }
    if (!NAME.matcher(words[2]).matches()) {
      return wrong("`" + words[2] + "` is not the name of an instrument");
    }
    if (words.length == 5 && !words[3].equals("at")) {
      return wrong("`" + words[3] + "` stands where `at` and a price belong");
    }
    Optional<BigDecimal> price = words.length == 5 ? number(words[4]) : Optional.empty();
    if (words.length == 5 && price.isEmpty()) {
      return wrong("`" + words[4] + "` is not a price");
    }
    Direction side = buys ? Direction.BUY : Direction.SELL;
    return Diagnosed.of(new OrderRequest(words[2], side, quantity.get(), price));
  }

  /** A plain decimal within the limits of data files. */
  private static Optional<BigDecimal> number(String word) {
    if (!NUMBER.matcher(word).matches()) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(word.replaceAll("[_,]", "")))
        .filter(value -> value.precision() <= MOST_DIGITS && value.scale() <= MOST_DECIMALS);
  }

  private static Diagnosed<OrderRequest> wrong(String message) {
    return Diagnosed.failed(
        List.of(
            Diagnostic.data(DiagnosticCode.VALUE, "order", SourceSpan.NONE, "", message, FORM)));
  }
}
