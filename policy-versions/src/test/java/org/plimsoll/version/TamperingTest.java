package org.plimsoll.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits behind the store's back: of refs with all the powers of Git, and of files at random. */
class TamperingTest {
  private static final int EDITS =
      Integer.getInteger("plimsoll.edits", Boolean.getBoolean("plimsoll.full") ? 10_000 : 60);
  private static final Examiner EXAMINER = new Examiner();

  @TempDir private static Path folder;
  private static Town town;

  private Path copy;

  @BeforeAll
  static void aStoreWithAHistory() throws Refused {
    town = Town.running(folder);
    town.propose("alice", Town.HOUSE, Town.house(2, "12%"));
    town.vote(Vote.Kind.REJECTION, "carol", Town.HOUSE, "2");
    town.release(3, Town.house(3, "13%"));
    town.propose("alice", Town.HOUSE, Town.house(4, "14%"));
    town.propose("alice", Town.HOUSE, Town.house(5, "15%"));
    town.approve("bob", Town.HOUSE, "4");
  }

  @AfterAll
  static void close() {
    town.close();
  }

  @BeforeEach
  void aCopyToEdit() throws IOException {
    copy = folder.resolve("copy.git");
    synchronise(town.repository, copy);
  }

  /** Makes {@code to} the same as {@code from}, file by file. */
  private static void synchronise(Path from, Path to) throws IOException {
    if (Files.exists(to)) {
      try (Stream<Path> files = Files.walk(to)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.delete(file);
        }
      }
    }
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
          target.toFile().setWritable(true);
        }
      }
    }
  }

  private List<String> found() throws Refused {
    return Verification.of(copy, EXAMINER).findings().stream()
        .map(finding -> finding.where() + ": " + finding.what())
        .toList();
  }

  private void assertRefusesToWork() {
    assertThatThrownBy(
            () -> {
              try (PolicyStore store = PolicyStore.open(copy, town.clock)) {
                store.view();
              }
            })
        .isInstanceOf(Refused.class);
  }

  private interface Change {
    void to(Repository repository) throws IOException;
  }

  private void change(Change change) throws IOException {
    try (Repository repository =
        new FileRepositoryBuilder().setGitDir(copy.toFile()).setMustExist(true).build()) {
      change.to(repository);
    }
  }

  private static void set(Repository repository, String ref, String id) throws IOException {
    RefUpdate update = repository.updateRef(ref);
    update.setNewObjectId(ObjectId.fromString(id));
    update.disableRefLog();
    update.forceUpdate();
  }

  private static void delete(Repository repository, String ref) throws IOException {
    RefUpdate update = repository.updateRef(ref);
    update.setForceUpdate(true);
    update.delete();
  }

  private void enter(String ref, byte[] object, boolean commit) throws IOException {
    Forgery.enter(copy, town.now, ref, object, commit);
  }

  private static String commitOf(int version) throws Refused {
    return town.store.view().proposal(Town.HOUSE, new Version(version, 0)).commit();
  }

  @Test
  void theHistoryItselfHolds() throws Refused {
    assertThat(found()).isEmpty();
    assertThat(town.store.verify().reaches(town.store.view().journalHead())).isTrue();
    assertThat(town.store.verify().reaches("0".repeat(40))).isFalse();
  }

  @Test
  void aLightweightTagIsNoApproval() throws Exception {
    String commit = commitOf(4);
    change(repository -> set(repository, "refs/tags/approved/house/4/carol", commit));
    assertThat(found())
        .containsExactly("refs/tags/approved/house/4/carol: the store never accepted it");
    change(
        repository -> {
          try (Inserting into = new Objects(repository).insert()) {
            String head = repository.resolve(Layout.JOURNAL).name();
            set(
                repository,
                Layout.JOURNAL,
                into.commit(
                    Journal.bytes(
                        Optional.of(head), "refs/tags/approved/house/4/carol", commit, town.now)));
          }
        });
    assertThat(found())
        .containsExactly(
            "refs/tags/approved/house/4/carol: the object "
                + commit
                + " is a commit, and a tag is needed");
    assertRefusesToWork();
  }

  @Test
  void aTagWithoutSignatureIsNoApproval() throws Exception {
    byte[] unsigned =
        town.store
            .vote(
                Vote.Kind.APPROVAL,
                town.key("carol").publicKey(),
                Town.HOUSE,
                new Version(4, 0),
                "yes")
            .bytes();
    enter("refs/tags/approved/house/4/carol", unsigned, false);
    assertThat(found()).containsExactly("refs/tags/approved/house/4/carol: the tag is not signed");
    assertRefusesToWork();
  }

  @Test
  void aCommitWithoutSignatureIsNoProposal() throws Exception {
    Unsigned draft =
        town.store.propose(town.key("alice").publicKey(), Town.HOUSE, Town.house(6, "16%"), "more");
    synchronise(town.repository, copy);
    enter(Layout.MAIN, draft.bytes(), true);
    assertThat(found()).containsExactly("refs/heads/main: the commit is not signed");
    assertRefusesToWork();
  }

  @Test
  void anUnapprovedActivationIsFoundEvenWithTheOperatorsKey() throws Exception {
    Forgery.activation(town, copy, 3, 5);
    assertThat(found())
        .singleElement()
        .asString()
        .startsWith("refs/tags/active/house/000003: version 5 has no approval that counts");
    assertRefusesToWork();
  }

  @Test
  void aMovedTagAndAMovedBranchAreFound() throws Exception {
    change(
        repository ->
            set(
                repository,
                "refs/tags/approved/house/4/bob",
                repository.resolve("refs/tags/approved/house/3/bob").name()));
    assertThat(found()).anyMatch(each -> each.contains("approved/house/4/bob: it was moved"));
    assertRefusesToWork();
    synchronise(town.repository, copy);
    String before = commitOf(3);
    change(repository -> set(repository, Layout.MAIN, before));
    assertThat(found()).anyMatch(each -> each.contains("refs/heads/main: it was moved"));
    assertRefusesToWork();
  }

  @Test
  void aRejectionTakenAwayIsMissed() throws Exception {
    change(repository -> delete(repository, "refs/tags/rejected/house/2/carol"));
    assertThat(found())
        .containsExactly("refs/tags/rejected/house/2/carol: it was accepted and is gone");
    assertRefusesToWork();
  }

  @Test
  void aJournalWrittenAnewIsFoundByTheNextActivationInIt() throws Exception {
    List<Journal.Entry> entries = new ArrayList<>();
    change(
        repository -> {
          Objects objects = new Objects(repository);
          try {
            entries.addAll(Journal.read(objects, repository.resolve(Layout.JOURNAL).name()));
          } catch (Refused e) {
            throw new IOException(e);
          }
          String head = null;
          try (Inserting into = objects.insert()) {
            for (Journal.Entry entry : entries) {
              if (!entry.ref().contains("rejected/")) {
                head =
                    into.commit(
                        Journal.bytes(
                            Optional.ofNullable(head),
                            entry.ref(),
                            entry.object(),
                            entry.accepted()));
              }
            }
          }
          set(repository, Layout.JOURNAL, head);
          delete(repository, "refs/tags/rejected/house/2/carol");
        });
    assertThat(found()).anyMatch(each -> each.contains("which this store does not have"));
    assertRefusesToWork();
  }

  @Test
  void aCutAtTheEndIsFoundByAHeadKeptElsewhere() throws Exception {
    String head = town.store.view().journalHead();
    String tag = "refs/tags/approved/house/4/bob";
    change(
        repository -> {
          Path packed = copy.resolve("packed-refs");
          String text = Files.readString(packed);
          String cut =
              text.replace(head, repository.resolve(head + "^").name())
                  .replaceFirst("[0-9a-f]{40} " + tag + "\n\\^[0-9a-f]{40}\n", "");
          assertThat(cut).doesNotContain(tag);
          Files.writeString(packed, cut);
        });
    Verification cut = Verification.of(copy, EXAMINER);
    assertThat(cut.findings()).isEmpty();
    assertThat(cut.reaches(head)).isFalse();
  }

  /**
   * Edits that leave every object as it was (a bit of padding in a compressed file) are no edits
   * and are counted apart.
   */
  @Test
  void everyEditOfAStoredFileIsFound() throws Exception {
    Random random = new Random(20261121);
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(copy)) {
      all.filter(Files::isRegularFile)
          .map(copy::relativize)
          .filter(
              f ->
                  f.startsWith("objects")
                      || f.startsWith("refs")
                      || f.toString().equals("packed-refs")
                      || f.toString().equals("HEAD"))
          .sorted()
          .forEach(files::add);
    }
    Instant start = Instant.now();
    int without = 0;
    for (int i = 0; i < EDITS; i++) {
      // packed-refs is one file of many, and the one worth most to an attacker
      Path name = i % 3 == 0 ? Path.of("packed-refs") : files.get(random.nextInt(files.size()));
      byte[] before = Files.readAllBytes(copy.resolve(name));
      byte[] after = edited(before, random, name.toString().equals("packed-refs"));
      if (java.util.Arrays.equals(before, after) || sameContent(name, before, after)) {
        without++;
        continue;
      }
      write(copy.resolve(name), after);
      assertThat(found()).as("edit %s of %s", i, name).isNotEmpty();
      Files.write(copy.resolve(name), before);
    }
    assertThat(found()).isEmpty();
    assertThat(without).isLessThan(EDITS / 10);
    System.out.println(
        "edits of stored files: "
            + (EDITS - without)
            + ", all found; "
            + without
            + " more changed no object or ref; "
            + java.time.Duration.between(start, Instant.now()).toSeconds()
            + " s");
  }

  private static void write(Path file, byte[] after) throws IOException {
    if (after.length == 0) {
      Files.delete(file);
    } else {
      Files.write(file, after);
    }
  }

  private static byte[] edited(byte[] before, Random random, boolean lines) {
    int at = random.nextInt(before.length);
    byte[] after = before.clone();
    switch (random.nextInt(lines ? 6 : 4)) {
      case 0 -> after[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> after[at] = (byte) random.nextInt(256);
      case 2 -> after = java.util.Arrays.copyOf(before, at);
      case 3 -> {
        after = java.util.Arrays.copyOf(before, before.length + 1);
        System.arraycopy(before, at, after, at + 1, before.length - at);
        after[at] = (byte) random.nextInt(256);
      }
      default -> after = withoutOneLine(before, random);
    }
    return after;
  }

  private static byte[] withoutOneLine(byte[] before, Random random) {
    List<String> lines =
        new ArrayList<>(new String(before, StandardCharsets.ISO_8859_1).lines().toList());
    int gone = random.nextInt(lines.size());
    if (random.nextBoolean()) {
      lines.remove(gone);
    } else {
      lines.set(gone, lines.get(random.nextInt(lines.size())));
    }
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.ISO_8859_1);
  }

  private static boolean sameContent(Path name, byte[] before, byte[] after) {
    return name.startsWith("objects")
        && java.util.Arrays.equals(StoredFiles.inflated(before), StoredFiles.inflated(after));
  }
}
