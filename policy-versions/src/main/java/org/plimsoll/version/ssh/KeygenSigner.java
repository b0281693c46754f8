package org.plimsoll.version.ssh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Signs by calling {@code ssh-keygen}, which asks for a passphrase on the terminal or finds the key
 * in the agent.
 */
final class KeygenSigner implements Signer {
  private final Path file;
  private final SshPublicKey publicKey;

  KeygenSigner(Path file, SshPublicKey publicKey) {
    this.file = file;
    this.publicKey = publicKey;
  }

  @Override
  public SshPublicKey publicKey() {
    return publicKey;
  }

  @Override
  public SshSignature sign(byte[] message) throws BadSsh {
    try {
      Process process =
          new ProcessBuilder("ssh-keygen", "-q", "-Y", "sign", "-n", "git", "-f", file.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (var in = process.getOutputStream()) {
        in.write(message);
      }
      String made = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      if (process.waitFor() != 0) {
        throw new BadSsh(
            "ssh-keygen did not sign with " + file,
            "check the passphrase, or add the key to the agent with ssh-add");
      }
      return SshSignature.of(made);
    } catch (IOException e) {
      throw new BadSsh(
          "the key " + file + " has a passphrase, and ssh-keygen could not be started",
          "install OpenSSH, or name a key without a passphrase");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BadSsh("signing was interrupted", "sign again");
    }
  }
}
