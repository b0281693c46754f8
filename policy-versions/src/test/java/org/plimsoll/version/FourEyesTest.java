package org.plimsoll.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.version.ssh.BadSsh;
import org.plimsoll.version.ssh.SshPrivateKey;
import org.plimsoll.version.ssh.SshSignature;

/** Ways round four eyes: each is refused with its own sentence, and nothing is stored. */
class FourEyesTest {
  private static final String TWO = "approved by two of market-risk, credit-risk";

  @TempDir private static Path folder;
  private static Town town;
  private static int ways;

  /** Something somebody tries. */
  private interface Attempt {
    void run() throws Refused, BadSsh;
  }

  @BeforeAll
  static void aStoreWithVersionsInEveryState() throws Refused {
    town = Town.founded(folder);
    town.release(1, Town.house(1, "11%", TWO));
    propose(2, "12%", TWO);
    propose(3, "13%", TWO, "bob");
    propose(4, "14%", TWO, "bob", "mike");
    propose(5, "15%", TWO, "bob");
    town.vote(Vote.Kind.REJECTION, "carol", Town.HOUSE, "5");
    propose(6, "16%", "approved by one of market-risk, credit-risk", "bob");
    propose(7, "17%", TWO, "bob", "carol");
  }

  @AfterAll
  static void fiftyAtLeast() {
    town.close();
    System.out.println("ways round four eyes tried: " + ways + ", succeeded: 0");
    assertThat(ways).isGreaterThanOrEqualTo(50);
  }

  private static void propose(int version, String rate, String header, String... approvers)
      throws Refused {
    town.propose("alice", Town.HOUSE, Town.house(version, rate, header));
    for (String approver : approvers) {
      town.approve(approver, Town.HOUSE, "" + version);
    }
  }

  private static DynamicTest way(String name, String sentence, Attempt attempt) {
    return dynamicTest(
        name,
        () -> {
          String before = town.store.view().journalHead();
          assertThatThrownBy(attempt::run)
              .isInstanceOf(Refused.class)
              .hasMessageContaining(sentence)
              .satisfies(refused -> assertThat(((Refused) refused).hint()).isNotEmpty());
          assertThat(town.store.view().journalHead()).isEqualTo(before);
          ways++;
        });
  }

  private static DynamicTest meanwhile(String name, Attempt change) {
    return dynamicTest("meanwhile: " + name, change::run);
  }

  // ---- forging ----------------------------------------------------------------------------------

  private static Unsigned approval(String who, String version) throws Refused {
    return town.store.vote(
        Vote.Kind.APPROVAL, town.key(who).publicKey(), Town.HOUSE, Version.of(version), "fine");
  }

  private static Unsigned act(Activation.Kind kind, String version) throws Refused {
    return town.store.act(
        kind, town.key("dave").publicKey(), Town.HOUSE, Version.of(version), "now");
  }

  /** Changes a draft and signs it with somebody's key. */
  private static void forged(Unsigned draft, String key, UnaryOperator<String> change)
      throws Refused, BadSsh {
    String changed = change.apply(draft.shown());
    assertThat(change == UnaryOperator.<String>identity() || !changed.isEmpty()).isTrue();
    byte[] bytes = changed.getBytes(StandardCharsets.UTF_8);
    town.store.accept(bytes, town.key(key).sign(bytes).armored());
  }

  private static UnaryOperator<String> with(String regex, String replacement) {
    return text -> {
      String changed = text.replaceFirst(regex, replacement);
      assertThat(changed).isNotEqualTo(text);
      return changed;
    };
  }

  private static UnaryOperator<String> dated(Instant when) {
    return with("> [0-9]+ \\+0000", "> " + when.getEpochSecond() + " +0000");
  }

  private static String commitOf(String version) throws Refused {
    return town.store.view().proposal(Town.HOUSE, Version.of(version)).commit();
  }

  @TestFactory
  Stream<DynamicTest> nobodyApprovesAlone() {
    List<DynamicTest> all = new ArrayList<>();
    all.addAll(approvals());
    all.addAll(approvalTexts());
    all.addAll(activations());
    all.addAll(activationTexts());
    all.addAll(proposals());
    all.addAll(governance());
    all.addAll(laterOn());
    return all.stream();
  }

  private static List<DynamicTest> approvals() {
    return List.of(
        way(
            "own approval",
            "proposed version 2 and cannot approve it",
            () -> town.approve("alice", Town.HOUSE, "2")),
        way(
            "own approval with a second key",
            "Alice Adams proposed version 2 and cannot",
            () -> town.approve("alice-2", Town.HOUSE, "2")),
        way(
            "in another's name",
            "signed by Alice Adams <alice@example.com>",
            () -> forged(approval("bob", "2"), "alice", text -> text)),
        way(
            "in another's name with the second key",
            "by Bob Brown <bob@example.com> and is signed",
            () -> forged(approval("bob", "2"), "alice-2", text -> text)),
        way(
            "own name, another's tag",
            "can only sign `approved/house/2/alice`",
            () ->
                forged(
                    approval("bob", "2"), "alice", with("Bob Brown <bob@", "Alice Adams <alice@"))),
        way(
            "another approver's tag",
            "can only sign `approved/house/2/mike`",
            () -> forged(approval("mike", "2"), "mike", with("house/2/mike", "house/2/bob"))),
        way(
            "the name in capitals",
            "it says it is by BOB BROWN",
            () -> forged(approval("bob", "2"), "bob", with("Bob Brown", "BOB BROWN"))),
        way(
            "the id in capitals",
            "the tag is called `approved/house/2/Bob`",
            () -> forged(approval("bob", "2"), "bob", with("house/2/bob", "house/2/Bob"))),
        way(
            "a look-alike email",
            "<b0b@example.com>",
            () -> forged(approval("bob", "2"), "bob", with("bob@", "b0b@"))),
        way(
            "a look-alike letter",
            "it says it is by B\u043eb Brown",
            () -> forged(approval("bob", "2"), "bob", with("Bob Brown", "B\u043eb Brown"))),
        way(
            "a key nobody knows",
            "is nobody's in allowed-signers",
            () -> {
              town.keys.put("mallory", town.newKey("mallory"));
              forged(approval("bob", "2"), "mallory", text -> text);
            }),
        way("a viewer", "Eve Evans is no approver", () -> town.approve("eve", Town.HOUSE, "2")),
        way(
            "the operator",
            "Dave Dunn is no approver",
            () -> town.approve("dave", Town.HOUSE, "2")),
        way(
            "twice",
            "Bob Brown has approved version 3 already",
            () -> town.approve("bob", Town.HOUSE, "3")),
        way(
            "a version that is not there",
            "there is no version 99",
            () -> town.approve("bob", Town.HOUSE, "99")),
        way(
            "after a rejection",
            "version 5 was rejected by carol",
            () -> town.approve("mike", Town.HOUSE, "5")),
        way(
            "after the activation",
            "version 1 was activated already",
            () -> town.approve("mike", Town.HOUSE, "1")));
  }

  private static List<DynamicTest> approvalTexts() {
    return List.of(
        way(
            "another commit behind the tag",
            "the tag points to the commit",
            () ->
                forged(
                    approval("bob", "2"), "bob", with("object \\w+", "object " + commitOf("3")))),
        way(
            "another commit in the message",
            "the approval is for the commit",
            () ->
                forged(
                    approval("bob", "2"), "bob", with("commit: \\w+", "commit: " + commitOf("3")))),
        way(
            "another content",
            "it says `content: 0000",
            () -> forged(approval("bob", "2"), "bob", with("content: \\w+", "content: 0000"))),
        way(
            "another meaning",
            "it says `meaning: 0000",
            () -> forged(approval("bob", "2"), "bob", with("meaning: \\w+", "meaning: 0000"))),
        way(
            "tests that were not run",
            "it says `tested: 99 passed",
            () -> forged(approval("bob", "2"), "bob", with("tested: \\d+", "tested: 99"))),
        way(
            "warnings hidden",
            "it says `checked: 0 errors, 77",
            () -> forged(approval("bob", "2"), "bob", with("errors, \\d+", "errors, 77"))),
        way(
            "compared with something else",
            "it says `compared with: none",
            () -> forged(approval("bob", "2"), "bob", with("with: .*", "with: none"))),
        way(
            "another author",
            "it says `author: carol`",
            () -> forged(approval("bob", "2"), "bob", with("author: alice", "author: carol"))),
        way(
            "one more line",
            "not written as the store writes it",
            () -> forged(approval("bob", "2"), "bob", text -> text + "emergency: yes\n")),
        way(
            "another title",
            "not written as the store writes it",
            () -> forged(approval("bob", "2"), "bob", with("Approve house", "Approve  house"))),
        way(
            "a policy outside of the folder",
            "is no name for a policy",
            () -> forged(approval("bob", "2"), "bob", with("policy: house", "policy: ../house"))),
        way(
            "a signature over another approval",
            "the signature is not one over this text",
            () -> {
              Unsigned other = approval("mike", "3");
              String signature = town.key("mike").sign(other.bytes()).armored();
              town.store.accept(approval("mike", "2").bytes(), signature);
            }),
        way(
            "an old approval once more",
            "has approved version 3 already",
            () -> {
              Unsigned mine = approval("mike", "3");
              forged(
                  mine,
                  "bob",
                  text -> text.replace("mike", "bob").replace("Mike Moss", "Bob Brown"));
            }),
        way(
            "a signature for another purpose",
            "the signature is made for `file`",
            () -> {
              Unsigned mine = approval("bob", "2");
              SshPrivateKey key = (SshPrivateKey) town.key("bob");
              town.store.accept(mine.bytes(), key.sign(mine.bytes(), "file").armored());
            }),
        way(
            "no signature",
            "this is not a signature made with an SSH key",
            () -> town.store.accept(approval("bob", "2").bytes(), "")),
        way(
            "half a signature",
            "is cut off",
            () -> {
              Unsigned mine = approval("bob", "2");
              String[] lines = town.key("bob").sign(mine.bytes()).armored().split("\n", -1);
              town.store.accept(
                  mine.bytes(),
                  SshSignature.BEGIN + "\n" + lines[1].substring(0, 64) + "\n" + SshSignature.END);
            }),
        way(
            "two days ago",
            "and the store's clock says",
            () -> forged(approval("bob", "2"), "bob", dated(town.now.minus(Duration.ofDays(2))))),
        way(
            "tomorrow",
            "and the store's clock says",
            () -> forged(approval("bob", "2"), "bob", dated(town.now.plus(Duration.ofDays(1))))),
        way(
            "before the proposal",
            "before the proposal of",
            () ->
                forged(
                    approval("mike", "7"), "mike", dated(town.now.minus(Duration.ofHours(23))))));
  }

  private static List<DynamicTest> activations() {
    return List.of(
        way(
            "without approval",
            "version 2 has no approval that counts",
            () -> town.activate("dave", Town.HOUSE, "2")),
        way(
            "with one of two",
            "approvals by 2 of market-risk, credit-risk, and there are" + " approvals by 1",
            () -> town.activate("dave", Town.HOUSE, "3")),
        way(
            "with one group twice",
            "version 4 asks for approvals by 2",
            () -> town.activate("dave", Town.HOUSE, "4")),
        way(
            "after a rejection",
            "version 5 was rejected by carol",
            () -> town.activate("dave", Town.HOUSE, "5")),
        way(
            "by the lower bar of the proposal itself",
            "version 1, which is in force, asks for approvals by 2",
            () -> town.activate("dave", Town.HOUSE, "6")),
        way(
            "by an approver",
            "Bob Brown is no operator",
            () -> town.activate("bob", Town.HOUSE, "7")),
        way(
            "by the author",
            "Alice Adams is no operator",
            () -> town.activate("alice", Town.HOUSE, "7")),
        way(
            "an old version again",
            "version 1 is not newer than version 1",
            () -> town.activate("dave", Town.HOUSE, "1")),
        way(
            "back to what was never in force",
            "version 3 was never in force",
            () -> town.act(Activation.Kind.ROLL_BACK, "dave", Town.HOUSE, "3")),
        way(
            "back to what was rejected",
            "version 5 was never in force",
            () -> town.act(Activation.Kind.ROLL_BACK, "dave", Town.HOUSE, "5")),
        way(
            "back to what is in force",
            "version 1 is in force already",
            () -> town.act(Activation.Kind.ROLL_BACK, "dave", Town.HOUSE, "1")),
        way(
            "a pause by an approver",
            "Carol Clark is no operator",
            () -> town.act(Activation.Kind.PAUSE, "carol", Town.HOUSE, "1")),
        way(
            "resuming another version than was paused",
            "version 7 is not in force",
            () -> town.act(Activation.Kind.RESUME, "dave", Town.HOUSE, "7")),
        way(
            "resuming what is not paused",
            "house is not paused",
            () -> town.act(Activation.Kind.RESUME, "dave", Town.HOUSE, "1")));
  }

  private static List<DynamicTest> activationTexts() {
    Activation.Kind activate = Activation.Kind.ACTIVATE;
    return List.of(
        way(
            "in the operator's name",
            "by Dave Dunn <dave@example.com> and is signed by Alice",
            () -> forged(act(activate, "7"), "alice", text -> text)),
        way(
            "approvals made up",
            "it says `approvals: eve",
            () -> forged(act(activate, "7"), "dave", with("approvals: bob", "approvals: eve"))),
        way(
            "an approved draft turned to another version",
            "has no approval that counts",
            () -> forged(act(activate, "7"), "dave", with("version: 7", "version: 2"))),
        way(
            "a pause turned into an activation",
            "version 1 is not newer",
            () ->
                forged(
                    act(Activation.Kind.PAUSE, "1"),
                    "dave",
                    with("kind: pause", "kind: activate"))),
        way(
            "another sequence",
            "it says `sequence: 1`",
            () -> forged(act(activate, "7"), "dave", with("sequence: \\d+", "sequence: 1"))),
        way(
            "another tag",
            "the store expects `active/house/000002`",
            () -> forged(act(activate, "7"), "dave", with("house/000002", "house/000009"))),
        way(
            "in force since last week",
            "it says `effective: 2026-11-01T00:00:00Z`",
            () ->
                forged(
                    act(activate, "7"),
                    "dave",
                    with("effective: \\S+", "effective: 2026-11-01T00:00:00Z"))),
        way(
            "under another governance",
            "it says `governance: none`",
            () -> forged(act(activate, "7"), "dave", with("governance: \\w+", "governance: none"))),
        way(
            "after another activation",
            "it says `previous: none`",
            () -> forged(act(activate, "7"), "dave", with("previous: \\w+", "previous: none"))),
        way(
            "against another journal",
            "which this store does not have",
            () ->
                forged(
                    act(activate, "7"),
                    "dave",
                    with("journal: \\w+", "journal: " + "0".repeat(40)))),
        way(
            "a commit of another version",
            "it says `commit: ",
            () ->
                forged(
                    act(activate, "7"),
                    "dave",
                    with("\ncommit: \\w+", "\ncommit: " + commitOf("2")))),
        way(
            "another commit behind the tag",
            "points to",
            () ->
                forged(act(activate, "7"), "dave", with("object \\w+", "object " + commitOf("2")))),
        way(
            "by force",
            "neither activate, roll back, pause nor resume",
            () -> forged(act(activate, "7"), "dave", with("kind: activate", "kind: force"))),
        way(
            "before the last activation",
            "and the store's clock says",
            () -> forged(act(activate, "7"), "dave", dated(town.now.minus(Duration.ofDays(30))))));
  }

  private static List<DynamicTest> proposals() {
    return List.of(
        way(
            "a proposal by a viewer",
            "Eve Evans is no author",
            () -> town.propose("eve", Town.HOUSE, Town.house(8, "18%", TWO))),
        way(
            "a number with another text",
            "version 7 was proposed with another text",
            () -> town.propose("alice", Town.HOUSE, Town.house(7, "70%", TWO))),
        way(
            "what was rejected once more",
            "exactly this is version 5 already",
            () -> town.propose("alice", Town.HOUSE, Town.house(5, "15%", TWO))),
        way(
            "files changed after they were tested",
            "it says `content: ",
            () -> tree(Town.HOUSE, Town.house(8, "81%", TWO))),
        way(
            "another policy changed on the way",
            "the commit changes other files than those",
            () -> tree("other", Town.house(8, "18%", TWO))),
        way(
            "a key added on the way",
            "the commit changes other files than those",
            () -> tree(Governance.NAME, town.governance(Town.PEOPLE, town.signers + "# mine\n"))),
        way(
            "history written anew",
            "does not continue from the last one on main",
            () -> forged(draft(), "alice", with("parent \\w+", "parent " + commitOf("1")))),
        way(
            "without history",
            "does not continue from the last one on main",
            () -> forged(draft(), "alice", with("parent \\w+\n", ""))),
        way(
            "as somebody else",
            "by Carol Clark <carol@example.com> and is signed by Alice",
            () ->
                forged(
                    draft(),
                    "alice",
                    text -> text.replace("Alice Adams <alice", "Carol Clark <carol"))),
        way(
            "author and committer apart",
            "the commit holds something that a proposal does not",
            () ->
                forged(
                    draft(),
                    "alice",
                    with("author Alice Adams <alice@", "author Carol Clark <carol@"))),
        way(
            "a parameter beyond its bounds",
            "parameters.yaml does not fit the policy",
            () -> town.propose("alice", Town.HOUSE, parameters("90%"))));
  }

  private static Unsigned draft() throws Refused {
    return town.store.propose(
        town.key("alice").publicKey(), Town.HOUSE, Town.house(8, "18%", TWO), "more");
  }

  /** A proper proposal of version 8 whose tree says something else besides. */
  private static void tree(String policy, VersionFiles files) throws Refused, BadSsh {
    Unsigned draft = draft();
    String wanted = CommitText.of(draft.bytes()).tree();
    String other = town.store.treeWith(wanted, policy, files);
    forged(draft, "alice", with("tree \\w+", "tree " + other));
  }

  private static VersionFiles parameters(String value) {
    Map<String, byte[]> files = new TreeMap<>(Town.house(7, "17%", TWO).files());
    String text =
        "policy: house\nvalues:\n  add:\n    - { from: 2026-11-21T00:00:00Z, value: \""
            + value
            + "\" }\n";
    files.put(VersionFiles.PARAMETERS, text.getBytes(StandardCharsets.UTF_8));
    return new VersionFiles(new TreeMap<>(files));
  }

  private static VersionFiles people(int version, UnaryOperator<String> change) {
    return town.governance(change.apply(Town.PEOPLE.replace("version: 1", "version: " + version)));
  }

  private static List<DynamicTest> governance() {
    String zoe =
        "  - { id: zoe, name: Zoe Zorn, email: zoe@example.com, roles: [approver], groups: [] }\n";
    return List.of(
        way(
            "a person twice, by case",
            "could be taken for each other",
            () ->
                town.propose(
                    "alice",
                    Governance.NAME,
                    people(2, text -> text + zoe.replace("zoe@example.com", "Alice@Example.com")))),
        way(
            "a person twice, by name",
            "could be taken for each other by `alice adams`",
            () ->
                town.propose(
                    "alice",
                    Governance.NAME,
                    people(2, text -> text + zoe.replace("Zoe Zorn", "alice adams")))),
        way(
            "a look-alike letter in a name",
            "no proper `name`",
            () ->
                town.propose(
                    "alice",
                    Governance.NAME,
                    people(2, text -> text + zoe.replace("Zoe", "Z\u043ee")))),
        way(
            "a key deleted",
            "is missing from allowed-signers",
            () ->
                town.propose(
                    "alice",
                    Governance.NAME,
                    Town.governance(
                        Town.PEOPLE.replace("version: 1", "version: 2"),
                        town.signers.substring(town.signers.indexOf("\n") + 1)))),
        way(
            "the own second key given to another",
            "changes its person",
            () ->
                town.propose(
                    "alice",
                    Governance.NAME,
                    Town.governance(
                        Town.PEOPLE.replace("version: 1", "version: 2") + zoe,
                        town.signers
                            .toString()
                            .replace(
                                Town.line("alice", town.key("alice-2").publicKey(), ""),
                                Town.line("zoe", town.key("alice-2").publicKey(), ""))))),
        way(
            "the same key for two",
            "gives a key that an earlier line gave",
            () ->
                town.propose(
                    "alice",
                    Governance.NAME,
                    Town.governance(
                        Town.PEOPLE.replace("version: 1", "version: 2") + zoe,
                        town.signers + Town.line("zoe", town.key("alice-2").publicKey(), "")))),
        way(
            "a key for everybody",
            "is not one person's key",
            () ->
                town.propose(
                    "alice",
                    Governance.NAME,
                    Town.governance(
                        Town.PEOPLE.replace("version: 1", "version: 2"),
                        town.signers
                            + "* namespaces=\"git\" "
                            + town.newKey("any").publicKey()
                            + "\n"))),
        way(
            "a person taken out",
            "`mike` is missing from people.yaml",
            () ->
                town.propose(
                    "alice",
                    Governance.NAME,
                    Town.governance(
                        Town.PEOPLE
                            .replace("version: 1", "version: 2")
                            .replaceFirst("  - \\{ id: mike.*\n", ""),
                        town.signers.toString().replaceFirst("mike@.*\n", "")))),
        way(
            "nobody left to approve",
            "with these people nothing could be changed",
            () ->
                town.propose(
                    "alice",
                    Governance.NAME,
                    people(2, text -> text.replace("approver", "viewer")))),
        meanwhile(
            "alice wants to be operator",
            () ->
                town.propose(
                    "alice",
                    Governance.NAME,
                    people(
                        2,
                        text ->
                            text.replace("[author, approver]", "[author, approver, operator]")))),
        way(
            "the own role approved by oneself",
            "proposed version 2 and cannot approve it",
            () -> town.approve("alice", Governance.NAME, "2")),
        meanwhile("bob agrees", () -> town.approve("bob", Governance.NAME, "2")),
        way(
            "governance with one approval",
            "governance needs two approvals, and there are 1",
            () -> town.activate("dave", Governance.NAME, "2")),
        way(
            "a role that was only proposed",
            "Alice Adams is no operator",
            () -> town.activate("alice", Town.HOUSE, "7")),
        way(
            "governance rolled back",
            "governance can only be activated",
            () -> town.act(Activation.Kind.ROLL_BACK, "dave", Governance.NAME, "1")));
  }

  private static List<DynamicTest> laterOn() {
    return List.of(
        meanwhile(
            "version 8 is approved by bob and carol, then bob's key ends",
            FourEyesTest::bobLosesHisKey),
        way(
            "an ended key",
            "of bob@example.com does not count at",
            () -> town.approve("bob", Town.HOUSE, "2")),
        way(
            "an ended key, backdated",
            "of bob@example.com does not count at",
            () ->
                forged(
                    approval("mike", "2"),
                    "bob",
                    text ->
                        dated(town.now.minus(Duration.ofHours(2)))
                            .apply(text.replace("mike", "bob").replace("Mike Moss", "Bob Brown")))),
        way(
            "an approval whose key has ended since",
            "the approval of bob does not count",
            () -> town.activate("dave", Town.HOUSE, "8")),
        way(
            "an ended key that shall count again",
            "would count again after",
            () -> town.propose("alice", Governance.NAME, people(4, text -> text))),
        meanwhile(
            "version 9 is put in force",
            () -> {
              propose(9, "19%", TWO, "mike", "carol");
              propose(10, "20%", TWO, "mike", "carol");
              town.activate("dave", Town.HOUSE, "9");
            }),
        way(
            "approvals that compared with something older",
            "it was compared with version 1, and version 9 is in force now",
            () -> town.activate("dave", Town.HOUSE, "10")),
        way(
            "a version passed over",
            "version 7 is not newer than version 9",
            () -> town.activate("dave", Town.HOUSE, "7")));
  }

  private static void bobLosesHisKey() throws Refused {
    propose(8, "18%", TWO, "bob", "carol");
    town.pass(Duration.ofHours(1));
    String ended = ",valid-before=\"" + stamp(town.now) + "\"";
    String now =
        town.signers
            .toString()
            .replace(
                Town.line("bob", town.key("bob").publicKey(), ""),
                Town.line("bob", town.key("bob").publicKey(), ended));
    town.propose(
        "alice",
        Governance.NAME,
        Town.governance(Town.PEOPLE.replace("version: 1", "version: 3"), now));
    town.approve("mike", Governance.NAME, "3");
    town.approve("carol", Governance.NAME, "3");
    town.activate("dave", Governance.NAME, "3");
  }

  private static String stamp(Instant instant) {
    return instant.toString().replaceAll("[-:T]", "");
  }
}
