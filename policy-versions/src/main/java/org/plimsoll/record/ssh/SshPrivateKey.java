package org.plimsoll.record.ssh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.source.SourceSpan;

/**
 * An Ed25519 key without a passphrase, as {@code ssh-keygen -t ed25519 -N ''} writes it: the key of
 * a machine, such as the one that signs the heads of a log. People sign with {@code ssh-keygen}.
 */
public final class SshPrivateKey implements Signer {
  private static final byte[] MAGIC = "openssh-key-v1\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] JAVA_PREFIX =
      HexFormat.of().parseHex("302e020100300506032b657004220420");

  private final byte[] seed;
  private final SshPublicKey publicKey;

  private SshPrivateKey(byte[] seed, SshPublicKey publicKey) {
    this.seed = seed;
    this.publicKey = publicKey;
  }

  /** A new key out of {@code random}, for demonstrations and tests. */
  public static SshPrivateKey generate(SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(255, random);
      KeyPair pair = generator.generateKeyPair();
      byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
      byte[] encoded = pair.getPublic().getEncoded();
      byte[] key = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
      return new SshPrivateKey(seed, SshPublicKey.of(key));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform from 15 on has Ed25519", e);
    }
  }

  /**
   * Reads a private key file. Refused are files that cannot be read, keys of another kind and keys
   * with a passphrase.
   */
  public static Diagnosed<SshPrivateKey> read(Path file) {
    try {
      byte[] blob =
          Armor.PRIVATE_KEY
              .within(Files.readString(file, StandardCharsets.US_ASCII))
              .orElseThrow(() -> new WireReader.Malformed("is not a private key of OpenSSH"));
      return Diagnosed.of(parse(new WireReader(blob)));
    } catch (IOException e) {
      return refused(DiagnosticCode.FILE, file, "the key cannot be read");
    } catch (WireReader.Malformed e) {
      return refused(DiagnosticCode.FORM, file, "the key " + e.words());
    }
  }

  private static Diagnosed<SshPrivateKey> refused(DiagnosticCode code, Path file, String message) {
    return Diagnosed.failed(
        List.of(
            Diagnostic.data(
                code,
                file.toString(),
                SourceSpan.NONE,
                "",
                message,
                "make one with `ssh-keygen -t ed25519 -N '' -f FILE` and let only the service read"
                    + " it")));
  }

  private static SshPrivateKey parse(WireReader in) throws WireReader.Malformed {
    in.expect(MAGIC, "is not a private key of OpenSSH");
    if (!in.text().equals("none")) {
      throw new WireReader.Malformed("has a passphrase, and nobody is there to type it");
    }
    in.string();
    in.string();
    if (in.number() != 1) {
      throw new WireReader.Malformed("is not one key but several");
    }
    SshPublicKey key = SshPublicKey.fromBlob(in.string());
    WireReader secret = new WireReader(in.string());
    int check = secret.number();
    if (secret.number() != check) {
      throw new WireReader.Malformed("is damaged");
    }
    secret.expect(SshPublicKey.TYPE, "is not an Ed25519 key");
    secret.string();
    return new SshPrivateKey(Arrays.copyOf(secret.string(), 32), key);
  }

  /** The file that {@link #read} and {@code ssh-keygen} read; {@code comment} says whose it is. */
  public String openSsh(String comment) {
    byte[] key = HexFormat.of().parseHex(publicKey.hex());
    WireWriter secret =
        new WireWriter()
            .number(0)
            .number(0)
            .string(SshPublicKey.TYPE)
            .string(key)
            .string(new WireWriter().raw(seed).raw(key).bytes())
            .string(comment);
    for (int pad = 1; secret.bytes().length % 8 != 0; pad++) {
      secret.raw(new byte[] {(byte) pad});
    }
    return Armor.PRIVATE_KEY.around(
        new WireWriter()
            .raw(MAGIC)
            .string("none")
            .string("none")
            .string("")
            .number(1)
            .string(publicKey.blob())
            .string(secret.bytes())
            .bytes());
  }

  @Override
  public SshPublicKey publicKey() {
    return publicKey;
  }

  @Override
  public byte[] sign(byte[] message) {
    try {
      byte[] encoded = new WireWriter().raw(JAVA_PREFIX).raw(seed).bytes();
      PrivateKey key =
          KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key that was read signs", e);
    }
  }
}
