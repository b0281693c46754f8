package org.plimsoll.cli;

import org.plimsoll.version.Activation;
import org.plimsoll.version.PolicyStore;
import org.plimsoll.version.Refused;
import org.plimsoll.version.Unsigned;
import org.plimsoll.version.ssh.SshPublicKey;
import picocli.CommandLine.Command;

/** Puts an approved version in force. */
@Command(
    name = "activate",
    description = {
      "Puts an approved version in force.",
      "Approvals, keys, tests and limits of parameters are judged again."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  plimsoll policy activate house 4 --store store.git --key ~/.ssh/id_ed25519 \\",
      "      --reason \"as decided on 12 November\""
    })
final class PolicyActivateCommand extends VersionCommand {
  PolicyActivateCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Unsigned draft(PolicyStore opened, SshPublicKey mine) throws Refused {
    return act(Activation.Kind.ACTIVATE, opened, mine);
  }

  @Override
  void explain(PolicyStore opened) throws Refused {
    changes(opened);
  }
}
