package org.plimsoll.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.plimsoll.PolicySource;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.diagnostic.SourceLines;
import org.plimsoll.format.PolicyFormatter;
import org.plimsoll.source.SourceText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes policies in their canonical layout. */
@Command(
    name = "format",
    description = {
      "Writes policies in their canonical layout and names the files it changed.",
      "Only blanks, indentation and empty lines change, never what a policy says."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  plimsoll format house.margin",
      "  plimsoll format policies --check",
      "  plimsoll format - < house.margin"
    })
final class FormatCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "POLICY",
      arity = "1..*",
      description = {
        "A .margin file, or a folder for all of them in it and below.",
        "`-` reads standard input and writes standard output."
      })
  private List<String> policies = List.of();

  @Option(
      names = "--check",
      description = "Changes nothing; names the files in another layout and exits with 1.")
  private boolean check;

  FormatCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    int code = ExitCode.GOOD;
    for (String policy : policies) {
      code = Math.max(code, policy.equals("-") ? input() : files(Path.of(policy)));
    }
    return code;
  }

  private int input() {
    return format(PolicySource.of("standard input", System.in), this::print);
  }

  private int files(Path path) {
    Diagnosed<List<Path>> files = PolicyFiles.below(path);
    terminal.tell(files.diagnostics(), SourceLines.none());
    if (!files.isPresent()) {
      return ExitCode.DATA;
    }
    int code = ExitCode.GOOD;
    for (Path file : files.get()) {
      int one = format(PolicySource.of(file), (text, laidOut) -> write(file, text, laidOut));
      code = Math.max(code, one);
    }
    return code;
  }

  /** What becomes of a text and its layout. */
  private interface Outcome {
    int of(String text, String laidOut);
  }

  private int format(PolicySource source, Outcome outcome) {
    Diagnosed<SourceText> text = source.text();
    Diagnosed<String> laidOut = text.then(PolicyFormatter::format);
    SourceLines lines = text.value().map(SourceLines::of).orElseGet(SourceLines::none);
    terminal.tell(laidOut.diagnostics(), lines);
    return laidOut.isPresent()
        ? outcome.of(text.get().text(), laidOut.get())
        : Policies.exitCode(laidOut.diagnostics());
  }

  private int print(String text, String laidOut) {
    if (check) {
      return told("standard input", text.equals(laidOut));
    }
    terminal.out().print(laidOut);
    return ExitCode.GOOD;
  }

  private int write(Path file, String text, String laidOut) {
    if (check) {
      return told(file.toString(), text.equals(laidOut));
    }
    if (text.equals(laidOut)) {
      return ExitCode.GOOD;
    }
    try {
      PolicyFiles.replace(file, laidOut);
      terminal.out().println(file + ": laid out");
      return ExitCode.GOOD;
    } catch (IOException notWritten) {
      terminal.note("plimsoll: " + file + " cannot be written; it is as it was");
      return ExitCode.DATA;
    }
  }

  private int told(String name, boolean canonical) {
    if (!canonical) {
      terminal.out().println(name + ": not in the canonical layout");
    }
    return canonical ? ExitCode.GOOD : ExitCode.POLICY;
  }
}
