package org.plimsoll.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plimsoll.data.CanonicalJson;
import org.plimsoll.data.StrictReader;
import org.plimsoll.facts.AccountState;
import org.plimsoll.model.Verdict;
import org.plimsoll.whatif.OrderRequest;
import org.plimsoll.whatif.PreTrade;
import org.plimsoll.whatif.WhatIfJson;
import org.plimsoll.whatif.WhatIfText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says whether an account could carry an order. */
@Command(
    name = "pretrade",
    description =
        "Says whether an account could carry an order, filled whole; open orders count as"
            + " the policy counts them.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  plimsoll pretrade policies/unified-cross-margin --account account.yaml \\",
      "      --market market.yaml --order \"buy 2 BTC-PERP at 50_000\"",
      "  plimsoll pretrade house.margin --account account.yaml --market market.yaml \\",
      "      --order \"sell 0.5 ETH-PERP\" --format json"
    })
final class PretradeCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final StrictReader reader = new StrictReader();

  @Mixin private SettingOptions options = new SettingOptions();

  @Option(
      names = "--account",
      paramLabel = "FILE",
      required = true,
      description = "An account in YAML or JSON.")
  private Path account = Path.of("");

  @Option(
      names = "--order",
      paramLabel = "ORDER",
      required = true,
      converter = OrderConverter.class,
      description =
          "Such as \"buy 2 BTC-PERP at 50_000\"; without `at` it fills at the mark price.")
  private @Nullable OrderRequest order;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "How the answer is written; text unless said otherwise.")
  private Format format = Format.TEXT;

  PretradeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return options.read(
        terminal,
        reader,
        setting ->
            AccountFile.read(
                account, terminal, reader, setting.policy(), state -> check(setting, state)));
  }

  private int check(Setting setting, AccountState state) {
    PreTrade answer =
        setting
            .policy()
            .preTrade(
                state,
                setting.market(),
                setting.parameters(),
                setting.asOf(),
                Objects.requireNonNull(order));
    terminal
        .out()
        .print(
            format == Format.JSON
                ? CanonicalJson.text(WhatIfJson.tree(answer)) + "\n"
                : WhatIfText.of(answer));
    boolean refused =
        answer.before().verdict() == Verdict.REFUSED || answer.after().verdict() == Verdict.REFUSED;
    return refused ? ExitCode.DATA : ExitCode.GOOD;
  }
}
