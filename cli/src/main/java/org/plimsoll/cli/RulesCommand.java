package org.plimsoll.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.plimsoll.Policy;
import org.plimsoll.diagnostic.Diagnosed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists the rules that a policy becomes. */
@Command(
    name = "rules",
    description = {
      "Lists the Drools rules that a policy becomes, for auditors.",
      "One statement is one rule, with its line and the condition under which it counts."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {"  plimsoll rules policies/unified-cross-margin"})
final class RulesCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "POLICY",
      description = "A .margin file, or a folder that holds a policy.margin.")
  private Path policy = Path.of("");

  RulesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Diagnosed<Policy> compiled = Policies.compile(policy);
    terminal.tell(compiled.diagnostics(), new FileLines());
    compiled.value().ifPresent(rules -> terminal.out().print(rules.rules()));
    return Policies.exitCode(compiled.diagnostics());
  }
}
