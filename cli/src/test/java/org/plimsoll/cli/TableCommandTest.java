package org.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One figure of several policies for several accounts. */
class TableCommandTest {
  private static final Path METHODS = Path.of("../policies/methods");
  private static final Path MARKET = METHODS.resolve("sample/market.yaml");
  private static final Path HEDGED = METHODS.resolve("sample/account-hedged.yaml");
  private static final Path SMALL = METHODS.resolve("sample/account-small.yaml");
  private static final List<String> POLICIES =
      List.of("isolated", "linear-aggregation", "risk-adjusted-equity", "scenario-portfolio");

  private static final String SMALL_LINE =
      "{\"account\":\"SMALL\",\"balances\":[{\"asset\":\"USD\",\"quantity\":\"4500\"}],"
          + "\"positions\":[],\"orders\":[]}\n";

  @TempDir private Path folder;

  @Test
  void theTablePrintsLinesOfThePage() {
    Run run = table(HEDGED, SMALL, "--figure", "capital");
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("| account | isolated |").hasLineCount(4);
    assertThat(Samples.read(METHODS.resolve("README.md"))).contains(run.out().lines().toList());
    Run relative = table(SMALL, SMALL, "--figure", "capital", "--relative");
    assertThat(relative.out()).contains("| SMALL | 3,000 | 100.0% | 100.0% | 100.0% |\n");
  }

  @Test
  void aLevelEquityOrTheVerdict() {
    assertThat(table(SMALL, SMALL).out()).contains("| SMALL | 3,500 |");
    assertThat(table(SMALL, SMALL, "--figure", "equity").out()).contains("| SMALL | 4,500 |");
    assertThat(table(SMALL, SMALL, "--figure", "verdict").out()).contains("| SMALL | healthy |");
  }

  @Test
  void whatIsRefusedSaysSo() {
    Path doge = Samples.changed(folder, SMALL, "BTC-PERP", "DOGE-PERP");
    assertThat(table(doge, SMALL).out()).contains("| SMALL | ").hasLineCount(3);
    assertThat(table(doge, HEDGED).out()).contains("| SMALL | refused | refused |");
  }

  @Test
  void aFigureThatIsNotShownIsAMistakenCall() {
    Run run = table(HEDGED, SMALL, "--figure", "net-worth");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("policy isolated shows no figure `net-worth`")
        .contains("write `show net-worth` into its requirement");
  }

  @Test
  void filesThatCannotBeReadAreNamed() {
    Run account = table(folder.resolve("no.yaml"), SMALL);
    assertThat(account.code()).isEqualTo(ExitCode.DATA);
    assertThat(account.err()).contains("no.yaml");
    Path bad = Samples.file(folder, "bad.margin", "equity\n");
    Run policy = Run.of("table", bad, "--account", SMALL, "--market", MARKET);
    assertThat(policy.code()).isEqualTo(ExitCode.POLICY);
    assertThat(policy.err()).contains("bad.margin:");
  }

  @Test
  void aBookGivesALineForEachAccount() {
    Path small = Samples.file(folder, "small.jsonl", SMALL_LINE + SMALL_LINE.replace("SM", "XS"));
    Run run = table(small, HEDGED, "--figure", "equity");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("| SMALL | 4,500 |", "| XSALL | 4,500 |").hasLineCount(5);
    Path bad = Samples.file(folder, "bad.jsonl", SMALL_LINE + "{}\n");
    Run wrong = table(bad, HEDGED);
    assertThat(wrong.code()).isEqualTo(ExitCode.DATA);
    assertThat(wrong.err()).contains("bad.jsonl:2");
    assertThat(wrong.out()).isEmpty();
  }

  @Test
  void whereAFigureHasNoMeaningStandsADash() {
    Path account = Samples.file(folder, "debtless.jsonl", SMALL_LINE.replace("USD", "USDC"));
    Path market =
        Samples.file(
            folder,
            "market.yaml",
            """
            asOf: 2026-12-15T10:00:00Z
            assets:
              USD: { price: "1" }
              USDC: { price: "1" }
            instruments: {}
            figures: {}
            """);
    Path aave = Path.of("../policies/regimes/aave-v3");
    List<Object> words = List.of("table", aave, "--account", account, "--market", market);
    assertThat(with(words, "--figure", "health-factor").out()).contains("| SMALL | - |");
    assertThat(with(words, "--figure", "gross").out()).contains("| SMALL | 4,500 |");
  }

  @Test
  void aParameterFileIsForThePolicyItNames() {
    Path regime = Path.of("../policies/regimes/binance-usdm");
    Path notice = regime.resolve("sample/parameters-notice.yaml");
    List<Object> words =
        List.of(
            "table",
            regime,
            "--figure",
            "maintenance",
            "--account",
            regime.resolve("sample/account.yaml"),
            "--market",
            regime.resolve("sample/market.yaml"));
    assertThat(with(words).out()).contains("| ACC-3001 | 905 |");
    Run later = with(words, "--parameters", notice, "--as-of", "2026-12-21T00:00:00Z");
    assertThat(later.out()).contains("| ACC-3001 | 2,000 |");
    Run other = table(SMALL, HEDGED, "--parameters", notice);
    assertThat(other.code()).isEqualTo(ExitCode.DATA);
    assertThat(other.err()).contains("sets parameters of `binance-usdm`", "leave the file out");
  }

  private static Run with(List<Object> words, Object... options) {
    List<Object> all = new ArrayList<>(words);
    all.addAll(List.of(options));
    return Run.of(all.toArray());
  }

  private static Run table(Path first, Path second, Object... options) {
    List<Object> words = new ArrayList<>(List.of("table"));
    POLICIES.forEach(name -> words.add(METHODS.resolve(name)));
    words.addAll(List.of("--account", first, second, "--market", MARKET));
    words.addAll(List.of(options));
    return Run.of(words.toArray());
  }
}
