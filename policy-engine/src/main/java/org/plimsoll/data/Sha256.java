package org.plimsoll.data;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.plimsoll.companion.ContentHash;

/** The hash by which contents are named. */
public final class Sha256 {
  private Sha256() {}

  /** The SHA-256 of {@code bytes}: 64 hexadecimal digits in small letters. */
  public static String hex(byte[] bytes) {
    return ContentHash.sha256(bytes);
  }

  /** A new SHA-256 to which bytes are added piece by piece. */
  public static MessageDigest running() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** What {@code digest} came to, as {@link #hex} writes it; the digest begins anew. */
  public static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
