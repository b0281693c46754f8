package org.plimsoll.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The plimsoll command. */
@Command(
    name = "plimsoll",
    description = "Checks, formats, tests, runs and explains margin policies.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  plimsoll check policies/unified-cross-margin",
      "  plimsoll test policies/unified-cross-margin",
      "  plimsoll evaluate policies/unified-cross-margin \\",
      "      --account account.yaml --market market.yaml --explain",
      "  plimsoll serve",
      "",
      "Exit codes: 0 good, 1 the policy has errors, a test fails, a layout is not canonical, a replay",
      "differs or a log is not whole, 2 usage, 3 a file is bad, cannot be read or written, or a single",
      "evaluation is refused, 70 a bug of ours.",
      "",
      "Completion in bash: source <(plimsoll completion bash)"
    })
public final class Plimsoll implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private Plimsoll() {}

  /** Runs the command and ends the program with its exit code. */
  public static void main(String[] arguments) {
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    Map<String, String> environment = System.getenv();
    Terminal terminal = new Terminal(out, err, Colors.wanted(environment), Colors.watched());
    int code = run(terminal, environment, arguments);
    System.exit(code);
  }

  /** Runs the command and answers its exit code. */
  static int run(Terminal terminal, Map<String, String> environment, String... arguments) {
    Bugs bugs = new Bugs(terminal, environment.containsKey("PLIMSOLL_DEBUG"));
    CommandLine line = commands(terminal);
    line.setParameterExceptionHandler(new Usage());
    line.setExecutionExceptionHandler((exception, command, parsed) -> bugs.report(exception));
    int code;
    try {
      code = line.execute(arguments);
    } catch (StackOverflowError | OutOfMemoryError | LinkageError error) {
      code = bugs.report(error);
    }
    terminal.err().flush();
    if (terminal.out().checkError()) {
      terminal.note("plimsoll: the result could not be written");
      return ExitCode.DATA;
    }
    return code;
  }

  private static CommandLine commands(Terminal terminal) {
    return new CommandLine(new Plimsoll())
        .addSubcommand(new CheckCommand(terminal))
        .addSubcommand(new FormatCommand(terminal))
        .addSubcommand(new TestCommand(terminal))
        .addSubcommand(new EvaluateCommand(terminal))
        .addSubcommand(new TableCommand(terminal))
        .addSubcommand(new PretradeCommand(terminal))
        .addSubcommand(new WithdrawableCommand(terminal))
        .addSubcommand(new ExplainCommand(terminal))
        .addSubcommand(new RulesCommand(terminal))
        .addSubcommand(PolicyCommand.with(terminal))
        .addSubcommand(new ReplayCommand(terminal))
        .addSubcommand(
            new CommandLine(new LogCommand())
                .addSubcommand(new LogVerifyCommand(terminal))
                .addSubcommand(new LogExportCommand(terminal))
                .addSubcommand(new LogHeadCommand(terminal)))
        .addSubcommand(new ServeCommand(terminal))
        .addSubcommand(new SchemaCommand(terminal))
        .addSubcommand(new CompletionCommand(terminal))
        .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(
                terminal.colors() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
        .setUsageHelpWidth(100)
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  /** Without a command there is nothing to do. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  /** Always UTF-8: policies and explanations hold more than ASCII, whatever the locale says. */
  private static PrintStream stream(FileDescriptor descriptor) {
    boolean flushed = descriptor.equals(FileDescriptor.err);
    OutputStream file = new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16);
    return new PrintStream(file, flushed, StandardCharsets.UTF_8);
  }
}
