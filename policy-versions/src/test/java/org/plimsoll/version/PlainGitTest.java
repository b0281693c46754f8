package org.plimsoll.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sample history, verified by git, by ssh-keygen and by the script of the auditor's page. */
class PlainGitTest {
  private static final Path SCRIPT = Path.of("../docs/verify-versions.sh").toAbsolutePath();
  private static final String TWO = "approved by two of market-risk, credit-risk";

  @TempDir private static Path folder;
  private static Town town;

  /** What a program said and how it ended. */
  private record Said(int code, String text) {}

  @BeforeAll
  static void aSampleHistory() throws Refused {
    town = Town.founded(folder);
    town.release(1, Town.house(1, "11%", TWO));
    town.propose("alice", Town.HOUSE, Town.house(2, "12%", TWO));
    town.vote(Vote.Kind.REJECTION, "carol", Town.HOUSE, "2");
    town.release(3, Town.house(3, "13%", TWO));
    town.act(Activation.Kind.ROLL_BACK, "dave", Town.HOUSE, "1");
    bobsKeyEnds();
    town.act(Activation.Kind.PAUSE, "dave", Town.HOUSE, "1");
    town.act(Activation.Kind.RESUME, "dave", Town.HOUSE, "1");
    assertThat(town.store.verify().findings()).isEmpty();
  }

  private static void bobsKeyEnds() throws Refused {
    town.pass(Duration.ofHours(1));
    String ended = ",valid-before=\"" + town.now.toString().replaceAll("[-:T]", "") + "\"";
    String signers =
        town.signers
            .toString()
            .replace(
                Town.line("bob", town.key("bob").publicKey(), ""),
                Town.line("bob", town.key("bob").publicKey(), ended));
    town.propose(
        "alice",
        Governance.NAME,
        Town.governance(Town.PEOPLE.replace("version: 1", "version: 2"), signers));
    town.approve("mike", Governance.NAME, "2");
    town.approve("carol", Governance.NAME, "2");
    town.activate("dave", Governance.NAME, "2");
  }

  @AfterAll
  static void close() {
    town.close();
  }

  private static Said run(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Said(process.waitFor(), text);
    } catch (IOException e) {
      return new Said(-1, e.getMessage());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void assumeInstalled() {
    boolean git = run("git", "--version").code() == 0;
    boolean ssh = run("ssh-keygen", "-?").code() >= 0;
    if (!git || !ssh) {
      System.out.println("skipped: git and ssh-keygen are not both installed");
    }
    assumeTrue(git && ssh);
  }

  private static Said git(Path repository, String... arguments) throws IOException, Refused {
    Path signers = folder.resolve("signers");
    Files.writeString(
        signers,
        town.store.view().governance().signers().entries().stream()
            .map(Object::toString)
            .reduce("", (all, line) -> all + line + "\n"));
    List<String> command =
        new ArrayList<>(
            List.of(
                "git",
                "-C",
                repository.toString(),
                "-c",
                "gpg.format=ssh",
                "-c",
                "gpg.ssh.allowedSignersFile=" + signers));
    command.addAll(List.of(arguments));
    return run(command.toArray(new String[0]));
  }

  private static Said git(String... arguments) throws Refused {
    try {
      return git(town.repository, arguments);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void gitFindsEverySignatureGood() throws Refused {
    assumeInstalled();
    assertThat(git("fsck", "--full", "--strict").code()).isZero();
    Said log = git("log", "--show-signature", "main");
    assertThat(log.text())
        .containsPattern("Good \"git\" signature for alice@example.com")
        .doesNotContain("No signature")
        .doesNotContain("BAD");
    assertThat(log.text().split("Good \"git\" signature", -1)).hasSize(5 + 1);
    for (String tag : git("tag", "--list").text().lines().toList()) {
      Said said = git("tag", "-v", tag);
      assertThat(said.text()).as(tag).contains("Good \"git\" signature for ");
      assertThat(said.code()).as(tag).isZero();
    }
  }

  @Test
  void theScriptConfirmsTheHistory() throws Refused {
    assumeInstalled();
    StoreView view = town.store.view();
    Said said =
        run("bash", SCRIPT.toString(), town.repository.toString(), view.root(), view.journalHead());
    assertThat(said.text())
        .doesNotContain("BAD")
        .contains("19 entries, 0 faults")
        .contains("house: version 1 ");
    assertThat(said.code()).isZero();
  }

  @Test
  void theScriptSeesACloneAndWhatWasTakenFromIt() throws IOException, Refused {
    assumeInstalled();
    Path clone = folder.resolve("clone.git");
    assertThat(
            run("git", "clone", "-q", "--mirror", town.repository.toString(), clone.toString())
                .code())
        .isZero();
    assertThat(Verification.of(clone, new Examiner()).findings()).isEmpty();
    assertThat(run("bash", SCRIPT.toString(), clone.toString()).code()).isZero();
    git(clone, "tag", "-d", "rejected/house/2/carol");
    git(clone, "tag", "approved/house/2/mike", "main");
    Said said = run("bash", SCRIPT.toString(), clone.toString(), "0".repeat(40), "1".repeat(40));
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.text())
        .contains("BAD  refs/tags/rejected/house/2/carol was moved or deleted")
        .contains("BAD  refs/tags/approved/house/2/mike was never accepted")
        .contains("BAD  the store begins with " + town.store.view().root())
        .contains("something was cut off");
  }

  /** With all powers over the repository and the operator's key, but without approvals. */
  @Test
  void theScriptSeesAnActivationThatNobodyApproved() throws Exception {
    assumeInstalled();
    Path mine = Files.createDirectory(folder.resolve("forged"));
    try (Town own = Town.running(mine)) {
      own.propose("alice", Town.HOUSE, Town.house(2, "20%"));
      String before = own.store.view().journalHead();
      Forgery.activation(own, 1, 2);
      Said said = run("bash", SCRIPT.toString(), own.repository.toString());
      assertThat(said.text()).contains("BAD  tag active/house/000002: nobody approved version 2");
      assertThat(said.text()).doesNotContain(before).contains("2 faults");
      assertThat(own.store.verify().findings())
          .singleElement()
          .asString()
          .contains("version 2 has no approval that counts");
    }
  }

  @Test
  void aTagSignedByHandWithSshKeygenIsAccepted() throws Exception {
    assumeInstalled();
    Path mine = Files.createDirectory(folder.resolve("mine"));
    try (Town own = Town.founded(mine)) {
      own.propose("alice", Town.HOUSE, Town.house(1, "10%"));
      Path text = mine.resolve("approval.txt");
      Unsigned draft =
          own.store.vote(
              Vote.Kind.APPROVAL,
              own.key("carol").publicKey(),
              Town.HOUSE,
              new Version(1, 0),
              "by hand");
      Files.write(text, draft.bytes());
      Path key = mine.resolve("carol.key");
      Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
      Said signed =
          run("ssh-keygen", "-q", "-Y", "sign", "-n", "git", "-f", key.toString(), text.toString());
      assertThat(signed.code()).as(signed.text()).isZero();
      Accepted accepted =
          own.store.accept(draft.bytes(), Files.readString(mine.resolve("approval.txt.sig")));
      assertThat(accepted.ref()).isEqualTo("refs/tags/approved/house/1/carol");
    }
  }
}
