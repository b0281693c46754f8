package org.plimsoll.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plimsoll.Policy;
import org.plimsoll.data.DataFile;
import org.plimsoll.data.FileKind;
import org.plimsoll.data.Sha256;
import org.plimsoll.data.StrictReader;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.model.ParameterSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

  @Parameters(
      paramLabel = "POLICY",
      description = "A .margin file, or a folder that holds a policy.margin.")
  private Path policy = Path.of("");

  @Option(
      names = "--account",
      paramLabel = "FILE",
      required = true,
      description = "An account in YAML or JSON, or a book of accounts in .jsonl.")
  private Path account = Path.of("");

  @Option(
      names = "--market",
      paramLabel = "FILE",
      required = true,
      description = "A market snapshot in YAML or JSON.")
  private Path market = Path.of("");

  @Option(
      names = "--parameters",
      paramLabel = "FILE",
      description = "Dated parameter values; without it the policy's own hold.")
  private @Nullable Path parameters;

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      converter = InstantConverter.class,
      description =
          "The instant, such as 2026-12-12T10:00:00Z; the market's unless said otherwise.")
  private @Nullable Instant asOf;

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
    Diagnosed<Policy> compiled = Policies.compile(policy);
    terminal.tell(compiled.diagnostics(), new FileLines());
    if (!compiled.isPresent()) {
      return Policies.exitCode(compiled.diagnostics());
    }
    Diagnosed<Setting> setting = setting(compiled.get());
    terminal.tell(setting.diagnostics(), new FileLines());
    if (!setting.isPresent()) {
      return ExitCode.DATA;
    }
    boolean book = account.toString().toLowerCase(Locale.ROOT).endsWith(".jsonl");
    if (book) {
      return new BookEvaluation(terminal, reader, setting.get())
          .run(account, format != Format.TEXT, explain);
    }
    return new AccountEvaluation(terminal, reader, setting.get())
        .run(account, format == Format.JSON, explain);
  }

  private Diagnosed<Setting> setting(Policy compiled) {
    return DataFiles.read(market, FileKind.MARKET, reader::readMarket)
        .then(
            snapshot -> {
              Instant instant = asOf == null ? snapshot.asOf() : asOf;
              return parameters(compiled, instant)
                  .map(values -> new Setting(compiled, snapshot, values, instant));
            });
  }

  private Diagnosed<ParameterSet> parameters(Policy compiled, Instant instant) {
    if (parameters == null) {
      return Diagnosed.of(compiled.ownParameters());
    }
    return DataFiles.load(parameters, FileKind.PARAMETERS)
        .then(file -> parameters(compiled, instant, file));
  }

  private Diagnosed<ParameterSet> parameters(Policy compiled, Instant instant, DataFile file) {
    String hash = Sha256.hex(file.text().text().getBytes(StandardCharsets.UTF_8));
    return reader
        .readParameters(file.text(), file.format())
        .then(read -> compiled.parameters(read, file.text().name(), hash, instant));
  }

  /**
   * What all evaluations of one call have in common.
   *
   * @param policy the policy
   * @param market the market
   * @param parameters the parameter values in force
   * @param asOf the instant
   */
  record Setting(Policy policy, MarketSnapshot market, ParameterSet parameters, Instant asOf) {}
}
