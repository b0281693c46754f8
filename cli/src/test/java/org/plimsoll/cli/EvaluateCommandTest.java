package org.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.decision.DecisionJson;
import org.plimsoll.source.SourceText;

/** What evaluate answers for good files. */
class EvaluateCommandTest {
  @TempDir private Path folder;

  private static Run evaluate(Path account, Path market, Object... more) {
    Object[] words = new Object[6 + more.length];
    Object[] first = {"evaluate", Samples.POLICY, "--account", account, "--market", market};
    System.arraycopy(first, 0, words, 0, 6);
    System.arraycopy(more, 0, words, 6, more.length);
    return Run.of(words);
  }

  @Test
  void theTotalsComeFirst() {
    Run run = evaluate(Samples.ACCOUNT, Samples.MARKET);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("Account ACC-1001 is healthy\n")
        .contains("  initial margin      17,080.00 USD\n")
        .contains("Isolated ETH-PERP is called for more collateral");
  }

  @Test
  void jsonIsTheCanonicalFormAndALineBreak() {
    Run run = evaluate(Samples.ACCOUNT, Samples.MARKET, "--format", "json");
    assertThat(run.code()).isZero();
    assertThat(run.out()).endsWith("}\n");
    String line = run.out().substring(0, run.out().length() - 1);
    assertThat(DecisionJson.text(DecisionJson.read(SourceText.of("d", line)).get()))
        .isEqualTo(line);
  }

  @Test
  void explainTellsTheSameAsExplainOfItsJson() {
    Run told = evaluate(Samples.ACCOUNT, Samples.MARKET, "--explain");
    Run json = evaluate(Samples.ACCOUNT, Samples.MARKET, "--format", "json");
    Path decision = Samples.file(folder, "decision.json", json.out());
    Run explained = Run.of("explain", decision);
    assertThat(explained.code()).isZero();
    assertThat(explained.out()).isEqualTo(told.out()).contains("What hedging gives back");
    assertThat(Run.of("explain", decision, "--all").out()).contains("Every figure");
    assertThat(Run.of("explain", decision, "--format", "html").out())
        .startsWith("<!DOCTYPE html>")
        .doesNotContain("<script");
  }

  @Test
  void theInstantIsTheMarketsUnlessGiven() {
    Run given =
        evaluate(
            Samples.ACCOUNT, Samples.MARKET, "--as-of", "2027-01-02T03:04:05Z", "--format", "json");
    assertThat(given.out()).contains("\"asOf\":\"2027-01-02T03:04:05Z\"");
    Run own = evaluate(Samples.ACCOUNT, Samples.MARKET, "--format", "json");
    assertThat(own.out()).contains("\"asOf\":\"2026-12-12T10:00:00Z\"");
  }

  @Test
  void parametersCountAndAreNamedByTheirHash() {
    Path parameters =
        Samples.file(
            folder,
            "parameters.yaml",
            """
            policy: unified-cross-margin
            values:
              hedge-credit:
                - { from: 2026-12-01T00:00:00Z, value: "70%", source: "Risk Committee" }
            tables: {}
            """);
    Run run =
        evaluate(Samples.ACCOUNT, Samples.MARKET, "--parameters", parameters, "--format", "json");
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("\"initialMargin\":\"18080.00\"")
        .containsPattern("\"parametersHash\":\"[0-9a-f]{64}\"");
  }

  @Test
  void openOrdersAreNotOverlookedInSilence() {
    Path account =
        Samples.changed(
            folder,
            Samples.ACCOUNT,
            "orders: []",
            "orders: [ { instrument: BTC-PERP, side: buy, quantity: \"1\", price: \"49000\" } ]");
    Run run = evaluate(account, Samples.MARKET);
    assertThat(run.code()).isZero();
    assertThat(run.err())
        .isEqualTo(
            "note: account ACC-1001 has 1 open order; the policy says nothing about orders, so"
                + " nothing is required for them\n");
  }

  @Test
  void aMissingPriceRefusesAndNamesItsField() {
    Path market =
        Samples.changed(folder, Samples.MARKET, "quote: USD, markPrice: \"50000\"", "quote: USD");
    Run run = evaluate(Samples.ACCOUNT, market);
    assertThat(run.code()).isEqualTo(ExitCode.DATA);
    assertThat(run.out().replaceAll("\\s+", " "))
        .startsWith("Account ACC-1001 cannot be judged")
        .contains("`instruments.BTC-PERP.markPrice` in the market file");
    Run json = evaluate(Samples.ACCOUNT, market, "--format", "json");
    assertThat(json.code()).isEqualTo(ExitCode.DATA);
    assertThat(json.out())
        .contains("\"verdict\":\"REFUSED\"")
        .contains("\"field\":\"instruments.BTC-PERP.markPrice\"")
        .doesNotContain("\"equity\":");
  }

  @Test
  void anUnknownAssetRefusesUnlessThePolicyGivesItNoValue() {
    Path account = Samples.changed(folder, Samples.ACCOUNT, "asset: BTC", "asset: DOGE");
    Run run = evaluate(account, Samples.MARKET);
    assertThat(run.code()).isEqualTo(ExitCode.DATA);
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("`assets.DOGE")
        .containsPattern("Line [0-9]+ of the policy \\(`collateral`");
  }
}
