package org.plimsoll.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.plimsoll.Policy;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.scenario.TestReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs the tests that stand in policies. */
@Command(
    name = "test",
    description = "Runs the tests that stand in policies.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {"  plimsoll test policies/unified-cross-margin"})
final class TestCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "POLICY",
      arity = "1..*",
      description = "A .margin file, or a folder that holds a policy.margin.")
  private List<Path> policies = List.of();

  TestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    int code = ExitCode.GOOD;
    for (Path path : policies) {
      Diagnosed<Policy> policy = Policies.compile(path);
      terminal.tell(policy.diagnostics(), new FileLines());
      int one =
          policy.isPresent()
              ? report(path, policy.get().test())
              : Policies.exitCode(policy.diagnostics());
      code = Math.max(code, one);
    }
    return code;
  }

  private int report(Path path, TestReport report) {
    terminal.out().println(path);
    int failed = 0;
    for (TestReport.Result result : report.results()) {
      String word = result.passed() ? "pass" : "FAIL";
      terminal.out().println("  " + word + "  " + result.title() + " (line " + result.line() + ")");
      terminal.result(result.failures(), new FileLines());
      failed += result.passed() ? 0 : 1;
    }
    int count = report.results().size();
    terminal
        .out()
        .println("  " + count + (count == 1 ? " test, " : " tests, ") + failed + " failed");
    return failed > 0 ? ExitCode.POLICY : ExitCode.GOOD;
  }
}
