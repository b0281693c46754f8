package org.plimsoll.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.record.Archive;
import org.plimsoll.record.RecordCheck;
import org.plimsoll.record.chain.LogFault;
import org.plimsoll.record.chain.LogReport;
import org.plimsoll.record.chain.LogVerifier;
import org.plimsoll.record.chain.SignedHead;
import org.plimsoll.record.ssh.AllowedSigners;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says whether a log is whole. */
@Command(
    name = "verify",
    description = "Says whether a log is whole, from its first line to its last.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  plimsoll log verify records/log --signers allowed-signers --head head-of-yesterday.json",
      "",
      "A log by itself cannot show that its end was cut off or that all of it was written anew with",
      "its key: keep a head (plimsoll log head) elsewhere, and give it here."
    })
final class LogVerifyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "LOG", description = "The folder of the log.")
  private Path folder = Path.of("");

  @Option(
      names = "--signers",
      paramLabel = "FILE",
      description = "Who may sign heads: an allowed signers file of OpenSSH.")
  private @Nullable Path signers;

  @Option(
      names = "--head",
      paramLabel = "FILE",
      description = "A head that was kept elsewhere; may be given several times.")
  private List<Path> kept = List.of();

  @Option(
      names = "--archive",
      paramLabel = "DIR",
      description = "Verifies as well that the archive has all that the records name.")
  private @Nullable Path archive;

  LogVerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (!Files.isDirectory(folder)) {
      terminal.note("plimsoll: " + folder + " is not a folder; name the folder of the log");
      return ExitCode.DATA;
    }
    Map<String, SignedHead> others = new TreeMap<>();
    for (Path file : kept) {
      Optional<SignedHead> head = head(file);
      if (head.isEmpty()) {
        terminal.note("plimsoll: " + file + " is not a head as `plimsoll log head` writes it");
        return ExitCode.DATA;
      }
      others.put(file.toString(), head.get());
    }
    Optional<AllowedSigners> people = Optional.empty();
    if (signers != null) {
      Diagnosed<AllowedSigners> read = AllowedSigners.read(signers);
      terminal.tell(read.diagnostics(), new FileLines());
      if (!read.isPresent()) {
        return ExitCode.DATA;
      }
      people = read.value();
    }
    return tell(verify(people, others), people.isPresent());
  }

  private static Optional<SignedHead> head(Path file) {
    try {
      String text = Files.readString(file);
      return SignedHead.parse(text.stripTrailing().getBytes(StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private LogReport verify(Optional<AllowedSigners> people, Map<String, SignedHead> others) {
    return archive == null
        ? LogVerifier.verify(folder, people, others)
        : RecordCheck.verify(folder, Archive.in(archive), people, others);
  }

  private int tell(LogReport report, boolean known) {
    report.faults().forEach(fault -> terminal.out().print(fault.text() + "\n"));
    terminal
        .out()
        .print(
            (report.faults().isEmpty() ? "whole: " : "not whole: ")
                + report.entries()
                + (report.entries() == 1 ? " entry in " : " entries in ")
                + report.segments()
                + (report.segments() == 1 ? " segment, " : " segments, ")
                + report.heads()
                + (report.heads() == 1 ? " head" : " heads")
                + (report.signers().isEmpty() ? "" : " signed by ")
                + String.join(", ", report.signers())
                + "\n");
    if (!known && !report.signers().isEmpty()) {
      terminal.note("note: whose key that is was not looked at; --signers FILE does");
    }
    if (report.unsigned() > 0) {
      terminal.note("note: no head stands for the last " + report.unsigned() + " entries yet");
    }
    return exit(report.faults());
  }

  private static int exit(List<LogFault> faults) {
    return faults.isEmpty() ? ExitCode.GOOD : ExitCode.POLICY;
  }
}
