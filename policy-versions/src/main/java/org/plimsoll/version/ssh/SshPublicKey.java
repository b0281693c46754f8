package org.plimsoll.version.ssh;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/** A public key as OpenSSH writes it: {@code ssh-ed25519 AAAA...}. Equal keys have equal text. */
public final class SshPublicKey {
  private final KeyKind kind;
  private final byte[] blob;
  private final PublicKey key;

  private SshPublicKey(KeyKind kind, byte[] blob, PublicKey key) {
    this.kind = kind;
    this.blob = blob;
    this.key = key;
  }

  /**
   * Reads the two words of a key.
   *
   * @param type such as {@code ssh-ed25519}
   * @param base64 the word behind it
   */
  public static SshPublicKey of(String type, String base64) throws BadSsh {
    byte[] blob;
    try {
      blob = Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException notBase64) {
      throw new BadSsh("the key is not written in base64", "copy the whole line of the .pub file");
    }
    SshPublicKey key = of(blob);
    if (!key.type().equals(type) || !key.base64().equals(base64)) {
      throw new BadSsh("the key is not the `" + type + "` it says it is", "copy the .pub file");
    }
    return key;
  }

  /** Reads the binary form of a key. */
  static SshPublicKey of(byte[] blob) throws BadSsh {
    Wire wire = new Wire(blob);
    String type = wire.text();
    KeyKind kind =
        KeyKind.of(type)
            .orElseThrow(
                () ->
                    new BadSsh(
                        "keys of the kind `" + shown(type) + "` are not accepted",
                        "use ssh-keygen -t ed25519, or ecdsa"));
    if (!kind.isEdwards() && !wire.text().equals(kind.curveName())) {
      throw new BadSsh("the key names two curves", "make a new key");
    }
    byte[] point = wire.string();
    wire.end();
    try {
      return new SshPublicKey(kind, blob.clone(), kind.publicKey(point));
    } catch (GeneralSecurityException notAKey) {
      throw new BadSsh("the key is not a point of its curve", "make a new key");
    }
  }

  private static String shown(String type) {
    return type.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9@.-]", "?");
  }

  /** Such as {@code ssh-ed25519}. */
  public String type() {
    return kind.type();
  }

  /** The word behind the type. */
  public String base64() {
    return Base64.getEncoder().encodeToString(blob);
  }

  /** What people compare: {@code SHA256:} and 43 characters. */
  public String fingerprint() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(blob);
      return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  byte[] blob() {
    return blob.clone();
  }

  KeyKind kind() {
    return kind;
  }

  /** True when {@code signature}, in its binary form, is this key's over {@code data}. */
  boolean verifies(byte[] data, byte[] signature) throws BadSsh {
    Wire wire = new Wire(signature);
    String type = wire.text();
    byte[] body = wire.string();
    wire.end();
    if (!type.equals(kind.type())) {
      return false;
    }
    try {
      Signature verifier = Signature.getInstance(kind.algorithm());
      verifier.initVerify(key);
      verifier.update(data);
      return verifier.verify(kind.isEdwards() ? body : EcdsaForm.der(body));
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SshPublicKey key && Arrays.equals(blob, key.blob);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(blob);
  }

  @Override
  public String toString() {
    return type() + " " + base64();
  }
}
