package org.plimsoll.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.plimsoll.version.Accepted;
import org.plimsoll.version.Beginning;
import org.plimsoll.version.PolicyStore;
import org.plimsoll.version.Refused;
import org.plimsoll.version.ssh.BadSsh;
import org.plimsoll.version.ssh.KeyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a store. */
@Command(
    name = "init",
    description = {
      "Makes a store with its first people and keys, signed by an operator among them.",
      "Write down the root it prints: every later check begins there."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  plimsoll policy init --store store.git --people people.yaml \\",
      "      --signers allowed-signers --key ~/.ssh/id_ed25519 --reason \"first people\""
    })
final class PolicyInitCommand extends StoreCommand {
  @Option(names = "--people", paramLabel = "FILE", required = true, description = "people.yaml")
  private Path people = Path.of("");

  @Option(
      names = "--signers",
      paramLabel = "FILE",
      required = true,
      description = "Their keys: allowed-signers, as OpenSSH writes it.")
  private Path signers = Path.of("");

  @Option(
      names = "--key",
      paramLabel = "FILE",
      required = true,
      description = "The private key of an operator.")
  private Path key = Path.of("");

  @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
  private String reason = "";

  PolicyInitCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run() throws Refused, BadSsh {
    List<Accepted> done =
        Beginning.of(
            folder(),
            FolderFiles.governance(people, signers),
            KeyFile.open(key),
            reason,
            InstantSource.system());
    terminal.out().println("root " + done.get(0).object());
    terminal.out().println("journal " + done.get(1).journal());
    terminal.note("Write the root down where nobody of the store can change it.");
    return ExitCode.GOOD;
  }

  @Override
  int with(PolicyStore opened) {
    return ExitCode.GOOD;
  }
}
