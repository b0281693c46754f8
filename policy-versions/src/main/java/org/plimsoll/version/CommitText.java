package org.plimsoll.version;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.plimsoll.version.ssh.BadSsh;
import org.plimsoll.version.ssh.SshSignature;

/**
 * A commit as Git stores it. Only what is here can stand in one: what renders otherwise is refused.
 *
 * @param tree the id of its tree
 * @param parents the ids of its parents, at most one here
 * @param author who and when; the committer is the same
 * @param message what it says
 */
record CommitText(String tree, List<String> parents, Ident author, String message) {
  private static final String SIGNATURE = "gpgsig ";

  /** The bytes without a signature: what is signed. */
  byte[] payload() {
    return (head() + "\n" + message).getBytes(StandardCharsets.UTF_8);
  }

  /** The bytes with the signature: what is stored. */
  byte[] signed(SshSignature signature) {
    String folded = signature.armored().strip().replace("\n", "\n ");
    return (head() + SIGNATURE + folded + "\n\n" + message).getBytes(StandardCharsets.UTF_8);
  }

  private String head() {
    StringBuilder head = new StringBuilder("tree " + tree + "\n");
    parents.forEach(parent -> head.append("parent ").append(parent).append('\n'));
    return head + "author " + author + "\ncommitter " + author + "\n";
  }

  /** Reads the bytes without a signature. */
  static CommitText of(byte[] payload) throws Refused {
    String text = Signed.text(payload);
    int end = text.indexOf("\n\n");
    List<String> head = end < 0 ? List.of() : lines(text.substring(0, end));
    List<String> parents = new ArrayList<>();
    head.stream()
        .filter(line -> line.startsWith("parent "))
        .forEach(line -> parents.add(line.substring(7)));
    if (head.size() != parents.size() + 3 || !head.get(0).startsWith("tree ")) {
      throw form();
    }
    String author = head.get(head.size() - 2);
    if (!author.startsWith("author ")) {
      throw form();
    }
    CommitText commit =
        new CommitText(
            head.get(0).substring(5),
            List.copyOf(parents),
            Ident.of(author.substring(7)),
            text.substring(end + 2));
    if (!Arrays.equals(commit.payload(), payload)) {
      throw form();
    }
    return commit;
  }

  /** Reads a stored commit. */
  static Signed<CommitText> signedOf(byte[] stored) throws Refused {
    String text = Signed.text(stored);
    int start = text.indexOf("\n" + SIGNATURE);
    int blank = text.indexOf("\n\n");
    int end = text.indexOf("\n " + SshSignature.END + "\n\n");
    if (start < 0 || blank < start || end < 0 || end > blank) {
      throw new Refused(
          "the commit is not signed", "propose with your key; unsigned commits do not count");
    }
    String folded = text.substring(start + 1 + SIGNATURE.length(), blank);
    String payload = text.substring(0, start + 1) + text.substring(blank + 1);
    try {
      SshSignature signature = SshSignature.of(folded.replace("\n ", "\n"));
      CommitText commit = of(payload.getBytes(StandardCharsets.UTF_8));
      if (!Arrays.equals(commit.signed(signature), stored)) {
        throw form();
      }
      return new Signed<>(commit, payload, signature);
    } catch (BadSsh bad) {
      throw Refused.of(bad);
    }
  }

  private static List<String> lines(String text) {
    return Arrays.asList(text.split("\n", -1));
  }

  private static Refused form() {
    return new Refused(
        "the commit holds something that a proposal does not",
        "make it with plimsoll policy propose");
  }
}
