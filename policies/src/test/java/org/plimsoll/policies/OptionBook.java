package org.plimsoll.policies;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plimsoll.facts.Instrument;
import org.plimsoll.facts.Mode;
import org.plimsoll.facts.OptionRight;
import org.plimsoll.facts.Position;

/** A book of 50 options of five expiries, long and short, under 30 of the shocks of the policy. */
final class OptionBook {
  static final int LEGS = 50;
  static final int SHOCKS = 30;
  private static final int EXPIRIES = 5;
  private static final int[] MOVES = {-18, -12, -6, 6, 12, 18};
  private static final long DAY = 86_400;

  private final Setting setting;
  private final Map<String, List<String>> legs = new LinkedHashMap<>();

  OptionBook() {
    setting =
        Setting.of(Setting.policy("derive-portfolio/policy.margin"))
            .balance("USDC", new BigDecimal("250000"))
            .attribute("peg", "1")
            .attribute("spotConfidence", "1")
            .asset("BTC", new BigDecimal("95000"))
            .table("shocks", shocks());
    for (int i = 0; i < LEGS; i++) {
      add(i);
    }
  }

  /** The legs of each expiry, by the name of its group. */
  Map<String, List<String>> legs() {
    return legs;
  }

  Answer decide() {
    return setting.decide();
  }

  private void add(int number) {
    int expiry = number % EXPIRIES;
    long seconds = (7 + 30L * expiry) * DAY;
    BigDecimal strike = BigDecimal.valueOf(70_000 + 1_000L * number);
    OptionRight right = number % 3 == 0 ? OptionRight.PUT : OptionRight.CALL;
    String symbol = "BTC-" + expiry + "-" + strike + "-" + right;
    String end = Setting.NOW.plusSeconds(seconds).toString();
    setting
        .instrument(
            symbol,
            Instrument.of("option", "BTC", "USDC")
                .strike(strike)
                .right(right)
                .expiry(Setting.NOW.plusSeconds(seconds))
                .volatility(new BigDecimal("0.5").add(BigDecimal.valueOf(number, 3)))
                .forward(BigDecimal.valueOf(95_000 + 400L * expiry))
                .build())
        .figure("forwardConfidence", symbol, BigDecimal.ONE)
        .figure("volatilityConfidence", symbol, BigDecimal.ONE)
        .figure("interestConfidence", symbol, BigDecimal.ONE)
        .figure("interest", symbol, new BigDecimal("0.08"))
        .position(
            new Position(
                symbol,
                BigDecimal.valueOf(number % 4 < 2 ? 1 + number : -1 - number, 1),
                null,
                Mode.CROSS,
                null,
                null,
                null,
                new TreeMap<>()));
    legs.computeIfAbsent(
            "expiry-book BTC " + end.replace("T00:00:00Z", ""), key -> new ArrayList<>())
        .add(symbol);
  }

  private static List<Map<String, String>> shocks() {
    List<Map<String, String>> rows = new ArrayList<>();
    List<String> ways = List.of("rises", "falls", "stays", "linear", "absolute");
    for (int i = 0; i < SHOCKS; i++) {
      boolean skewed = i % ways.size() > 2;
      int move = skewed ? 0 : MOVES[i / ways.size()];
      rows.add(
          Map.of(
              "scenario",
              "shock-" + (i + 1),
              "price",
              (100 + move) + "%",
              "volatility",
              ways.get(i % ways.size()),
              "dampening",
              i % 7 == 6 ? "50%" : "100%"));
    }
    return rows;
  }
}
