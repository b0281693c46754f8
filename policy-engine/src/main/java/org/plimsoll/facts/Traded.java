package org.plimsoll.facts;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.plimsoll.money.Exact;

/**
 * What the market says of an instrument that an account holds or has ordered, beside its mark
 * price. Prices are in the policy currency per unit; whatever the market leaves out refuses, naming
 * the field.
 *
 * @param instrument the instrument
 * @param prices the market
 */
public record Traded(String instrument, Prices prices) {
  /** Seconds of a year of 365 days. */
  public static final Exact YEAR = Exact.of(Duration.ofDays(365).toSeconds());

  /** What stands for the expiry of an instrument that has none. */
  public static final String NEVER = "none";

  private static final String MIDNIGHT = "T00:00:00Z";

  /** The contract's terms. */
  public Instrument terms() {
    return prices.terms(instrument);
  }

  /** The instrument as the market lists it. */
  public Listing listed() {
    return new Listing(instrument, true, prices, prices.asOf());
  }

  /** Its underlying as the market lists it. */
  public Listing underlying() {
    return new Listing(terms().underlying(), false, prices, prices.asOf());
  }

  /** Price of the underlying for the day of expiry. */
  public Exact forward() {
    return listed().forward();
  }

  /** The smallest step of its price. */
  public Exact tick() {
    return listed().converted(terms().tick(), "tick", "tick");
  }

  /** The smallest quantity that can be traded. */
  public Exact lot() {
    return given(terms().lot(), "lot");
  }

  /** Share of the notional paid for an immediate trade. */
  public Exact takerFee() {
    return given(terms().takerFee(), "takerFee");
  }

  /** Seconds from the instant of the evaluation to the expiry; negative when it is past. */
  public Exact timeToExpiry() {
    return listed().timeToExpiry();
  }

  /** A time in seconds in years of 365 days. */
  public static Exact years(Exact seconds) {
    return seconds.dividedBy(YEAR);
  }

  /**
   * The day of expiry such as {@code 2027-03-26}, with the time behind it when that is not midnight
   * UTC, so that two expiries never share a name; {@code none} when there is none.
   */
  public String expiry() {
    Instant expiry = terms().expiry();
    if (expiry == null) {
      return NEVER;
    }
    String text = expiry.toString();
    return text.endsWith(MIDNIGHT) ? text.substring(0, text.length() - MIDNIGHT.length()) : text;
  }

  /** The month of expiry such as {@code 2027-03}, in UTC; {@code none} when there is none. */
  public String expiryMonth() {
    Instant expiry = terms().expiry();
    return expiry == null
        ? NEVER
        : YearMonth.from(LocalDate.ofInstant(expiry, ZoneOffset.UTC)).toString();
  }

  private Exact given(@Nullable BigDecimal value, String key) {
    return Prices.given(
        value,
        "instruments." + instrument + "." + key,
        "the market gives no "
            + (key.equals("takerFee") ? "taker fee" : key)
            + " of "
            + instrument);
  }
}
