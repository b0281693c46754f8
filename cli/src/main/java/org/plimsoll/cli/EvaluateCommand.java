package org.plimsoll.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plimsoll.data.StrictReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Decides about an account, or about every account of a book. */
@Command(
    name = "evaluate",
    description = "Decides about an account, or about every account of a .jsonl book.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  plimsoll evaluate policies/unified-cross-margin --account account.yaml \\",
      "      --market market.yaml --explain",
      "  plimsoll evaluate house.margin --account book.jsonl --market market.json > decisions.jsonl"
    })
final class EvaluateCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final StrictReader reader = new StrictReader();

  @Option(
      names = "--account",
      paramLabel = "FILE",
      required = true,
      description = "An account in YAML or JSON, or a book of accounts in .jsonl.")
  private Path account = Path.of("");

  @Mixin private SettingOptions options = new SettingOptions();

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "How decisions are written; text for an account, json for a book.")
  private @Nullable Format format;

  @Option(names = "--explain", description = "Tells how the decision came to be.")
  private boolean explain;

  EvaluateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return options.read(terminal, reader, this::evaluate);
  }

  private int evaluate(Setting setting) {
    return AccountList.isBook(account)
        ? new BookEvaluation(terminal, reader, setting).run(account, format != Format.TEXT, explain)
        : new AccountEvaluation(terminal, reader, setting)
            .run(account, format == Format.JSON, explain);
  }
}
