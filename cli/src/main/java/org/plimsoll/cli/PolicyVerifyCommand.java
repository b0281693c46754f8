package org.plimsoll.cli;

import org.plimsoll.version.PolicyStore;
import org.plimsoll.version.Refused;
import org.plimsoll.version.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Verifies a store from its first commit on. */
@Command(
    name = "verify",
    description = {
      "Verifies everything: every object, signature, approval, test and limit, from the first on.",
      "Give the root and the last journal head you wrote down, and what was cut off shows too."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  plimsoll policy verify --store store.git",
      "  plimsoll policy verify --store store.git --root 40DIGITS --head 40DIGITS"
    })
final class PolicyVerifyCommand extends StoreCommand {
  @Option(
      names = "--root",
      paramLabel = "ID",
      description = "The first commit, as `plimsoll policy init` printed it.")
  private String root = "";

  @Option(
      names = "--head",
      paramLabel = "ID",
      description = "A head of the journal, as any earlier command printed it.")
  private String head = "";

  PolicyVerifyCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int with(PolicyStore opened) throws Refused {
    Verification verification = opened.verify();
    for (Verification.Finding finding : verification.findings()) {
      terminal.out().println(finding.where() + ": " + finding.what());
    }
    boolean holds = verification.holds();
    if (!root.isEmpty() && !verification.root().equals(root)) {
      terminal.out().println("the store begins with " + verification.root() + ", not with " + root);
      holds = false;
    }
    if (!head.isEmpty() && !verification.reaches(head)) {
      terminal.out().println("the journal does not hold " + head + ": something was cut off");
      holds = false;
    }
    terminal
        .out()
        .println(
            verification.entries()
                + " entries, "
                + (holds ? "all hold" : "not all hold; take the store from a copy"));
    return holds ? ExitCode.GOOD : ExitCode.POLICY;
  }
}
