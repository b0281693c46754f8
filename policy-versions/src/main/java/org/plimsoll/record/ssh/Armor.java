package org.plimsoll.record.ssh;

import java.util.Base64;
import java.util.Optional;

/** Bytes as lines of text between a first and a last line that say what they are. */
record Armor(String what) {
  static final Armor SIGNATURE = new Armor("SSH SIGNATURE");
  static final Armor PRIVATE_KEY = new Armor("OPENSSH PRIVATE KEY");

  private static final int WIDTH = 70;

  private String first() {
    return "-----BEGIN " + what + "-----\n";
  }

  private String last() {
    return "-----END " + what + "-----\n";
  }

  String around(byte[] bytes) {
    String text = Base64.getEncoder().encodeToString(bytes);
    StringBuilder out = new StringBuilder(first());
    for (int start = 0; start < text.length(); start += WIDTH) {
      out.append(text, start, Math.min(text.length(), start + WIDTH)).append('\n');
    }
    return out.append(last()).toString();
  }

  /** The bytes; nothing when {@code text} is not such lines. */
  Optional<byte[]> within(String text) {
    String plain = text.replace("\r\n", "\n").strip() + "\n";
    if (!plain.startsWith(first()) || !plain.endsWith("\n" + last())) {
      return Optional.empty();
    }
    String body = plain.substring(first().length(), plain.length() - last().length());
    try {
      return Optional.of(Base64.getDecoder().decode(body.replace("\n", "")));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
