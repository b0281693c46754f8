package org.plimsoll.version;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.StoredConfig;
import org.plimsoll.version.ssh.Signer;

/** Makes a new store, whole or not at all. */
public final class Beginning {
  private Beginning() {}

  /**
   * Makes a bare repository in {@code folder} with its first people and keys.
   *
   * @param governance people.yaml and allowed-signers
   * @param signer the key of an operator among them
   * @param reason why, in the operator's words
   * @return the commit and the activation; the commit is the root of trust
   */
  public static List<Accepted> of(
      Path folder, VersionFiles governance, Signer signer, String reason, InstantSource clock)
      throws Refused {
    if (Files.exists(folder)) {
      throw new Refused(folder + " exists already", "name a folder that does not exist yet");
    }
    Path half = folder.resolveSibling(folder.getFileName() + ".half");
    try {
      delete(half);
      repository(half);
      List<Accepted> done;
      try (PolicyStore store = PolicyStore.open(half, clock)) {
        done = store.begin(governance, signer, reason);
      }
      Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
      return done;
    } catch (IOException e) {
      throw new Refused(
          folder + " cannot be made: " + e.getMessage(), "check the path and its permissions");
    }
  }

  private static void repository(Path folder) throws IOException {
    try (Git git =
        Git.init().setBare(true).setInitialBranch("main").setGitDir(folder.toFile()).call()) {
      StoredConfig config = git.getRepository().getConfig();
      config.setString("core", null, "fsync", "committed,reference");
      config.setBoolean("receive", null, "denyNonFastForwards", true);
      config.setBoolean("receive", null, "denyDeletes", true);
      config.setInt("gc", null, "auto", 0);
      config.save();
    } catch (GitAPIException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.delete(file);
    }
  }
}
