package org.plimsoll.version;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.plimsoll.version.ssh.BadSsh;
import org.plimsoll.version.ssh.SshSignature;

/**
 * An object of Git, taken apart, with the signature over it.
 *
 * @param <T> a commit or a tag
 * @param object what is signed
 * @param payload the text that is signed
 * @param signature the signature
 */
record Signed<T>(T object, String payload, SshSignature signature) {

  /** The person whose signature it is, when the key counts at all of these instants. */
  Person signer(Examiner examiner, Governance governance, Instant... instants) throws Refused {
    try {
      if (!examiner.holds(payload.getBytes(StandardCharsets.UTF_8), signature)) {
        throw new Refused(
            "the signature is not one over this text", "sign exactly what was shown, unchanged");
      }
    } catch (BadSsh bad) {
      throw Refused.of(bad);
    }
    Person person = governance.holder(signature.key(), instants[0]);
    for (Instant instant : instants) {
      governance.holder(signature.key(), instant);
    }
    return person;
  }

  static String text(byte[] bytes) throws Refused {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
      throw new Refused("the object is not UTF-8 text", "make it with plimsoll policy");
    }
    return text;
  }
}
