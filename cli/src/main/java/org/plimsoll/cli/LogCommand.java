package org.plimsoll.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with logs of decisions and approvals. */
@Command(
    name = "log",
    description = "Verifies and exports logs of decisions and approvals.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  plimsoll log verify records/log --signers allowed-signers --archive records/archive",
      "  plimsoll log head records/log > head.json",
      "  plimsoll log export records/log --mask key.bin > masked.jsonl"
    })
final class LogCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** Without a command there is nothing to do. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}
