package org.plimsoll.version.ssh;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of keys that may sign. RSA is left out: one kind of weak key less to argue about. */
enum KeyKind {
  ED25519("ssh-ed25519", "Ed25519", "", 32),
  P256("ecdsa-sha2-nistp256", "SHA256withECDSA", "secp256r1", 32),
  P384("ecdsa-sha2-nistp384", "SHA384withECDSA", "secp384r1", 48),
  P521("ecdsa-sha2-nistp521", "SHA512withECDSA", "secp521r1", 66);

  private final String type;
  private final String algorithm;
  private final String curve;
  private final int size;

  KeyKind(String type, String algorithm, String curve, int size) {
    this.type = type;
    this.algorithm = algorithm;
    this.curve = curve;
    this.size = size;
  }

  /** The kind that OpenSSH calls {@code type}. */
  static Optional<KeyKind> of(String type) {
    return Arrays.stream(values()).filter(kind -> kind.type.equals(type)).findFirst();
  }

  String type() {
    return type;
  }

  /** What Java calls its signatures. */
  String algorithm() {
    return algorithm;
  }

  boolean isEdwards() {
    return this == ED25519;
  }

  /** What OpenSSH calls the curve inside the key. */
  String curveName() {
    return type.substring(type.lastIndexOf('-') + 1);
  }

  /** The key at a point of the curve, as SSH writes it. */
  PublicKey publicKey(byte[] point) throws GeneralSecurityException, BadSsh {
    if (isEdwards()) {
      return edwardsKey(point);
    }
    if (point.length != 1 + 2 * size || point[0] != 4) {
      throw new BadSsh("the key is not a point of its curve", "make a new key");
    }
    ECPoint at =
        new ECPoint(
            new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + size)),
            new BigInteger(1, Arrays.copyOfRange(point, 1 + size, point.length)));
    return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(at, parameters()));
  }

  private PublicKey edwardsKey(byte[] point) throws GeneralSecurityException, BadSsh {
    if (point.length != size) {
      throw new BadSsh("the key does not have 32 bytes", "make a new key");
    }
    byte[] turned = new byte[size];
    for (int i = 0; i < size; i++) {
      turned[i] = point[size - 1 - i];
    }
    boolean odd = (turned[0] & 0x80) != 0;
    turned[0] &= 0x7f;
    EdECPoint at = new EdECPoint(odd, new BigInteger(1, turned));
    return KeyFactory.getInstance("Ed25519")
        .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, at));
  }

  /** The private key; for Ed25519 the seed, else the secret number. */
  PrivateKey privateKey(byte[] secret) throws GeneralSecurityException {
    return isEdwards()
        ? KeyFactory.getInstance("Ed25519")
            .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, secret))
        : KeyFactory.getInstance("EC")
            .generatePrivate(new ECPrivateKeySpec(new BigInteger(1, secret), parameters()));
  }

  private ECParameterSpec parameters() throws GeneralSecurityException {
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec(curve));
    return parameters.getParameterSpec(ECParameterSpec.class);
  }
}
