package org.plimsoll.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.plimsoll.data.CanonicalJson;
import org.plimsoll.data.StrictReader;
import org.plimsoll.facts.AccountState;
import org.plimsoll.model.Verdict;
import org.plimsoll.whatif.WhatIfJson;
import org.plimsoll.whatif.WhatIfText;
import org.plimsoll.whatif.Withdrawable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says how much of an asset may leave an account. */
@Command(
    name = "withdrawable",
    description =
        "Says how much of an asset may leave an account, and why not more; open orders count as"
            + " the policy counts them.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  plimsoll withdrawable policies/unified-cross-margin --account account.yaml \\",
      "      --market market.yaml --asset USD"
    })
final class WithdrawableCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final StrictReader reader = new StrictReader();

  @Mixin private SettingOptions options = new SettingOptions();

  @Option(
      names = "--account",
      paramLabel = "FILE",
      required = true,
      description = "An account in YAML or JSON.")
  private Path account = Path.of("");

  @Option(names = "--asset", paramLabel = "ASSET", required = true, description = "The asset.")
  private String asset = "";

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "How the answer is written; text unless said otherwise.")
  private Format format = Format.TEXT;

  WithdrawableCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return options.read(
        terminal,
        reader,
        setting ->
            AccountFile.read(
                account, terminal, reader, setting.policy(), state -> search(setting, state)));
  }

  private int search(Setting setting, AccountState state) {
    Withdrawable answer =
        setting
            .policy()
            .withdrawable(state, setting.market(), setting.parameters(), setting.asOf(), asset);
    terminal
        .out()
        .print(
            format == Format.JSON
                ? CanonicalJson.text(WhatIfJson.tree(answer)) + "\n"
                : WhatIfText.of(answer));
    return answer.after().verdict() == Verdict.REFUSED ? ExitCode.DATA : ExitCode.GOOD;
  }
}
