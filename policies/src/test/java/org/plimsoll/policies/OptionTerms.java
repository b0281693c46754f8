package org.plimsoll.policies;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.TreeMap;
import org.plimsoll.facts.Instrument;
import org.plimsoll.facts.InstrumentBuilder;
import org.plimsoll.facts.Mode;
import org.plimsoll.facts.OptionRight;
import org.plimsoll.facts.Position;

/**
 * Options and perpetuals of the two Derive regimes. Options end so many seconds after the instant
 * of the evaluation, and have the volatility and the forward that the case tells.
 */
final class OptionTerms {
  private OptionTerms() {}

  /** Adds an option to the account, with the figures of its expiry; returns its name. */
  static String option(Setting setting, String underlying, JsonNode expiry, JsonNode option) {
    OptionRight right =
        option.get("type").asText().equals("call") ? OptionRight.CALL : OptionRight.PUT;
    String strike = Case.decimal(option.get("strike")).stripTrailingZeros().toPlainString();
    String symbol = underlying + "-" + end(expiry).replace(":", "") + "-" + strike + "-" + right;
    setting
        .instrument(
            symbol,
            Instrument.of("option", underlying, "USDC")
                .strike(Case.decimal(option.get("strike")))
                .right(right)
                .expiry(Instant.parse(end(expiry)))
                .volatility(Case.decimal(option.get("vol")))
                .forward(Case.decimal(expiry.get("forward")))
                .build())
        .figure("forwardConfidence", symbol, Case.decimal(expiry.get("forward_confidence")))
        .figure("volatilityConfidence", symbol, Case.decimal(expiry.get("vol_confidence")));
    return hold(setting, symbol, Case.decimal(option.get("amount")));
  }

  /** The group of an expiry's options, as traces call it: midnight has no time behind its day. */
  static String group(String underlying, JsonNode expiry) {
    return "expiry-book " + underlying + " " + end(expiry).replace("T00:00:00Z", "");
  }

  /** The instant at which the options of an expiry end. */
  private static String end(JsonNode expiry) {
    return Setting.NOW.plusSeconds(expiry.get("sec_to_expiry").asLong()).toString();
  }

  /**
   * Adds a perpetual, marked at its own price, with what it gained until now as {@code funding}.
   */
  static String perpetual(Setting setting, String underlying, JsonNode told, BigDecimal gained) {
    BigDecimal price = Case.decimal(told.get("price"));
    InstrumentBuilder terms =
        Instrument.of("perpetual", underlying, "USDC")
            .markPrice(price)
            .confidence(Case.decimal(told.get("confidence")));
    String symbol = underlying + "-PERP";
    setting.instrument(symbol, terms.build());
    TreeMap<String, String> attributes = new TreeMap<>();
    attributes.put("funding", gained.toPlainString());
    setting.position(
        new Position(
            symbol,
            Case.decimal(told.get("size")),
            price,
            Mode.CROSS,
            null,
            null,
            null,
            attributes));
    return symbol;
  }

  private static String hold(Setting setting, String symbol, BigDecimal amount) {
    setting.position(
        new Position(symbol, amount, null, Mode.CROSS, null, null, null, new TreeMap<>()));
    return symbol;
  }
}
