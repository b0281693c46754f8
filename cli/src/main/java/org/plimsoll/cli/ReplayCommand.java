package org.plimsoll.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plimsoll.record.Archive;
import org.plimsoll.record.DecisionRecord;
import org.plimsoll.record.Erasure;
import org.plimsoll.record.Replay;
import org.plimsoll.record.Replayed;
import org.plimsoll.record.chain.LogEntries;
import org.plimsoll.record.chain.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides again what was decided. */
@Command(
    name = "replay",
    description =
        "Decides again from the archive, and says whether the decision is the same to the last"
            + " byte.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  plimsoll replay record.json --archive records/archive",
      "  plimsoll replay records/log --archive records/archive --sequence 4711",
      "",
      "Exit codes: 0 all equal, 1 a decision differs, 3 one cannot be made again."
    })
final class ReplayCommand implements Callable<Integer> {
  private final Terminal terminal;
  private long equal;
  private long different;
  private long erased;
  private long impossible;

  @Parameters(
      paramLabel = "RECORD",
      description = "A record, a file with one record per line, or the folder of a log.")
  private Path record = Path.of("");

  @Option(
      names = "--archive",
      paramLabel = "DIR",
      required = true,
      description = "The archive that the records name.")
  private Path archive = Path.of("");

  @Option(
      names = "--sequence",
      paramLabel = "N",
      description = "Only the record with this sequence.")
  private @Nullable Long sequence;

  ReplayCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Archive from = Archive.in(archive);
    if (!from.exists()) {
      terminal.note("plimsoll: there is no archive at " + archive + "; check the path");
      return ExitCode.DATA;
    }
    Replay replay = new Replay(from);
    try {
      if (Files.isDirectory(record)) {
        LogEntries.read(record, (number, line) -> replay(replay, DecisionRecord.parse(line)));
      } else {
        file(replay);
      }
    } catch (MalformedInputException e) {
      terminal.note("plimsoll: " + record + " is not UTF-8 text, so it holds no records");
      terminal.note("  help: name a record, a file of records, or the folder of a log");
      return ExitCode.DATA;
    } catch (IOException e) {
      terminal.note("plimsoll: the records cannot be read: " + Reason.of(e));
      return ExitCode.DATA;
    }
    return end();
  }

  /** A log has entries that are no records; a file of records has nothing else. */
  private void file(Replay replay) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(record, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        Optional<DecisionRecord> read = DecisionRecord.parse(line.getBytes(StandardCharsets.UTF_8));
        if (read.isEmpty() && !isHeader(line)) {
          impossible++;
          terminal.note("plimsoll: " + record + ":" + number + ": this line is not a record");
          terminal.note("  help: take it from the log, byte for byte");
        }
        replay(replay, read);
      }
    }
  }

  private void replay(Replay replay, Optional<DecisionRecord> read) {
    read.filter(found -> sequence == null || found.sequence() == sequence)
        .ifPresent(found -> tell(found.sequence(), replay.replay(found)));
  }

  private static boolean isHeader(String text) {
    return text.isBlank() || text.startsWith("{\"format\":\"plimsoll-log-1\"");
  }

  private void tell(long number, Replayed answer) {
    String start = "record " + number + ": ";
    if (answer instanceof Replayed.Equal) {
      equal++;
      if (equal % 500 == 0) {
        terminal.progress(equal + " equal");
      }
    } else if (answer instanceof Replayed.Different other) {
      different++;
      for (Replayed.Difference each : other.differences()) {
        String place = each.field().isEmpty() ? "the decision" : "`" + each.field() + "`";
        terminal
            .out()
            .print(
                start + place + " was " + each.recorded() + ", is now " + each.replayed() + "\n");
      }
    } else if (answer instanceof Replayed.Erased gone) {
      erased++;
      terminal.out().print(start + words(gone.erasure()) + "\n");
    } else if (answer instanceof Replayed.Impossible not) {
      impossible++;
      terminal.out().print(start + not.why() + "\n");
    }
  }

  private static String words(Erasure erasure) {
    return "the account was erased on "
        + erasure.at()
        + " by "
        + erasure.by()
        + " ("
        + erasure.reason()
        + ")";
  }

  private int end() {
    terminal.progress("");
    long all = equal + different + erased + impossible;
    terminal
        .out()
        .print(
            equal
                + " equal, "
                + different
                + " different, "
                + erased
                + " erased, "
                + impossible
                + " cannot be replayed\n");
    if (all == 0) {
      terminal.note("plimsoll: there is no such record in " + record);
      return ExitCode.DATA;
    }
    if (different > 0) {
      return ExitCode.POLICY;
    }
    return impossible > 0 || equal == 0 ? ExitCode.DATA : ExitCode.GOOD;
  }
}
