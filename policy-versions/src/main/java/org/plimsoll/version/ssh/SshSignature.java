package org.plimsoll.version.ssh;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * A signature as {@code ssh-keygen -Y sign} makes it, which is also how Git signs with SSH keys.
 *
 * @param key the key that signed
 * @param namespace what the signature is for; {@code git} for objects of Git
 * @param hash {@code sha512} or {@code sha256}
 * @param armored the text between and with its two marker lines, and a line break at its end
 */
public record SshSignature(SshPublicKey key, String namespace, String hash, String armored) {
  /** The line that opens a signature. */
  public static final String BEGIN = "-----BEGIN SSH SIGNATURE-----";

  /** The line that closes a signature. */
  public static final String END = "-----END SSH SIGNATURE-----";

  /** The namespace in which Git signs. */
  public static final String GIT = "git";

  private static final byte[] MAGIC = Wire.ascii("SSHSIG");
  private static final int WIDTH = 70;

  /** Reads a signature; anything around it, and any other spelling of it, is refused. */
  public static SshSignature of(String armored) throws BadSsh {
    String text = armored.replace("\r\n", "\n").strip() + "\n";
    String[] lines = text.split("\n", -1);
    if (!lines[0].equals(BEGIN) || !text.endsWith("\n" + END + "\n")) {
      throw new BadSsh(
          "this is not a signature made with an SSH key",
          "give the text from `" + BEGIN + "` to `" + END + "`");
    }
    byte[] blob;
    try {
      String body = text.substring(BEGIN.length(), text.length() - END.length() - 1);
      blob = Base64.getDecoder().decode(body.replace("\n", ""));
    } catch (IllegalArgumentException notBase64) {
      throw new BadSsh("the signature is not written in base64", "copy all of it");
    }
    return read(blob, text);
  }

  private static SshSignature read(byte[] blob, String text) throws BadSsh {
    Wire wire = new Wire(blob);
    if (!Arrays.equals(wire.bytes(MAGIC.length), MAGIC) || wire.number() != 1) {
      throw new BadSsh("this is not a signature of version 1", "sign with ssh-keygen -Y sign");
    }
    SshPublicKey key = SshPublicKey.of(wire.string());
    String namespace = wire.text();
    wire.string(); // reserved
    String hash = wire.text();
    wire.string();
    wire.end();
    return new SshSignature(key, namespace, hash, text);
  }

  /** Makes a signature over {@code message}. */
  static SshSignature make(SshPrivateKey key, byte[] message, String namespace) throws BadSsh {
    byte[] raw = key.raw(signed(message, namespace, "sha512"));
    byte[] blob =
        Wire.joined(
            MAGIC,
            new byte[] {0, 0, 0, 1},
            Wire.strings(
                key.publicKey().blob(),
                Wire.ascii(namespace),
                new byte[0],
                Wire.ascii("sha512"),
                Wire.strings(Wire.ascii(key.publicKey().type()), raw)));
    String body = Base64.getMimeEncoder(WIDTH, new byte[] {'\n'}).encodeToString(blob);
    return of(BEGIN + "\n" + body + "\n" + END + "\n");
  }

  /** True when this is a signature over {@code message} for {@code purpose}, and holds. */
  public boolean holds(byte[] message, String purpose) throws BadSsh {
    if (!namespace.equals(purpose)) {
      throw new BadSsh(
          "the signature is made for `" + namespace + "`, and `" + purpose + "` is needed",
          "sign with -n " + purpose);
    }
    if (!hash.equals("sha512") && !hash.equals("sha256")) {
      throw new BadSsh("the signature uses the hash `" + hash + "`", "sign with ssh-keygen");
    }
    return key.verifies(signed(message, namespace, hash), body());
  }

  /** The signature itself, in its binary form. */
  byte[] body() throws BadSsh {
    String base64 = armored.substring(BEGIN.length(), armored.length() - END.length() - 1);
    Wire wire = new Wire(Base64.getDecoder().decode(base64.replace("\n", "")));
    wire.bytes(MAGIC.length + Integer.BYTES);
    for (int i = 0; i < 4; i++) {
      wire.string();
    }
    return wire.string();
  }

  private static byte[] signed(byte[] message, String namespace, String hash) {
    try {
      String name = hash.equals("sha256") ? "SHA-256" : "SHA-512";
      byte[] digest = MessageDigest.getInstance(name).digest(message);
      byte[] reserved = "".getBytes(StandardCharsets.US_ASCII);
      return Wire.joined(
          MAGIC, Wire.strings(Wire.ascii(namespace), reserved, Wire.ascii(hash), digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-2", e);
    }
  }
}
