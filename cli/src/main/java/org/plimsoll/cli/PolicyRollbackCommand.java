package org.plimsoll.cli;

import org.plimsoll.version.Activation;
import org.plimsoll.version.PolicyStore;
import org.plimsoll.version.Refused;
import org.plimsoll.version.Unsigned;
import org.plimsoll.version.ssh.SshPublicKey;
import picocli.CommandLine.Command;

/** Puts a version in force again that was in force before. */
@Command(
    name = "rollback",
    description = {"Puts a version in force again that was in force before."},
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  plimsoll policy rollback house 4 --store store.git --key ~/.ssh/id_ed25519 \\",
      "      --reason \"version 5 calls too many accounts\""
    })
final class PolicyRollbackCommand extends VersionCommand {
  PolicyRollbackCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Unsigned draft(PolicyStore opened, SshPublicKey mine) throws Refused {
    return act(Activation.Kind.ROLL_BACK, opened, mine);
  }

  @Override
  void explain(PolicyStore opened) throws Refused {
    changes(opened);
  }
}
