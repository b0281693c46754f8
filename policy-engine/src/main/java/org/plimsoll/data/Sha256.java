package org.plimsoll.data;

import org.plimsoll.companion.ContentHash;

/** The hash by which contents are named. */
public final class Sha256 {
  private Sha256() {}

  /** The SHA-256 of {@code bytes}: 64 hexadecimal digits in small letters. */
  public static String hex(byte[] bytes) {
    return ContentHash.sha256(bytes);
  }
}
