package org.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.version.ssh.BadSsh;
import org.plimsoll.version.ssh.KeyFile;
import org.plimsoll.version.ssh.NewKey;

/** Versions by the command, with real keys and a real repository. */
class PolicyCommandTest {
  private static final String NAME = "unified-cross-margin";

  @TempDir private Path folder;
  private Path store;

  @BeforeEach
  void aStore() throws IOException {
    store = folder.resolve("store.git");
    StringBuilder signers = new StringBuilder();
    StringBuilder people = new StringBuilder("version: 1\npeople:\n");
    person("alice", "Alice Adams", "author, operator", "", people, signers);
    person("bob", "Bob Brown", "approver", "market-risk", people, signers);
    person("carol", "Carol Clark", "approver", "credit-risk", people, signers);
    Run run =
        Run.of(
            "policy",
            "init",
            "--store",
            store,
            "--people",
            Samples.file(folder, "people.yaml", people.toString()),
            "--signers",
            Samples.file(folder, "allowed-signers", signers.toString()),
            "--key",
            key("alice"),
            "--reason",
            "first people");
    assertThat(run.err()).contains("Write the root down");
    assertThat(run.out()).containsPattern("root [0-9a-f]{40}\njournal [0-9a-f]{40}\n");
    assertThat(run.code()).isZero();
  }

  private void person(
      String id,
      String name,
      String roles,
      String groups,
      StringBuilder people,
      StringBuilder signers) {
    Path file = Samples.file(folder, id + ".key", NewKey.text(new SecureRandom()));
    people
        .append("  - { id: ")
        .append(id)
        .append(", name: ")
        .append(name)
        .append(", email: ")
        .append(id)
        .append("@example.com, roles: [")
        .append(roles)
        .append("], groups: [")
        .append(groups)
        .append("] }\n");
    try {
      signers
          .append(id)
          .append("@example.com namespaces=\"git\" ")
          .append(KeyFile.open(file).publicKey())
          .append('\n');
    } catch (BadSsh e) {
      throw new AssertionError(e);
    }
  }

  private Path key(String who) {
    return folder.resolve(who + ".key");
  }

  private Run propose() {
    return Run.of(
        "policy",
        "propose",
        Samples.POLICY,
        "--store",
        store,
        "--key",
        key("alice"),
        "--reason",
        "item 4",
        "--yes");
  }

  private Run vote(String command, String who) {
    return Run.of(
        "policy",
        command,
        NAME,
        "3",
        "--store",
        store,
        "--key",
        key(who),
        "--reason",
        "looked at it",
        "--yes");
  }

  @Test
  void theWholeRoad() {
    assertThat(propose().err()).contains("This is what you sign, as main");
    assertThat(vote("approve", "bob").err())
        .contains("+policy unified-cross-margin", "tested: 11 passed, 0 failed");
    assertThat(vote("activate", "alice").err())
        .contains("asks for approvals by 2 of market-risk, credit-risk, treasury")
        .contains("help: each group needs a person of its own");
    assertThat(vote("approve", "carol").code()).isZero();
    Run active = vote("activate", "alice");
    assertThat(active.out()).contains("refs/tags/active/unified-cross-margin/000001 ");
    assertThat(vote("pause", "alice").code()).isZero();
    Run history = Run.of("policy", "history", NAME, "--store", store);
    assertThat(history.out())
        .contains("unified-cross-margin: version 3 is paused", "approved by bob: looked at it");
    assertThat(vote("resume", "alice").code()).isZero();
    Run show = Run.of("policy", "show", NAME, "3", "--store", store);
    assertThat(show.out()).contains("proposed", "by alice: item 4", "approved: ");
    Run text = Run.of("policy", "show", NAME, "3", "--store", store, "--text");
    assertThat(text.out()).isEqualTo(Samples.read(Samples.POLICY.resolve("policy.margin")));
    Run verify =
        Run.of(
            "policy",
            "verify",
            "--store",
            store,
            "--head",
            active.out().lines().toList().get(1).substring(8));
    assertThat(verify.out()).isEqualTo("8 entries, all hold\n");
    assertThat(verify.code()).isZero();
  }

  @Test
  void whatIsRefusedIsSaidAndHelped() {
    propose();
    Run own = vote("approve", "alice");
    assertThat(own.code()).isEqualTo(ExitCode.POLICY);
    assertThat(own.err())
        .contains("Alice Adams proposed version 3 and cannot approve it")
        .contains("help: somebody else")
        .doesNotContain("\tat ");
    Run missing = Run.of("policy", "history", "--store", folder.resolve("none"));
    assertThat(missing.code()).isEqualTo(ExitCode.DATA);
    assertThat(missing.err()).contains("there is no store in");
    Run noKey =
        Run.of(
            "policy",
            "approve",
            NAME,
            "3",
            "--store",
            store,
            "--key",
            folder.resolve("no.key"),
            "--reason",
            "x");
    assertThat(noKey.code()).isEqualTo(ExitCode.DATA);
    assertThat(noKey.err()).contains("there is no file");
    assertThat(Run.of("policy", "approve", NAME).code()).isEqualTo(ExitCode.USAGE);
    Run head = Run.of("policy", "verify", "--store", store, "--head", "0".repeat(40));
    assertThat(head.code()).isEqualTo(ExitCode.POLICY);
    assertThat(head.out()).contains("something was cut off");
  }

  @Test
  void nothingIsSignedUnlessAgreed() {
    propose();
    assertThat(answered("no\n").err()).contains("Sign this? Type yes:", "nothing was signed");
    assertThat(answered("").err()).contains("without a terminal say --yes");
    assertThat(Run.of("policy", "history", NAME, "--store", store).out())
        .doesNotContain("approved");
    assertThat(answered("yes\n").code()).isZero();
    assertThat(Run.of("policy", "history", NAME, "--store", store).out())
        .contains("approved by bob");
  }

  private Run answered(String words) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)));
    try {
      return Run.of(
          "policy",
          "approve",
          NAME,
          "3",
          "--store",
          store,
          "--key",
          key("bob"),
          "--reason",
          "looked at it");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void whatIsSignedElsewhereIsAccepted() throws Exception {
    propose();
    Path text = folder.resolve("approval.txt");
    Run draft =
        Run.of(
            "policy",
            "approve",
            NAME,
            "3",
            "--store",
            store,
            "--key",
            key("bob"),
            "--reason",
            "elsewhere",
            "--unsigned",
            text);
    assertThat(draft.out()).contains("ssh-keygen -Y sign -n git -f").contains("policy accept");
    Files.writeString(
        folder.resolve("approval.txt.sig"),
        KeyFile.open(key("bob")).sign(Files.readAllBytes(text)).armored());
    assertThat(Run.of("policy", "accept", "--store", store, text).out())
        .contains("refs/tags/approved/unified-cross-margin/3/bob ");
  }
}
