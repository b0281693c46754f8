package org.plimsoll.version;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.plimsoll.version.ssh.BadSsh;
import org.plimsoll.version.ssh.SshSignature;

/**
 * An annotated tag of a commit as Git stores it.
 *
 * @param commit the id of the commit
 * @param name its name, such as {@code approved/house/4/bob}
 * @param tagger who and when
 * @param message what it says, with a line break at the end
 */
record TagText(String commit, String name, Ident tagger, String message) {
  /** The bytes without a signature: what is signed. */
  byte[] payload() {
    return ("object "
            + commit
            + "\ntype commit\ntag "
            + name
            + "\ntagger "
            + tagger
            + "\n\n"
            + message)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The bytes with the signature: what is stored. */
  byte[] signed(SshSignature signature) {
    String text = new String(payload(), StandardCharsets.UTF_8) + signature.armored();
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Reads the bytes without a signature. */
  static TagText of(byte[] payload) throws Refused {
    String text = Signed.text(payload);
    int end = text.indexOf("\n\n");
    String[] head = end < 0 ? new String[0] : text.substring(0, end).split("\n", -1);
    if (head.length != 4
        || !head[0].startsWith("object ")
        || !head[2].startsWith("tag ")
        || !head[3].startsWith("tagger ")) {
      throw form();
    }
    TagText tag =
        new TagText(
            head[0].substring(7),
            head[2].substring(4),
            Ident.of(head[3].substring(7)),
            text.substring(end + 2));
    if (!Arrays.equals(tag.payload(), payload)) {
      throw form();
    }
    return tag;
  }

  /** Reads a stored tag. */
  static Signed<TagText> signedOf(byte[] stored) throws Refused {
    String text = Signed.text(stored);
    int start = text.indexOf("\n" + SshSignature.BEGIN + "\n");
    if (start < 0) {
      throw new Refused(
          "the tag is not signed", "sign it with your key; a tag without a signature says nothing");
    }
    try {
      SshSignature signature = SshSignature.of(text.substring(start + 1));
      String payload = text.substring(0, start + 1);
      TagText tag = of(payload.getBytes(StandardCharsets.UTF_8));
      if (!Arrays.equals(tag.signed(signature), stored)) {
        throw form();
      }
      return new Signed<>(tag, payload, signature);
    } catch (BadSsh bad) {
      throw Refused.of(bad);
    }
  }

  private static Refused form() {
    return new Refused(
        "the tag holds something that approvals and activations do not",
        "make it with plimsoll policy");
  }
}
