package org.plimsoll.record.ssh;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes that OpenSSH uses. */
final class Digests {
  private Digests() {}

  static byte[] sha256(byte[] bytes) {
    return digest("SHA-256", bytes);
  }

  static byte[] sha512(byte[] bytes) {
    return digest("SHA-512", bytes);
  }

  private static byte[] digest(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + algorithm, e);
    }
  }
}
