package org.plimsoll.cli;

import org.plimsoll.version.Activation;
import org.plimsoll.version.PolicyStore;
import org.plimsoll.version.Refused;
import org.plimsoll.version.Unsigned;
import org.plimsoll.version.ssh.SshPublicKey;
import picocli.CommandLine.Command;

/** Lets the version that was paused decide again. */
@Command(
    name = "resume",
    description = {"Lets the version that was paused decide again."},
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  plimsoll policy resume house 4 --store store.git --key ~/.ssh/id_ed25519 \\",
      "      --reason \"prices are back\""
    })
final class PolicyResumeCommand extends VersionCommand {
  PolicyResumeCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Unsigned draft(PolicyStore opened, SshPublicKey mine) throws Refused {
    return act(Activation.Kind.RESUME, opened, mine);
  }
}
