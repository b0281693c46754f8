package org.plimsoll.record.ssh;

/**
 * What signs: a key in a file, or a device that keeps its key to itself. Implementations are safe
 * for any number of threads.
 */
public interface Signer {
  /** The key that checks the signatures. */
  SshPublicKey publicKey();

  /** The Ed25519 signature over {@code message}: 64 bytes. */
  byte[] sign(byte[] message);
}
