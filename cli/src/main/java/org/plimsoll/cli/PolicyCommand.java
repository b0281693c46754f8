package org.plimsoll.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands about versions of policies. */
@Command(
    name = "policy",
    description = {
      "Proposes, approves, activates and verifies versions of policies.",
      "A store is a Git repository; everything in it is signed with people's own SSH keys."
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  plimsoll policy init --store store.git --people people.yaml \\",
      "      --signers allowed-signers --key ~/.ssh/id_ed25519 --reason \"first people\"",
      "  plimsoll policy propose house --store store.git --key KEY --reason \"item 4 of 12 November\"",
      "  plimsoll policy approve house 4 --store store.git --key KEY --reason \"checked the impact\"",
      "  plimsoll policy activate house 4 --store store.git --key KEY --reason \"as decided\"",
      "  plimsoll policy verify --store store.git"
    })
final class PolicyCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private PolicyCommand() {}

  static CommandLine with(Terminal terminal) {
    return new CommandLine(new PolicyCommand())
        .addSubcommand(new PolicyInitCommand(terminal))
        .addSubcommand(new PolicyProposeCommand(terminal))
        .addSubcommand(new PolicyApproveCommand(terminal))
        .addSubcommand(new PolicyRejectCommand(terminal))
        .addSubcommand(new PolicyActivateCommand(terminal))
        .addSubcommand(new PolicyRollbackCommand(terminal))
        .addSubcommand(new PolicyPauseCommand(terminal))
        .addSubcommand(new PolicyResumeCommand(terminal))
        .addSubcommand(new PolicyAcceptCommand(terminal))
        .addSubcommand(new PolicyHistoryCommand(terminal))
        .addSubcommand(new PolicyShowCommand(terminal))
        .addSubcommand(new PolicyVerifyCommand(terminal));
  }

  /** Without a command there is nothing to do. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}
