package org.plimsoll.record.ssh;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * An Ed25519 key that checks signatures.
 *
 * @param hex the 32 bytes of the key in hexadecimal
 */
public record SshPublicKey(String hex) {
  /** What OpenSSH calls keys of this kind. */
  public static final String TYPE = "ssh-ed25519";

  /** What stands before the 32 bytes in the form that Java reads (RFC 8410). */
  private static final byte[] JAVA_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  /** Refuses what is not 32 bytes. */
  public SshPublicKey {
    if (!hex.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("an Ed25519 key has 32 bytes");
    }
  }

  static SshPublicKey of(byte[] bytes) {
    return new SshPublicKey(HexFormat.of().formatHex(bytes));
  }

  /**
   * Reads one line as {@code ssh-keygen} writes it into a {@code .pub} file: type, base64, and
   * perhaps a comment. Nothing when it is not an Ed25519 key.
   */
  public static Optional<SshPublicKey> parse(String line) {
    String[] words = line.strip().split("\\s+", -1);
    if (words.length < 2 || !words[0].equals(TYPE)) {
      return Optional.empty();
    }
    try {
      return Optional.of(fromBlob(Base64.getDecoder().decode(words[1])));
    } catch (IllegalArgumentException | WireReader.Malformed notAKey) {
      return Optional.empty();
    }
  }

  static SshPublicKey fromBlob(byte[] blob) throws WireReader.Malformed {
    WireReader in = new WireReader(blob);
    in.expect(TYPE, "is not an Ed25519 key (" + TYPE + ")");
    byte[] key = in.string();
    in.expectEnd();
    if (key.length != 32) {
      throw new WireReader.Malformed("is not an Ed25519 key of 32 bytes");
    }
    return of(key);
  }

  /** The binary form that OpenSSH hashes, signs and writes in base64. */
  byte[] blob() {
    return new WireWriter().string(TYPE).string(HexFormat.of().parseHex(hex)).bytes();
  }

  /** Type and base64, as in a {@code .pub} file, without a comment. */
  public String text() {
    return TYPE + " " + Base64.getEncoder().encodeToString(blob());
  }

  /** Such as {@code SHA256:mVPw...}, as {@code ssh-keygen -l} shows it. */
  public String fingerprint() {
    byte[] hash = Digests.sha256(blob());
    return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(hash);
  }

  /** True when {@code signature} (64 bytes) was made over {@code message} with this key. */
  public boolean verifies(byte[] message, byte[] signature) {
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(javaKey());
      check.update(message);
      return check.verify(signature);
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }

  private PublicKey javaKey() throws GeneralSecurityException {
    byte[] encoded = new WireWriter().raw(JAVA_PREFIX).raw(HexFormat.of().parseHex(hex)).bytes();
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }
}
