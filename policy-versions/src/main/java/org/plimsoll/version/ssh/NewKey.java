package org.plimsoll.version.ssh;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.util.Base64;

/**
 * A new Ed25519 key without a passphrase, for demonstrations and tests; people make theirs with
 * {@code ssh-keygen}.
 */
public final class NewKey {
  private NewKey() {}

  /** The text of a key file of OpenSSH; {@code random} is where the secret comes from. */
  public static String text(SecureRandom random) {
    KeyPair pair = pair(random);
    byte[] point = point((EdECPublicKey) pair.getPublic());
    byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
    byte[] type = Wire.ascii(KeyKind.ED25519.type());
    byte[] check = ByteBuffer.allocate(Integer.BYTES).putInt(random.nextInt()).array();
    byte[] section =
        Wire.joined(
            check,
            check,
            Wire.strings(type, point, Wire.joined(seed, point), new byte[0]),
            new byte[] {1, 2, 3, 4, 5}); // up to a multiple of eight: 131 bytes and 5
    byte[] none = Wire.ascii("none");
    byte[] file =
        Wire.joined(
            Wire.ascii("openssh-key-v1\0"),
            Wire.strings(none, none, new byte[0]),
            new byte[] {0, 0, 0, 1},
            Wire.strings(Wire.strings(type, point), section));
    return "-----BEGIN OPENSSH PRIVATE KEY-----\n"
        + Base64.getMimeEncoder(70, new byte[] {'\n'}).encodeToString(file)
        + "\n-----END OPENSSH PRIVATE KEY-----\n";
  }

  private static KeyPair pair(SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(255, random);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java 15 and later have Ed25519", e);
    }
  }

  private static byte[] point(EdECPublicKey key) {
    byte[] big = key.getPoint().getY().toByteArray();
    byte[] point = new byte[32];
    for (int i = 0; i < Math.min(big.length, 32); i++) {
      point[i] = big[big.length - 1 - i];
    }
    point[31] |= (byte) (key.getPoint().isXOdd() ? 0x80 : 0);
    return point;
  }
}
