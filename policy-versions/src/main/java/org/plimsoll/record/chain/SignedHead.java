package org.plimsoll.record.chain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.plimsoll.data.CanonicalJson;
import org.plimsoll.data.JsonObject;
import org.plimsoll.data.Sha256;
import org.plimsoll.record.ssh.Signer;
import org.plimsoll.record.ssh.SshSignature;

/**
 * A head with its signature. As a line: {@code {"head":{...},"signature":"-----BEGIN SSH
 * SIGNATURE-----..."}}; what is signed is the text of the object {@code head}, as it stands there.
 *
 * @param head the head
 * @param signature its signature, for {@link #NAMESPACE}
 */
public record SignedHead(LogHead head, SshSignature signature) {
  /** What signatures of heads are for. */
  public static final String NAMESPACE = "plimsoll-head";

  /** Signs a head. */
  static SignedHead sign(LogHead head, Signer signer) {
    return new SignedHead(head, SshSignature.sign(signer, NAMESPACE, head.bytes()));
  }

  /** The line without its line break. */
  public String line() {
    return CanonicalJson.text(
        new JsonObject().put("head", head.tree()).text("signature", signature.armored()).build());
  }

  /** SHA-256 of the line, which the next head holds. */
  String hash() {
    return Sha256.hex(line().getBytes(StandardCharsets.UTF_8));
  }

  /** True when the signature is over this head, by the key it names. */
  public boolean holds() {
    return signature.holds(NAMESPACE, head.bytes());
  }

  /** Reads a line, without its line break; nothing unless every byte is as we write it. */
  public static Optional<SignedHead> parse(byte[] line) {
    Optional<Picked> picked = Picked.parse(line);
    Optional<LogHead> head = picked.flatMap(in -> in.object("head")).flatMap(LogHead::of);
    Optional<SshSignature> signature =
        picked.flatMap(in -> in.text("signature")).flatMap(SshSignature::parse);
    return head.flatMap(h -> signature.map(s -> new SignedHead(h, s)))
        .filter(read -> Arrays.equals(read.line().getBytes(StandardCharsets.UTF_8), line));
  }
}
