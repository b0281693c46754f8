package org.plimsoll.cli;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plimsoll.data.FileKind;
import org.plimsoll.data.StrictReader;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.facts.MarketSnapshot;
import picocli.CommandLine.Option;

/** The market and the instant of a command that evaluates. */
final class MarketOptions {
  @Option(
      names = "--market",
      paramLabel = "FILE",
      required = true,
      description = "A market snapshot in YAML or JSON.")
  private Path market = Path.of("");

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      converter = InstantConverter.class,
      description =
          "The instant, such as 2026-12-12T10:00:00Z; the market's unless said otherwise.")
  private @Nullable Instant asOf;

  /** The market as its file gives it, or what is wrong with the file. */
  Diagnosed<MarketSnapshot> read(StrictReader reader) {
    return DataFiles.read(market, FileKind.MARKET, reader::readMarket);
  }

  /** The instant that is asked for, or that of the market. */
  Instant instant(MarketSnapshot snapshot) {
    return asOf == null ? snapshot.asOf() : asOf;
  }
}
