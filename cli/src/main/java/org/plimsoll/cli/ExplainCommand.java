package org.plimsoll.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.plimsoll.data.FileKind;
import org.plimsoll.decision.Decision;
import org.plimsoll.decision.DecisionJson;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.explain.Explanation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells how a decision came to be. */
@Command(
    name = "explain",
    description = "Tells how a decision came to be, from its JSON alone.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  plimsoll explain decision.json",
      "  plimsoll explain decision.json --all --format html > decision.html"
    })
final class ExplainCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "DECISION", description = "A decision in JSON, as evaluate writes it.")
  private Path file = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "text|html",
      description = "How it is told; text unless said otherwise.")
  private Told format = Told.TEXT;

  @Option(names = "--all", description = "Adds every figure with the whole of its derivation.")
  private boolean all;

  /** How a decision is told. */
  enum Told {
    /** Plain text. */
    TEXT,
    /** A page that can be printed. */
    HTML
  }

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Diagnosed<Decision> decision =
        DataFiles.load(file, FileKind.RECORD).then(read -> DecisionJson.read(read.text()));
    terminal.tell(decision.diagnostics(), new FileLines());
    if (!decision.isPresent()) {
      return ExitCode.DATA;
    }
    terminal
        .out()
        .print(
            format == Told.HTML
                ? Explanation.html(decision.get(), all)
                : Explanation.text(decision.get(), all));
    return ExitCode.GOOD;
  }
}
