package org.plimsoll.cli;

import org.plimsoll.version.Activation;
import org.plimsoll.version.PolicyStore;
import org.plimsoll.version.Refused;
import org.plimsoll.version.Unsigned;
import org.plimsoll.version.ssh.SshPublicKey;
import picocli.CommandLine.Command;

/** Stops the decisions of the version in force. */
@Command(
    name = "pause",
    description = {"Stops the decisions of the version in force."},
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  plimsoll policy pause house 4 --store store.git --key ~/.ssh/id_ed25519 \\",
      "      --reason \"prices are wrong\""
    })
final class PolicyPauseCommand extends VersionCommand {
  PolicyPauseCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Unsigned draft(PolicyStore opened, SshPublicKey mine) throws Refused {
    return act(Activation.Kind.PAUSE, opened, mine);
  }
}
