package org.plimsoll.cli;

import org.plimsoll.version.PolicyStore;
import org.plimsoll.version.Refused;
import org.plimsoll.version.Unsigned;
import org.plimsoll.version.Vote;
import org.plimsoll.version.ssh.SshPublicKey;
import picocli.CommandLine.Command;

/** Approves a version that somebody else proposed. */
@Command(
    name = "approve",
    description = {
      "Approves a version that somebody else proposed.",
      "Shows what changes and exactly what will be signed, then asks."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  plimsoll policy approve house 4 --store store.git --key ~/.ssh/id_ed25519 \\",
      "      --reason \"checked the impact on the book\""
    })
final class PolicyApproveCommand extends VersionCommand {
  PolicyApproveCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Unsigned draft(PolicyStore opened, SshPublicKey mine) throws Refused {
    return vote(Vote.Kind.APPROVAL, opened, mine);
  }

  @Override
  void explain(PolicyStore opened) throws Refused {
    changes(opened);
  }
}
