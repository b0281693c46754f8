package org.plimsoll.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.format.PolicyFormatter;
import org.plimsoll.source.SourceText;
import org.plimsoll.version.Governance;
import org.plimsoll.version.Refused;
import org.plimsoll.version.VersionFiles;

/** The files of a version in a folder on the disk. */
final class FolderFiles {
  private FolderFiles() {}

  /** True when the folder holds people and keys instead of a policy. */
  static boolean isGovernance(Path folder) {
    return Files.exists(folder.resolve("people.yaml"));
  }

  /** What {@code folder} proposes; the policy in canonical layout, other files as they are. */
  static VersionFiles in(Path folder) throws Refused {
    if (isGovernance(folder)) {
      return governance(folder.resolve("people.yaml"), folder.resolve("allowed-signers"));
    }
    TreeMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> found = all.filter(Files::isRegularFile).toList();
      for (Path file : found) {
        String name = String.valueOf(file.getFileName());
        if (VersionFiles.belongs(name)) {
          files.put(name, Files.readAllBytes(file));
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw new Refused(folder + " cannot be read", "name the folder that holds policy.margin");
    }
    byte[] policy = files.get(VersionFiles.POLICY);
    if (policy == null) {
      throw new Refused(folder + " has no policy.margin", "name the folder that holds it");
    }
    files.put(VersionFiles.POLICY, canonical(folder, policy));
    return new VersionFiles(files);
  }

  private static byte[] canonical(Path folder, byte[] policy) throws Refused {
    String name = folder.resolve(VersionFiles.POLICY).toString();
    Diagnosed<String> laidOut =
        PolicyFormatter.format(SourceText.of(name, new String(policy, StandardCharsets.UTF_8)));
    if (!laidOut.isPresent()) {
      throw new Refused(
          "the policy has mistakes", "correct them and propose again", laidOut.diagnostics());
    }
    return laidOut.get().getBytes(StandardCharsets.UTF_8);
  }

  /** The two files of governance. */
  static VersionFiles governance(Path people, Path signers) throws Refused {
    try {
      TreeMap<String, byte[]> files = new TreeMap<>();
      files.put(Governance.PEOPLE, Files.readAllBytes(people));
      files.put(Governance.SIGNERS, Files.readAllBytes(signers));
      return new VersionFiles(files);
    } catch (IOException e) {
      throw new Refused(
          "people.yaml and allowed-signers cannot both be read",
          "check the paths: " + e.getMessage());
    }
  }
}
