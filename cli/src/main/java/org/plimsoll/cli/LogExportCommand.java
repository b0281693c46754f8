package org.plimsoll.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plimsoll.record.Export;
import org.plimsoll.record.Masking;
import org.plimsoll.record.chain.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives out records, with or without the names of accounts. */
@Command(
    name = "export",
    description = "Writes the records of a log as JSON Lines, names of accounts masked if wanted.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  head -c 32 /dev/urandom > key.bin",
      "  plimsoll log export records/log --mask key.bin --from 1000 --to 2000 > masked.jsonl"
    })
final class LogExportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "LOG", description = "The folder of the log.")
  private Path folder = Path.of("");

  @Option(
      names = "--mask",
      paramLabel = "FILE",
      description =
          "A key of at least 32 bytes; with the same key an account has the same masked name.")
  private @Nullable Path key;

  @Option(names = "--from", paramLabel = "N", description = "The sequence of the first record.")
  private long from = 1;

  @Option(names = "--to", paramLabel = "N", description = "The sequence of the last record.")
  private long to = Long.MAX_VALUE;

  LogExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try {
      Optional<Masking> masking = Optional.empty();
      if (key != null) {
        masking = Masking.with(Files.readAllBytes(key));
        if (masking.isEmpty()) {
          terminal.note(
              "plimsoll: the key in " + key + " is too short: 32 bytes at least, by chance");
          return ExitCode.DATA;
        }
      }
      long written =
          new Export(from, to, masking).write(folder, line -> terminal.out().print(line + "\n"));
      terminal.note(written + (written == 1 ? " record" : " records"));
      return ExitCode.GOOD;
    } catch (IOException e) {
      terminal.note("plimsoll: the log or the key cannot be read: " + Reason.of(e));
      return ExitCode.DATA;
    }
  }
}
