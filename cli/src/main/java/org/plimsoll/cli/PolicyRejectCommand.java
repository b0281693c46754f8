package org.plimsoll.cli;

import org.plimsoll.version.PolicyStore;
import org.plimsoll.version.Refused;
import org.plimsoll.version.Unsigned;
import org.plimsoll.version.Vote;
import org.plimsoll.version.ssh.SshPublicKey;
import picocli.CommandLine.Command;

/** Rejects a version; it will never be activated. */
@Command(
    name = "reject",
    description = {
      "Rejects a version; it will never be activated.",
      "An author withdraws an own proposal with it."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  plimsoll policy reject house 4 --store store.git --key ~/.ssh/id_ed25519 \\",
      "      --reason \"the haircut is too low\""
    })
final class PolicyRejectCommand extends VersionCommand {
  PolicyRejectCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Unsigned draft(PolicyStore opened, SshPublicKey mine) throws Refused {
    return vote(Vote.Kind.REJECTION, opened, mine);
  }
}
