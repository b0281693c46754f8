package org.plimsoll.active;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plimsoll.data.DataFormat;
import org.plimsoll.data.StrictReader;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.Balance;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.facts.Mode;
import org.plimsoll.facts.Position;
import org.plimsoll.source.SourceText;

/** A house policy in versions, and what it decides about. */
final class House {
  static final StrictReader READER = new StrictReader();
  static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private House() {}

  /** A version without a date whose margin is {@code rate} percent of the notional. */
  static String text(int version, int rate) {
    return text(version + (version > 1 ? " replaces " + (version - 1) : ""), "", rate);
  }

  /** A version with further header lines. */
  static String text(String version, String headers, int rate) {
    return """
        language 1
        policy house "House rules"
        version %s
        %scurrency USD
        levels initial, maintenance

        parameters
          | name  | value | lowest | highest | moves at most        |
          | scale | 100%%  | 50%%    | 300%%    | 250 points in 1 hour |
        end

        collateral
          | asset     | haircut |
          | USD       | 0%%      |
          | any other | 100%%    |
        end

        equity
          define equity is (the sum of collateral over balances) + (the sum of unrealized-pnl over positions)
        end

        margin for each position, each slice of notional pays its own rate
          | notional up to | initial | maintenance |
          | 1m USD         | %d%%     | %d%%         |
          | above          | 90%%     | 80%%         |
        end

        requirement
          each level is (the sum of margin over positions) x scale
          verdict liquidate when equity is below requirement at maintenance
        end

        instruments
          | instrument | kind      | underlying | quote |
          | BTC-PERP   | perpetual | BTC        | USD   |
        end

        test "one bitcoin"
          given 100_000 USD, long 1 BTC-PERP at 50_000 USD
          given every price is 50_000 USD
          expect requirement at initial is %d USD
        end
        """
        .formatted(version, headers, rate, rate / 2, 500 * rate);
  }

  static Candidate candidate(String text) {
    return Candidate.of("a test", text);
  }

  /** The same text with a parameter file that says {@code scale}, such as {@code 150%}. */
  static Candidate candidate(String text, String scale) {
    return Candidate.of(
        "a test",
        Map.of(
            Candidate.POLICY,
            text.getBytes(StandardCharsets.UTF_8),
            "parameters.yaml",
            parameters(scale)));
  }

  static byte[] parameters(String scale) {
    return parameters(scale, "2026-01-01T00:00:00Z");
  }

  static byte[] parameters(String scale, String from) {
    return """
        policy: house
        values:
          scale:
            - { from: %s, value: "%s", source: "a test" }
        """
        .formatted(from, scale)
        .getBytes(StandardCharsets.UTF_8);
  }

  static MarketSnapshot market() {
    return READER
        .readMarket(
            SourceText.of(
                "market.yaml",
                """
                asOf: 2026-11-21T12:00:00Z
                assets:
                  USD: { price: "1" }
                  BTC: { price: "50000" }
                instruments:
                  BTC-PERP: { kind: perpetual, underlying: BTC, quote: USD, multiplier: "1", markPrice: "50000" }
                """),
            DataFormat.YAML)
        .get();
  }

  /** An account with a position for each text: when it was opened, or an empty text. */
  static AccountState account(@Nullable Instant liquidationSince, String... opened) {
    List<Position> positions = new ArrayList<>();
    for (String at : opened) {
      positions.add(
          new Position(
              "BTC-PERP",
              BigDecimal.ONE,
              new BigDecimal(50_000),
              Mode.CROSS,
              null,
              null,
              at.isEmpty() ? null : Instant.parse(at),
              new TreeMap<>()));
    }
    return new AccountState(
        "ACC-1",
        new TreeMap<>(),
        List.of(Balance.of("USD", new BigDecimal(100_000))),
        positions,
        List.of(),
        liquidationSince);
  }

  /** An account with so many contracts. */
  static AccountState account(String name, String contracts) {
    return new AccountState(
        name,
        new TreeMap<>(),
        List.of(Balance.of("USD", new BigDecimal(100_000))),
        List.of(Position.cross("BTC-PERP", new BigDecimal(contracts), new BigDecimal(49_000))),
        List.of());
  }
}
