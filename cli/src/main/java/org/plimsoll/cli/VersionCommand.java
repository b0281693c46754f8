package org.plimsoll.cli;

import org.plimsoll.version.Activation;
import org.plimsoll.version.PolicyStore;
import org.plimsoll.version.Refused;
import org.plimsoll.version.Unsigned;
import org.plimsoll.version.Version;
import org.plimsoll.version.Vote;
import org.plimsoll.version.ssh.SshPublicKey;
import picocli.CommandLine.Parameters;

/** A command by which a person signs something about one version. */
abstract class VersionCommand extends SigningCommand {
  @Parameters(
      index = "0",
      paramLabel = "POLICY",
      description = "The name of the policy, or governance for people and keys.")
  private String policy = "";

  @Parameters(
      index = "1",
      paramLabel = "VERSION",
      description = "The version, such as 4 or 4-parameters-2.")
  private String version = "";

  VersionCommand(Terminal terminal) {
    super(terminal);
  }

  final Unsigned vote(Vote.Kind kind, PolicyStore opened, SshPublicKey mine) throws Refused {
    return opened.vote(kind, mine, policy, Version.of(version), reason());
  }

  final Unsigned act(Activation.Kind kind, PolicyStore opened, SshPublicKey mine) throws Refused {
    return opened.act(kind, mine, policy, Version.of(version), reason());
  }

  /** Shows what the version changes, line by line. */
  final void changes(PolicyStore opened) throws Refused {
    String changes = opened.view().changes(policy, Version.of(version));
    terminal.note("This is what changes against the version in force:");
    changes.lines().forEach(line -> terminal.note("  " + line));
  }
}
