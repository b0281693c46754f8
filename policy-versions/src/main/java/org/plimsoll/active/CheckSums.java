package org.plimsoll.active;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plimsoll.companion.ContentHash;

/** A list as {@code sha256sum} writes it, against which the files beside it are checked. */
final class CheckSums {
  /** What the list is called. */
  static final String NAME = "SHA256SUMS";

  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](?:\\./)?(.+)");

  private CheckSums() {}

  /**
   * Refuses files that are not what the list says, or that only one of the two has.
   *
   * @param belongs which names count; others may be listed and are not looked at
   */
  static void require(byte[] list, Map<String, byte[]> files, Predicate<String> belongs)
      throws FolderReading.NotWhole {
    Map<String, String> sums = new TreeMap<>();
    for (String line : new String(list, StandardCharsets.UTF_8).lines().toList()) {
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches()) {
        throw new FolderReading.NotWhole(
            "`" + NAME + "` has a line that sha256sum does not write; make it anew");
      }
      sums.put(matcher.group(2), matcher.group(1));
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      String sum = Optional.ofNullable(sums.remove(file.getKey())).orElse("");
      if (!sum.equals(ContentHash.sha256(file.getValue()))) {
        throw new FolderReading.NotWhole(
            "`"
                + file.getKey()
                + "` is not what `"
                + NAME
                + "` says; copy the rest, or make the list anew");
      }
    }
    sums.keySet().removeIf(belongs.negate());
    if (!sums.isEmpty()) {
      throw new FolderReading.NotWhole(
          "`" + sums.keySet().iterator().next() + "` is listed in `" + NAME + "` and not there");
    }
  }
}
