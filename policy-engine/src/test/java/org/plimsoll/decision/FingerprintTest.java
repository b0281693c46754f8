package org.plimsoll.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.Balance;
import org.plimsoll.facts.Position;

/** Hashes of inputs outlive the releases that add keys to the files. */
class FingerprintTest {
  private static final Instant AS_OF = Instant.parse("2026-11-21T12:00:00Z");

  private static String hash(@Nullable Instant liquidationSince) {
    AccountState account =
        new AccountState(
            "ACC-1",
            new TreeMap<>(Map.of("tier", "vip")),
            List.of(Balance.of("USD", new BigDecimal("100.00"))),
            List.of(Position.cross("BTC-PERP", BigDecimal.ONE, new BigDecimal(50_000))),
            List.of(),
            liquidationSince);
    return Fingerprint.ofInput(account, "", AS_OF);
  }

  /** The hash is that of the releases before {@code liquidationSince}. */
  @Test
  void anAccountWithoutTheKeyHasTheHashItAlwaysHad() {
    assertThat(hash(null))
        .isEqualTo("232c61000c6656752ed85699b20a775fb45d4ac5bba4048cf90b6f6a3c056a58");
  }

  @Test
  void theBeginningOfALiquidationIsInput() {
    assertThat(hash(AS_OF)).isNotEqualTo(hash(null)).isNotEqualTo(hash(AS_OF.plusNanos(1)));
  }
}
