package org.plimsoll.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.plimsoll.Policy;
import org.plimsoll.data.DataFile;
import org.plimsoll.data.FileKind;
import org.plimsoll.data.Sha256;
import org.plimsoll.data.StrictReader;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.model.ParameterSet;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The policy, the market, the parameters and the instant of a command that evaluates. */
final class SettingOptions {
  @Parameters(
      paramLabel = "POLICY",
      description = "A .margin file, or a folder that holds a policy.margin.")
  private Path policy = Path.of("");

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

  /** What {@code run} answers for the setting, or the exit code when it cannot be had. */
  int read(Terminal terminal, StrictReader reader, ToIntFunction<Setting> run) {
    Diagnosed<Policy> compiled = Policies.compile(policy);
    terminal.tell(compiled.diagnostics(), new FileLines());
    if (!compiled.isPresent()) {
      return Policies.exitCode(compiled.diagnostics());
    }
    Diagnosed<Setting> setting = setting(reader, compiled.get());
    terminal.tell(setting.diagnostics(), new FileLines());
    return setting.isPresent() ? run.applyAsInt(setting.get()) : ExitCode.DATA;
  }

  private Diagnosed<Setting> setting(StrictReader reader, Policy compiled) {
    return DataFiles.read(market, FileKind.MARKET, reader::readMarket)
        .then(
            snapshot -> {
              Instant instant = asOf == null ? snapshot.asOf() : asOf;
              return parameters(reader, compiled, instant)
                  .map(values -> new Setting(compiled, snapshot, values, instant));
            });
  }

  private Diagnosed<ParameterSet> parameters(
      StrictReader reader, Policy compiled, Instant instant) {
    if (parameters == null) {
      return Diagnosed.of(compiled.ownParameters());
    }
    return DataFiles.load(parameters, FileKind.PARAMETERS)
        .then(file -> parameters(reader, compiled, instant, file));
  }

  private static Diagnosed<ParameterSet> parameters(
      StrictReader reader, Policy compiled, Instant instant, DataFile file) {
    String hash = Sha256.hex(file.text().text().getBytes(StandardCharsets.UTF_8));
    return reader
        .readParameters(file.text(), file.format())
        .then(read -> compiled.parameters(read, file.text().name(), hash, instant));
  }
}
