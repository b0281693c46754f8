package org.plimsoll.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.plimsoll.version.PolicyStore;
import org.plimsoll.version.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes what was signed elsewhere. */
@Command(
    name = "accept",
    description = {
      "Takes what was written with --unsigned and signed with ssh-keygen.",
      "Everything is judged anew, by what the store holds now."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ssh-keygen -Y sign -n git -f ~/.ssh/id_ed25519 approval.txt",
      "  plimsoll policy accept --store store.git approval.txt"
    })
final class PolicyAcceptCommand extends StoreCommand {
  @Parameters(
      paramLabel = "FILE",
      description = "What was signed; the signature is beside it in FILE.sig.")
  private Path file = Path.of("");

  PolicyAcceptCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int with(PolicyStore opened) throws Refused {
    Path signature = file.resolveSibling(file.getFileName() + ".sig");
    byte[] bytes;
    String armored;
    try {
      bytes = Files.readAllBytes(file);
      armored = Files.readString(signature, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new Refused(
          file + " and " + signature + " cannot both be read",
          "sign first: ssh-keygen -Y sign -n git -f KEY " + file);
    }
    SigningCommand.told(terminal, opened.accept(bytes, armored));
    return ExitCode.GOOD;
  }
}
