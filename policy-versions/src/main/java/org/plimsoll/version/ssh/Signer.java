package org.plimsoll.version.ssh;

/** Somebody's key, wherever it is: in a file, behind a passphrase, in an agent. */
public interface Signer {
  /** The key whose signatures this makes. */
  SshPublicKey publicKey();

  /**
   * A signature over {@code message} in the namespace {@code git}.
   *
   * @throws BadSsh when the key cannot be used; the message says why
   */
  SshSignature sign(byte[] message) throws BadSsh;
}
