package org.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with the input: a clear message, the right exit code, no stack trace. */
class BadInputTest {
  private static final String MORE = ", quantity: \"9000\"";

  @TempDir private Path folder;

  private static Run evaluate(Path policy, Path account, Path market) {
    return shown(Run.of("evaluate", policy, "--account", account, "--market", market));
  }

  /** No run may show a stack trace or call itself a bug. */
  private static Run shown(Run run) {
    assertThat(run.out() + run.err())
        .doesNotContain("\tat ")
        .doesNotContain("Exception")
        .doesNotContain("bug of ours");
    return run;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "quantity: \"9000\"; quantity: 1E+20000000; balances[0].quantity; 1E+20000000",
        "quantity: \"9000\"; quantity: 010; balances[0].quantity; 010",
        "quantity: \"9000\"; quantity: 9_000; balances[0].quantity; 9_000",
        "quantity: \"9000\"; quantity: no; balances[0].quantity; no",
        "asset: USD; asset: USD, asset: EUR; balances[0].asset; written twice",
        "asset: USD; aset: USD; balances[0].aset; asset",
        "mode: isolated; mode: isolatd; positions[2].mode; isolated",
      })
  void aBadAccountNamesFileLineAndField(String good, String bad, String field, String says) {
    Path account = Samples.changed(folder, Samples.ACCOUNT, good, bad);
    Run run = evaluate(Samples.POLICY, account, Samples.MARKET);
    assertThat(run.code()).isEqualTo(ExitCode.DATA);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .containsPattern("account-basis\\.yaml:[0-9]+:[0-9]+: error PLM-50[0-9] at ")
        .contains(" at " + field + ": ")
        .contains(says)
        .contains(" | ")
        .contains("^");
  }

  @Test
  void aTornFileIsNoFile() {
    String text = Samples.read(Samples.ACCOUNT);
    Path yaml = Samples.file(folder, "torn.yaml", text.substring(0, text.indexOf(MORE)));
    Run run = evaluate(Samples.POLICY, yaml, Samples.MARKET);
    assertThat(run.code()).isEqualTo(ExitCode.DATA);
    assertThat(run.err()).contains("torn.yaml:").contains("cut off");
    Path json = Samples.file(folder, "torn.json", "{\"account\": \"A\", \"balances\": [");
    Run second = evaluate(Samples.POLICY, json, Samples.MARKET);
    assertThat(second.code()).isEqualTo(ExitCode.DATA);
    assertThat(second.err()).contains("torn.json:1:").contains("PLM-502");
  }

  @Test
  void aMissingFileIsNamed() {
    Run run = evaluate(Samples.POLICY, folder.resolve("no.yaml"), Samples.MARKET);
    assertThat(run.code()).isEqualTo(ExitCode.DATA);
    assertThat(run.err()).contains("no.yaml: error PLM-501: there is no such file");
    Run market = evaluate(Samples.POLICY, Samples.ACCOUNT, folder.resolve("no.yaml"));
    assertThat(market.code()).isEqualTo(ExitCode.DATA);
    Run policy = shown(Run.of("check", folder.resolve("no.margin")));
    assertThat(policy.code()).isEqualTo(ExitCode.DATA);
    assertThat(policy.out()).contains("no.margin: error PLM-501: there is no such file");
  }

  @Test
  void aFolderIsNoFile() {
    Run run = evaluate(Samples.POLICY, folder, Samples.MARKET);
    assertThat(run.code()).isEqualTo(ExitCode.DATA);
    assertThat(run.err()).contains("this is a folder, and an account state is a file");
    Run policy = shown(Run.of("check", folder));
    assertThat(policy.code()).isEqualTo(ExitCode.DATA);
    assertThat(policy.out()).contains("this folder has no policy.margin");
    Run decision = shown(Run.of("explain", folder));
    assertThat(decision.code()).isEqualTo(ExitCode.DATA);
  }

  @Test
  void aPolicyWithFiveMistakesHasFiveMessages() {
    Path policy =
        Samples.file(
            folder,
            "five.margin",
            Samples.read(Samples.POLICY.resolve("policy.margin"))
                .replace(
                    "| BTC       | 20_000_000 USD | 12%     |", "| BTC | 20_000_000 USD | 12 |")
                .replace("is collateral + unrealized-pnl", "is colateral + unrealized-pnl")
                .replace("chooses in the order written", "chooses in any order")
                .replace("| ETH       | 10_000_000 USD |", "| ETH | 10_000_000 |")
                .replace("| 10m USD        | 12.5%   | 6.25%       |", "| 10m USD | 12.5% |"));
    Run run = shown(Run.of("check", policy));
    assertThat(run.code()).isEqualTo(ExitCode.POLICY);
    assertThat(run.out().lines().filter(line -> line.contains(": error PLM-"))).hasSize(5);
    assertThat(run.out()).contains("`colateral`").contains("`collateral`");
  }

  @Test
  void fiveThousandParenthesesAreAnswered() {
    Path policy =
        Samples.file(
            folder,
            "deep.margin",
            Samples.read(Samples.POLICY.resolve("policy.margin"))
                .replace(
                    "is collateral + unrealized-pnl",
                    "is " + "(".repeat(5000) + "collateral" + ")".repeat(5000)));
    Run run = shown(Run.of("check", policy));
    assertThat(run.code()).isEqualTo(ExitCode.POLICY);
    assertThat(run.out()).contains("PLM-101").contains("nested deeper than 64");
  }

  @Test
  void randomBytesAreAnswered() throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < 40; i++) {
      byte[] bytes = new byte[random.nextInt(2000)];
      random.nextBytes(bytes);
      Path policy = Files.write(folder.resolve("random.margin"), bytes);
      assertThat(shown(Run.of("check", policy)).code()).isIn(ExitCode.POLICY, ExitCode.DATA);
      Path account = Files.write(folder.resolve("random.yaml"), bytes);
      assertThat(evaluate(Samples.POLICY, account, Samples.MARKET).code()).isEqualTo(ExitCode.DATA);
      Path decision = Files.write(folder.resolve("random.json"), bytes);
      assertThat(shown(Run.of("explain", decision)).code()).isEqualTo(ExitCode.DATA);
    }
  }

  @Test
  void nothingToReadIsAnswered() {
    Path policy = Samples.file(folder, "empty.margin", "");
    assertThat(shown(Run.of("check", policy)).code()).isEqualTo(ExitCode.POLICY);
    assertThat(shown(Run.of("test", policy)).code()).isEqualTo(ExitCode.POLICY);
    assertThat(evaluate(policy, Samples.ACCOUNT, Samples.MARKET).code()).isEqualTo(ExitCode.POLICY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "evaluate p --acount a --market m; there is no option `--acount`; `--account`",
        "evalute p; there is no command `evalute`; `evaluate`",
        "check p --format sarif; sarif; --help",
        "evaluate p --account a; --market; --help",
        "evaluate p --account a --market m --as-of yesterday; `yesterday` is not an instant; --help",
        "check; POLICY; --help",
        "explain a b; one argument too many: `b`; --help",
        "serve --port many; many; --help",
        "serve --port 70000; from 0 to 65535; --help",
      })
  void aMistakenCallIsToldWhatWasMeant(String call, String message, String hint) {
    Run run = shown(Run.of((Object[]) call.split(" ")));
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("plimsoll: ").contains(message).contains(hint);
  }

  @Test
  void withoutACommandThereIsAHint() {
    Run run = Run.of();
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("a command is missing").contains("--help");
  }

  @Test
  void coloursAreUsedOnlyWhenWanted() {
    Path policy = Samples.file(folder, "empty.margin", "");
    assertThat(Run.in(Map.of(), true, "check", policy).out()).contains("\u001b[1;31m");
    assertThat(Run.in(Map.of(), false, "check", policy).out()).doesNotContain("\u001b");
    assertThat(Colors.wanted(Map.of("NO_COLOR", "1"))).isFalse();
  }
}
