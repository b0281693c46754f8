package org.plimsoll.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.plimsoll.Policy;
import org.plimsoll.data.CanonicalJson;
import org.plimsoll.data.DiagnosticJson;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.diagnostic.Diagnostic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says everything that is wrong with policies. */
@Command(
    name = "check",
    description = "Says everything that is wrong with policies, in one run.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  plimsoll check house.margin",
      "  plimsoll check policies/unified-cross-margin --format json"
    })
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "POLICY",
      arity = "1..*",
      description = "A .margin file, or a folder that holds a policy.margin.")
  private List<Path> policies = List.of();

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "How the diagnostics are written; text unless said otherwise.")
  private Format format = Format.TEXT;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Diagnostic> all = new ArrayList<>();
    for (Path path : policies) {
      Diagnosed<Policy> policy = Policies.compile(path);
      all.addAll(policy.diagnostics());
      if (format == Format.TEXT && policy.diagnostics().isEmpty()) {
        terminal.out().println(path + ": no mistakes found");
      }
    }
    if (format == Format.JSON) {
      terminal.out().print(CanonicalJson.pretty(DiagnosticJson.tree(all)));
    } else {
      terminal.result(all, new FileLines());
    }
    return Policies.exitCode(all);
  }
}
