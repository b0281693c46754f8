package org.plimsoll.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.plimsoll.record.chain.HeadFile;
import org.plimsoll.record.chain.Reason;
import org.plimsoll.record.chain.SignedHead;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives out the last signed head of a log. */
@Command(
    name = "head",
    description = "Writes the last signed head of a log, to be kept elsewhere or time-stamped.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  plimsoll log head records/log > head-2026-11-21.json",
      "  plimsoll log head records/log --signed > head.txt && openssl ts -query -data head.txt ..."
    })
final class LogHeadCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "LOG", description = "The folder of the log.")
  private Path folder = Path.of("");

  @Option(
      names = "--signed",
      description = "Writes only the bytes that are signed, without the signature.")
  private boolean signed;

  LogHeadCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try {
      List<SignedHead> heads = HeadFile.heads(folder);
      if (heads.isEmpty()) {
        terminal.note("plimsoll: there is no signed head in " + folder);
        return ExitCode.DATA;
      }
      SignedHead last = heads.get(heads.size() - 1);
      if (signed) {
        terminal.out().writeBytes(last.head().bytes());
      } else {
        terminal.out().print(last.line() + "\n");
      }
      return ExitCode.GOOD;
    } catch (IOException e) {
      terminal.note("plimsoll: the heads cannot be read: " + Reason.of(e));
      return ExitCode.DATA;
    }
  }
}
