package org.plimsoll.record.chain;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plimsoll.data.CanonicalJson;
import org.plimsoll.data.JsonTree;
import org.plimsoll.data.Sha256;

/**
 * An entry of a log as a line: {@code {"sequence":7,...,"previous":"<hash of the line before>"}}.
 * The hash of a line is the SHA-256 of its bytes without the line break, so that {@code sha256sum}
 * gives it too. Beginning and end of a line are fixed, so that a chain is followed without reading
 * JSON.
 *
 * @param sequence counts the entries of the log from 1
 * @param previous the hash of the line before
 */
record ChainLine(long sequence, String previous) {
  /** What stands for the hash of a line before the first one. */
  static final String NONE = "0".repeat(64);

  private static final Pattern START = Pattern.compile("\\{\"sequence\":([1-9][0-9]{0,17}),\"");
  private static final Pattern END = Pattern.compile("\"previous\":\"([0-9a-f]{64})\"}");
  private static final int END_LENGTH = 78;

  /** The bytes of a line without its line break. */
  static byte[] compose(long sequence, byte[] members, String previous) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(members.length + 120);
    out.writeBytes(ascii("{\"sequence\":" + sequence + ","));
    out.writeBytes(members);
    out.writeBytes(ascii(",\"previous\":\"" + previous + "\"}"));
    return out.toByteArray();
  }

  /** What {@code entry} holds, without the braces around it. */
  static byte[] members(JsonTree.Obj entry) {
    if (entry.members().isEmpty()
        || entry.members().containsKey("sequence")
        || entry.members().containsKey("previous")) {
      throw new IllegalArgumentException("an entry says something, and not what the log adds");
    }
    String text = CanonicalJson.text(entry);
    return text.substring(1, text.length() - 1).getBytes(StandardCharsets.UTF_8);
  }

  /** Beginning and end of a line; nothing when they are not those of an entry. */
  static Optional<ChainLine> of(byte[] line) {
    Matcher start = START.matcher(text(line, 0, Math.min(line.length, 40)));
    Optional<String> previous = previousOf(line);
    return start.lookingAt() && previous.isPresent()
        ? Optional.of(new ChainLine(Long.parseLong(start.group(1)), previous.get()))
        : Optional.empty();
  }

  /** The hash that a line, entry or header, gives for the line before. */
  static Optional<String> previousOf(byte[] line) {
    int from = Math.max(0, line.length - END_LENGTH);
    Matcher end = END.matcher(text(line, from, line.length));
    return end.matches() ? Optional.of(end.group(1)) : Optional.empty();
  }

  /** True when the first thing that an entry says bears this name. */
  static boolean says(byte[] line, String key) {
    String start = text(line, 0, Math.min(line.length, 120));
    return start.startsWith("\"" + key + "\":", start.indexOf(',') + 1);
  }

  static String hash(byte[] line) {
    return Sha256.hex(line);
  }

  private static String text(byte[] line, int from, int until) {
    return new String(line, from, until - from, StandardCharsets.ISO_8859_1);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
