package org.plimsoll.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.plimsoll.money.Exact;
import org.plimsoll.money.Rounding;
import org.plimsoll.money.RoundingDirection;

/**
 * How numbers are spelled for people: commas in threes, and only the decimals that say something.
 */
public final class Spelled {
  private static final int MOST_DECIMALS = 8;
  private static final Exact MILLIONTH = Exact.of(BigDecimal.ONE.movePointLeft(6));

  private Spelled() {}

  /** An amount of money or a price: no decimals, or at least two. */
  static String money(Exact value) {
    String number = number(value);
    boolean tenths = number.matches(".*\\.[0-9]");
    return tenths ? number + "0" : number;
  }

  /** An amount of money or a price: no decimals, or at least two. */
  public static String money(BigDecimal value) {
    return money(Exact.of(value));
  }

  /** A quantity or a plain number. */
  static String number(Exact value) {
    if (value.decimal().isEmpty() || tooLong(value.decimal().get())) {
      Exact near = Rounding.round(value, RoundingDirection.HALF_EVEN, MILLIONTH);
      return "about " + grouped(near.decimal().orElseThrow());
    }
    return grouped(value.decimal().get());
  }

  /** A quantity or a plain number. */
  public static String number(BigDecimal value) {
    return number(Exact.of(value));
  }

  /** A rate as a percentage: 0.125 is {@code 12.5%}. */
  static String percent(Exact rate) {
    return number(rate.times(Exact.of(100))) + "%";
  }

  /** A decimal with all its decimals, however many. */
  static String exact(Exact value) {
    return grouped(value.decimal().orElseThrow());
  }

  /** An amount with just the decimals it has, for columns: {@code 12,000.00}. */
  public static String scaled(BigDecimal value) {
    String plain = value.toPlainString();
    int point = plain.indexOf('.');
    String whole = grouped(value.setScale(0, RoundingMode.DOWN));
    boolean lostSign = value.signum() < 0 && !whole.startsWith("-");
    return (lostSign ? "-" : "") + whole + (point < 0 ? "" : plain.substring(point));
  }

  /** A part of a whole: a short fraction such as {@code 2/3}, else a percentage. */
  static String part(Exact share) {
    return share.decimal().isEmpty() && share.toString().length() <= 5
        ? share.toString()
        : percent(share);
  }

  private static boolean tooLong(BigDecimal value) {
    return value.stripTrailingZeros().scale() > MOST_DECIMALS;
  }

  private static String grouped(BigDecimal value) {
    BigDecimal whole = value.setScale(0, RoundingMode.DOWN);
    String digits = whole.abs().toPlainString();
    StringBuilder text = new StringBuilder(value.signum() < 0 ? "-" : "");
    for (int i = 0; i < digits.length(); i++) {
      if (i > 0 && (digits.length() - i) % 3 == 0) {
        text.append(',');
      }
      text.append(digits.charAt(i));
    }
    BigDecimal rest = value.subtract(whole).abs().stripTrailingZeros();
    return rest.signum() == 0 ? text.toString() : text + rest.toPlainString().substring(1);
  }
}
