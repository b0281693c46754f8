package org.plimsoll.version.ssh;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** A private key from a file of OpenSSH that has no passphrase. */
public final class SshPrivateKey implements Signer {
  private static final String BEGIN = "-----BEGIN OPENSSH PRIVATE KEY-----";
  private static final String END = "-----END OPENSSH PRIVATE KEY-----";
  private static final byte[] MAGIC = Wire.ascii("openssh-key-v1\0");

  private final SshPublicKey publicKey;
  private final PrivateKey key;

  private SshPrivateKey(SshPublicKey publicKey, PrivateKey key) {
    this.publicKey = publicKey;
    this.key = key;
  }

  /** True when the text is a private key, whether it can be opened here or not. */
  static boolean isPrivateKey(String text) {
    return text.contains("PRIVATE KEY-----");
  }

  /**
   * Reads a key file.
   *
   * @return nothing when the key has a passphrase or another form, so that only OpenSSH can use it
   */
  static Optional<SshPrivateKey> of(String text) throws BadSsh {
    String body = text.replace("\r\n", "\n").strip();
    if (!body.startsWith(BEGIN) || !body.endsWith(END)) {
      return Optional.empty();
    }
    byte[] bytes;
    try {
      bytes =
          Base64.getMimeDecoder()
              .decode(body.substring(BEGIN.length(), body.length() - END.length()));
    } catch (IllegalArgumentException notBase64) {
      throw new BadSsh("the key file is damaged", "take it from your backup, or make a new key");
    }
    Wire wire = new Wire(bytes);
    if (!Arrays.equals(wire.bytes(MAGIC.length), MAGIC)) {
      throw new BadSsh("the key file is damaged", "take it from your backup, or make a new key");
    }
    String cipher = wire.text();
    wire.text();
    wire.string();
    if (!cipher.equals("none") || wire.number() != 1) {
      return Optional.empty();
    }
    SshPublicKey publicKey = SshPublicKey.of(wire.string());
    return Optional.of(new SshPrivateKey(publicKey, secret(publicKey, wire.string())));
  }

  private static PrivateKey secret(SshPublicKey publicKey, byte[] section) throws BadSsh {
    Wire wire = new Wire(section);
    int check = wire.number();
    if (check != wire.number() || !wire.text().equals(publicKey.type())) {
      throw new BadSsh("the key file is damaged", "take it from your backup, or make a new key");
    }
    KeyKind kind = publicKey.kind();
    if (!kind.isEdwards()) {
      wire.text();
    }
    wire.string();
    byte[] secret = wire.string();
    try {
      return kind.privateKey(kind.isEdwards() ? Arrays.copyOf(secret, 32) : secret);
    } catch (GeneralSecurityException notAKey) {
      throw new BadSsh("the key file is damaged", "take it from your backup, or make a new key");
    }
  }

  @Override
  public SshPublicKey publicKey() {
    return publicKey;
  }

  @Override
  public SshSignature sign(byte[] message) throws BadSsh {
    return SshSignature.make(this, message, SshSignature.GIT);
  }

  /** A signature in another namespace, for what is no object of Git. */
  public SshSignature sign(byte[] message, String namespace) throws BadSsh {
    return SshSignature.make(this, message, namespace);
  }

  /** The bare signature over {@code data}, as SSH writes it for this kind of key. */
  byte[] raw(byte[] data) throws BadSsh {
    KeyKind kind = publicKey.kind();
    try {
      Signature signer = Signature.getInstance(kind.algorithm());
      signer.initSign(key);
      signer.update(data);
      byte[] made = signer.sign();
      return kind.isEdwards() ? made : EcdsaForm.ssh(made);
    } catch (GeneralSecurityException e) {
      throw new BadSsh("the key cannot sign", "make a new key");
    }
  }
}
