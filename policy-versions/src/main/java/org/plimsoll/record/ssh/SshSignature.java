package org.plimsoll.record.ssh;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A signature in OpenSSH's SSHSIG form, as {@code ssh-keygen -Y sign} makes and {@code ssh-keygen
 * -Y verify} checks it.
 *
 * @param key the key that signed, as the signature itself says; whether it may is another question
 * @param namespace what the signature is for, so that it cannot be used for anything else
 * @param hash {@code sha256} or {@code sha512}, by which the message was hashed
 * @param bytes the 64 bytes of the signature in hexadecimal
 */
public record SshSignature(SshPublicKey key, String namespace, String hash, String bytes) {
  private static final byte[] MAGIC = "SSHSIG".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 1;
  private static final String SHA512 = "sha512";

  /** Signs {@code message}; {@code namespace} says what for. */
  public static SshSignature sign(Signer signer, String namespace, byte[] message) {
    byte[] signed = signer.sign(covered(namespace, SHA512, message));
    return new SshSignature(
        signer.publicKey(), namespace, SHA512, HexFormat.of().formatHex(signed));
  }

  /**
   * Reads the lines from {@code -----BEGIN SSH SIGNATURE-----} to its end. Nothing when they are
   * malformed, or made with another kind of key than Ed25519.
   */
  public static Optional<SshSignature> parse(String armored) {
    try {
      Optional<byte[]> within = Armor.SIGNATURE.within(armored);
      return within.isPresent() ? Optional.of(read(within.get())) : Optional.empty();
    } catch (WireReader.Malformed notASignature) {
      return Optional.empty();
    }
  }

  private static SshSignature read(byte[] blob) throws WireReader.Malformed {
    WireReader in = new WireReader(blob);
    in.expect(MAGIC, "is not an SSH signature");
    if (in.number() != VERSION) {
      throw new WireReader.Malformed("is of another version");
    }
    SshPublicKey key = SshPublicKey.fromBlob(in.string());
    String namespace = in.text();
    in.expect("", "has something in a reserved place");
    String hash = in.text();
    WireReader inner = new WireReader(in.string());
    in.expectEnd();
    inner.expect(SshPublicKey.TYPE, "is not made with an Ed25519 key");
    byte[] bytes = inner.string();
    inner.expectEnd();
    if (!Arrays.asList("sha256", SHA512).contains(hash) || bytes.length != 64) {
      throw new WireReader.Malformed("is not an Ed25519 signature");
    }
    return new SshSignature(key, namespace, hash, HexFormat.of().formatHex(bytes));
  }

  /** The lines that {@code ssh-keygen} reads, with a line break at the end. */
  public String armored() {
    byte[] inner =
        new WireWriter().string(SshPublicKey.TYPE).string(HexFormat.of().parseHex(bytes)).bytes();
    return Armor.SIGNATURE.around(
        new WireWriter()
            .raw(MAGIC)
            .number(VERSION)
            .string(key.blob())
            .string(namespace)
            .string("")
            .string(hash)
            .string(inner)
            .bytes());
  }

  /**
   * True when the signature was made over {@code message}, for {@code wanted}, by the key it names.
   * Whether that key belongs to anybody is for the caller to ask.
   */
  public boolean holds(String wanted, byte[] message) {
    return namespace.equals(wanted)
        && key.verifies(covered(namespace, hash, message), HexFormat.of().parseHex(bytes));
  }

  /** The bytes that are signed. */
  private static byte[] covered(String namespace, String hash, byte[] message) {
    byte[] digest = hash.equals(SHA512) ? Digests.sha512(message) : Digests.sha256(message);
    return new WireWriter()
        .raw(MAGIC)
        .string(namespace)
        .string("")
        .string(hash)
        .string(digest)
        .bytes();
  }
}
