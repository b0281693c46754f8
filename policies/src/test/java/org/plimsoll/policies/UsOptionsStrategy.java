package org.plimsoll.policies;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plimsoll.Policy;
import org.plimsoll.facts.Instrument;
import org.plimsoll.facts.Mode;
import org.plimsoll.facts.OptionRight;
import org.plimsoll.facts.Position;

/**
 * A book of stock and options on one underlying. Premiums are mark prices. Whether a requirement is
 * told with what long options cost is in the case's own words.
 */
final class UsOptionsStrategy implements Regime {
  private static final String WITH_LONGS = "paid in full";

  /** The fund follows a tenth of the index. */
  private static final String FUND_SHARES = "10";

  private final Policy policy = Setting.policy("us-options-strategy/policy.margin");

  @Override
  public String name() {
    return "us_strategy_options";
  }

  @Override
  public Found found(Case of) {
    Setting setting = Setting.of(policy).balance("USD", new BigDecimal("100000000"));
    if (of.params().has("stock_initial_pct")) {
      setting.value(
          "stock-initial", Case.percent(Case.decimal(of.params().get("stock_initial_pct"))));
    }
    JsonNode book = of.position();
    String underlying = book.get("underlying").asText();
    JsonNode price = of.inputs().path("prices").path(underlying);
    BigDecimal level = price.isMissingNode() ? highest(book) : Case.decimal(price);
    setting.asset(underlying, level).table("naked-terms", List.of(terms(of, underlying)));
    stock(setting, underlying, Case.decimal(book.path("shares"), "0"), level, "1");
    stock(
        setting,
        underlying,
        Case.decimal(book.path("etf_shares"), "0"),
        Case.decimal(of.inputs().path("prices").path("ETF"), "0"),
        FUND_SHARES);
    List<String> symbols = new ArrayList<>();
    for (JsonNode each : book.path("options")) {
      symbols.add(option(of, setting, underlying, each, symbols.size()));
    }
    return figures(of, setting.decide(), symbols);
  }

  private static void stock(
      Setting setting, String underlying, BigDecimal shares, BigDecimal price, String perUnit) {
    if (shares.signum() != 0) {
      setting
          .instrument(
              underlying + "-STOCK",
              Instrument.of("stock", underlying, "USD")
                  .markPrice(price)
                  .attributes(new TreeMap<>(Map.of("sharesPerUnit", perUnit)))
                  .build())
          .position(Position.cross(underlying + "-STOCK", shares, price));
    }
  }

  private static String option(
      Case of, Setting setting, String underlying, JsonNode each, int number) {
    OptionRight right =
        each.get("type").asText().equals("call") ? OptionRight.CALL : OptionRight.PUT;
    String symbol = underlying + "-" + right + "-" + each.get("strike").asText() + "-" + number;
    TreeMap<String, String> terms = new TreeMap<>();
    Instant expiry = Setting.EXPIRY;
    if (each.has("expiry")) {
      expiry = Instant.parse(each.get("expiry").asText() + "T00:00:00Z");
      // the days of the cases lie in the past; only which comes first counts
      Duration left = Duration.between(Instant.parse("2000-01-01T00:00:00Z"), expiry);
      terms.put("timeLeft", String.valueOf(left.toSeconds()));
    }
    setting
        .instrument(
            symbol,
            Instrument.of("option", underlying, "USD")
                .strike(Case.decimal(each.get("strike")))
                .right(right)
                .multiplier(Case.decimal(of.params().path("multiplier"), "100"))
                .markPrice(Case.decimal(each.get("premium")))
                .expiry(expiry)
                .attributes(terms)
                .build())
        .position(
            new Position(
                symbol,
                Case.decimal(each.get("quantity")),
                null,
                Mode.CROSS,
                null,
                null,
                null,
                new TreeMap<>()));
    return symbol;
  }

  private static Map<String, String> terms(Case of, String underlying) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("underlying", underlying);
    row.put("part", Case.percent(Case.decimal(of.params().path("short_option_pct"), "0.2")));
    row.put(
        "least-part",
        Case.percent(Case.decimal(of.params().path("short_option_floor_pct"), "0.1")));
    row.put("least-per-share", perUnit(of.params().path("absolute_floor_per_share"), "0"));
    boolean contract = of.asks("fifty_per_contract_test");
    row.put("least-per-contract", contract ? "50 USD per unit" : "0 USD per unit");
    return row;
  }

  private static String perUnit(JsonNode told, String absent) {
    return Case.decimal(told, absent).toPlainString() + " USD per unit";
  }

  /** Where no price is told the highest strike stands in: what a spread can lose needs none. */
  private static BigDecimal highest(JsonNode book) {
    BigDecimal highest = BigDecimal.ZERO;
    for (JsonNode each : book.path("options")) {
      highest = highest.max(Case.decimal(each.get("strike")));
    }
    return highest;
  }

  private static Found figures(Case of, Answer answer, List<String> symbols) {
    String level = of.params().path("requirement_kind").asText("initial");
    boolean withLongs = of.vector().get("description").asText().contains(WITH_LONGS);
    Found found =
        new Found()
            .give("strategy_based_requirement", answer.figure("net at " + level))
            .give(
                "requirement",
                answer.figure((withLongs ? "with-longs at " : "requirement at ") + level))
            .give("margin_call", answer.figure("net at " + level))
            .give("buying_power_effect", answer.figure("net at " + level))
            .give("premium_received", answer.figure("received"))
            .leave("initial_margin", "a broker's house figure, observed approximately")
            .leave(
                "portfolio_margin_requirement",
                "published only: it rests on theoretical values of the clearing house");
    Map<String, String> tests =
        Map.of(
            "twenty_pct_test", "part-test",
            "ten_pct_test", "least-test",
            "absolute_floor", "share-test",
            "fifty_per_contract_test", "contract-test");
    tests.forEach(
        (published, figure) -> {
          if (of.asks(published)) {
            found.give(published, answer.figure(figure + " of " + symbols.get(0)));
          }
        });
    return found;
  }
}
