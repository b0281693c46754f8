package org.plimsoll.cli;

import java.nio.file.Path;
import org.plimsoll.version.Governance;
import org.plimsoll.version.PolicyStore;
import org.plimsoll.version.Refused;
import org.plimsoll.version.Unsigned;
import org.plimsoll.version.VersionFiles;
import org.plimsoll.version.ssh.SshPublicKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Proposes a version. */
@Command(
    name = "propose",
    description = {
      "Proposes what is in a folder as the next version: policy.margin, its .csv files and",
      "parameters.yaml. A folder with people.yaml and allowed-signers proposes governance."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  plimsoll policy propose policies/house --store store.git --key ~/.ssh/id_ed25519 \\",
      "      --reason \"Risk Committee, 12 November, item 4\""
    })
final class PolicyProposeCommand extends SigningCommand {
  @Parameters(paramLabel = "FOLDER", description = "The folder with the files.")
  private Path files = Path.of("");

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "The name of the policy, when the folder is called otherwise.")
  private String name = "";

  PolicyProposeCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Unsigned draft(PolicyStore opened, SshPublicKey mine) throws Refused {
    VersionFiles read = FolderFiles.in(files);
    return opened.propose(mine, named(), read, reason());
  }

  private String named() {
    if (FolderFiles.isGovernance(files)) {
      return Governance.NAME;
    }
    Path last = files.toAbsolutePath().normalize().getFileName();
    return name.isEmpty() ? String.valueOf(last) : name;
  }
}
