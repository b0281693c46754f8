package org.plimsoll.version.ssh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Opens the key a person names. Keys only OpenSSH can use are left to {@code ssh-keygen}. */
public final class KeyFile {
  private KeyFile() {}

  /**
   * The key in {@code file}: a private key, or a {@code .pub} file whose private key an agent
   * holds.
   */
  public static Signer open(Path file) throws BadSsh {
    String text = text(file);
    if (!SshPrivateKey.isPrivateKey(text)) {
      return new KeygenSigner(file, publicKey(file, text));
    }
    Optional<SshPrivateKey> key = SshPrivateKey.of(text);
    if (key.isPresent()) {
      return key.get();
    }
    Path beside = file.resolveSibling(file.getFileName() + ".pub");
    return new KeygenSigner(file, publicKey(beside, text(beside)));
  }

  private static SshPublicKey publicKey(Path file, String text) throws BadSsh {
    String[] words = text.strip().split(" ", -1);
    if (words.length < 2) {
      throw new BadSsh(
          file + " is no OpenSSH key", "name the private key, such as ~/.ssh/id_ed25519");
    }
    return SshPublicKey.of(words[0], words[1]);
  }

  private static String text(Path file) throws BadSsh {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException e) {
      throw new BadSsh("there is no file " + file, "check the path of the key");
    } catch (IOException e) {
      throw new BadSsh(file + " cannot be read", "check its permissions");
    }
  }
}
