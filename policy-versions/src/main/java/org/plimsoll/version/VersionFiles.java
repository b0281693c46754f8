package org.plimsoll.version;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.plimsoll.companion.ContentHash;

/**
 * The files of one version, by name, byte for byte as they are stored.
 *
 * @param files name to content
 */
public record VersionFiles(SortedMap<String, byte[]> files) {
  /** The policy text. */
  public static final String POLICY = "policy.margin";

  /** The dated values for the policy's parameters. */
  public static final String PARAMETERS = "parameters.yaml";

  private static final Pattern TABLE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}\\.csv");

  /** Copies the map. */
  public VersionFiles {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** True for a file that belongs to a version of a policy. */
  public static boolean belongs(String name) {
    return name.equals(POLICY) || name.equals(PARAMETERS) || TABLE.matcher(name).matches();
  }

  /** Refuses other files than those of a policy. */
  void requirePolicy() throws Refused {
    if (!files.containsKey(POLICY)) {
      throw new Refused("there is no policy.margin", "name the folder that holds it");
    }
    for (String name : files.keySet()) {
      if (!isText(files.get(name))) {
        throw new Refused("`" + name + "` is not UTF-8 text", "save it as UTF-8");
      }
      if (!belongs(name)) {
        throw new Refused(
            "`" + name + "` does not belong to a version",
            "a version is policy.margin, its .csv files and parameters.yaml");
      }
    }
  }

  private static boolean isText(byte[] bytes) {
    byte[] again = new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
    return Arrays.equals(again, bytes);
  }

  /** The text of a file, UTF-8. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(files.get(name))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /** All files but the parameters. */
  SortedMap<String, byte[]> withoutParameters() {
    SortedMap<String, byte[]> rest = new TreeMap<>(files);
    rest.remove(PARAMETERS);
    return rest;
  }

  static boolean same(Map<String, byte[]> one, Map<String, byte[]> other) {
    return one.keySet().equals(other.keySet())
        && one.entrySet().stream()
            .allMatch(file -> Arrays.equals(file.getValue(), other.get(file.getKey())));
  }

  /**
   * SHA-256 over the lines that {@code sha256sum} prints for the files, sorted by name: {@code
   * LC_ALL=C sha256sum * | sha256sum} in the folder gives it too.
   */
  public String contentHash() {
    StringBuilder lines = new StringBuilder();
    files.forEach(
        (name, bytes) ->
            lines.append(ContentHash.sha256(bytes)).append("  ").append(name).append('\n'));
    return ContentHash.sha256(lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** SHA-256 of one file, or {@code none}. */
  public String hashOf(String name) {
    return Optional.ofNullable(files.get(name)).map(ContentHash::sha256).orElse("none");
  }
}
