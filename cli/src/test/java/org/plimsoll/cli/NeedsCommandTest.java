package org.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.data.CanonicalJson;
import org.plimsoll.source.SourceText;

/** What pretrade and withdrawable answer. */
class NeedsCommandTest {
  @TempDir private Path folder;

  private static Run pretrade(Path account, String order, Object... more) {
    Object[] words = {
      "pretrade", Samples.POLICY, "--account", account, "--market", Samples.MARKET, "--order", order
    };
    return Run.of(with(words, more));
  }

  private static Run withdrawable(Path account, String asset, Object... more) {
    Object[] words = {
      "withdrawable",
      Samples.POLICY,
      "--account",
      account,
      "--market",
      Samples.MARKET,
      "--asset",
      asset
    };
    return Run.of(with(words, more));
  }

  private static Object[] with(Object[] words, Object... more) {
    Object[] all = new Object[words.length + more.length];
    System.arraycopy(words, 0, all, 0, words.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return all;
  }

  @Test
  void anOrderFitsOrDoesNotAndBothAreAnswers() {
    Run fits = pretrade(Samples.ACCOUNT, "sell 1 BTC-FUT-MAR27");
    assertThat(fits.err()).isEmpty();
    assertThat(fits.code()).isZero();
    assertThat(fits.out())
        .startsWith(
            "sell 1 BTC-FUT-MAR27 at 50,400: it fits: initial margin rises by 1,040.00 USD to 18,120.00")
        .contains("Account ACC-1001 is healthy");
    Run large = pretrade(Samples.ACCOUNT, "buy 20 BTC-PERP at 50_000");
    assertThat(large.code()).isZero();
    assertThat(large.out()).contains(": it does not fit: initial margin rises by ");
    Run json = pretrade(Samples.ACCOUNT, "buy 20 BTC-PERP", "--format", "json");
    assertThat(CanonicalJson.read(SourceText.of("out", json.out())).isPresent()).isTrue();
    assertThat(json.out()).contains("\"fits\":false").contains("\"price\":\"50000\"");
  }

  @Test
  void aRefusalIsToldWithItsReason() {
    Run run = pretrade(Samples.ACCOUNT, "buy 1 XRP-PERP");
    assertThat(run.code()).isEqualTo(ExitCode.DATA);
    assertThat(run.out()).contains("does not fit").contains("XRP-PERP");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void aBadOrderIsAMistakenCall() {
    Run run = pretrade(Samples.ACCOUNT, "buy two BTC-PERP");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err())
        .contains("`two` is not a quantity above 0")
        .contains("buy 2 BTC-PERP at 50_000")
        .doesNotContain("Exception");
  }

  @Test
  void whatMayLeaveIsSaidWithWhyNotMore() {
    Run run = withdrawable(Samples.ACCOUNT, "USD");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains(" USD may leave account ACC-1001: ").contains("excess");
    Run json = withdrawable(Samples.ACCOUNT, "BTC", "--format", "json");
    assertThat(json.code()).isZero();
    assertThat(json.out()).startsWith("{\"asset\":\"BTC\",\"quantity\":\"");
    assertThat(withdrawable(Samples.ACCOUNT, "EUR").out())
        .startsWith("0 EUR may leave account ACC-1001: nothing may leave: the account holds no");
  }

  @Test
  void badFilesAreNamedAndOrdersAreNotOverlooked() {
    assertThat(withdrawable(folder.resolve("no.yaml"), "USD").code()).isEqualTo(ExitCode.DATA);
    Path account =
        Samples.changed(
            folder,
            Samples.ACCOUNT,
            "orders: []",
            "orders: [ { instrument: BTC-PERP, side: buy, quantity: \"1\", price: \"49000\" } ]");
    assertThat(pretrade(account, "sell 1 BTC-FUT-MAR27").err())
        .contains("has 1 open order; the policy says nothing about orders");
  }
}
