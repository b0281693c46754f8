package org.plimsoll.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.plimsoll.Policy;
import org.plimsoll.data.StrictReader;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.model.ParameterSet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The policy, the market, the parameters and the instant of a command that evaluates. */
final class SettingOptions {
  @Parameters(
      paramLabel = "POLICY",
      description = "A .margin file, or a folder that holds a policy.margin.")
  private Path policy = Path.of("");

  @Mixin private MarketOptions market = new MarketOptions();

  @Option(
      names = "--parameters",
      paramLabel = "FILE",
      description = "Dated parameter values; without it the policy's own hold.")
  private @Nullable Path parameters;

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
    return market
        .read(reader)
        .then(
            snapshot -> {
              Instant instant = market.instant(snapshot);
              return parameters(reader, compiled, instant)
                  .map(values -> new Setting(compiled, snapshot, values, instant));
            });
  }

  private Diagnosed<ParameterSet> parameters(
      StrictReader reader, Policy compiled, Instant instant) {
    return parameters == null
        ? Diagnosed.of(compiled.ownParameters())
        : ParameterValues.read(parameters, reader).then(file -> file.of(compiled, instant));
  }
}
