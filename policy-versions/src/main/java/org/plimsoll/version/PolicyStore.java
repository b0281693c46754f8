package org.plimsoll.version;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.plimsoll.version.ssh.BadSsh;
import org.plimsoll.version.ssh.Signer;
import org.plimsoll.version.ssh.SshPublicKey;
import org.plimsoll.version.ssh.SshSignature;

/**
 * Versions of policies in a Git repository. Everything is proposed, approved and activated by
 * objects signed with people's own keys; what is accepted is on the disk when it is acknowledged.
 *
 * <p>Safe for several threads and, on one machine, several programs.
 */
public final class PolicyStore implements AutoCloseable {
  private final Repository repository;
  private final Path folder;
  private final InstantSource clock;
  private final Objects objects;
  private final Refs refs;
  private final Examiner examiner = new Examiner();

  private PolicyStore(Repository repository, InstantSource clock) {
    this.repository = repository;
    this.folder = repository.getDirectory().toPath().toAbsolutePath().normalize();
    this.clock = clock;
    this.objects = new Objects(repository);
    this.refs = new Refs(repository);
  }

  /**
   * Opens a store: a bare repository, or a folder with one in {@code .git}.
   *
   * @param clock the hour, against which dates of signatures are held
   */
  public static PolicyStore open(Path folder, InstantSource clock) throws Refused {
    Path git = Files.isDirectory(folder.resolve(".git")) ? folder.resolve(".git") : folder;
    try {
      Repository repository =
          new FileRepositoryBuilder().setGitDir(git.toFile()).setMustExist(true).build();
      return new PolicyStore(repository, clock);
    } catch (IOException e) {
      throw new Refused(
          "there is no store in " + folder, "check the path, or make one: plimsoll policy init");
    }
  }

  /** The folder of the repository. */
  public Path folder() {
    return folder;
  }

  // ---- what was accepted ------------------------------------------------------------------------

  /** What the store holds now, every signature and every approval judged again. */
  History history() throws Refused {
    String head =
        refs.id(Layout.JOURNAL)
            .orElseThrow(
                () ->
                    new Refused(
                        "the store in " + folder + " is empty or has lost its journal",
                        "make one with plimsoll policy init, or fetch all its branches"));
    History history = new History();
    new Reading(new Setting(history, objects, examiner, false))
        .all(
            Journal.read(objects, head),
            (entry, why) -> {
              throw new Refused(
                  entry.ref() + ": " + why.getMessage(), "see plimsoll policy verify");
            });
    requireRefs(history, head);
    return history;
  }

  private void requireRefs(History history, String head) throws Refused {
    Map<String, String> wanted = new TreeMap<>(history.refs());
    wanted.put(Layout.JOURNAL, head);
    Map<String, String> found = refs.all();
    for (Map.Entry<String, String> ref : wanted.entrySet()) {
      if (!ref.getValue().equals(found.get(ref.getKey()))) {
        throw new Refused(
            ref.getKey()
                + " was moved or deleted outside of the store: it should be "
                + ref.getValue(),
            "take the store from a copy; see plimsoll policy verify");
      }
    }
  }

  /** Opens what people ask: proposals, votes, activations. */
  public StoreView view() throws Refused {
    return new StoreView(history(), objects);
  }

  // ---- what waits for a signature ---------------------------------------------------------------

  /**
   * A proposal by the person with {@code key}; the files are stored, but nothing points to them.
   */
  public Unsigned propose(SshPublicKey key, String policy, VersionFiles files, String reason)
      throws Refused {
    History history = history();
    Instant now = clock.instant();
    Person author = history.governance().holder(key, now);
    try (Objects.Inserting into = objects.insert()) {
      CommitText commit =
          new ProposalRules(setting(history)).draft(author, policy, files, reason, now, into);
      return new Unsigned("main", commit.payload());
    }
  }

  /** An approval or rejection by the person with {@code key}. */
  public Unsigned vote(
      Vote.Kind kind, SshPublicKey key, String policy, Version version, String reason)
      throws Refused {
    History history = history();
    Instant now = clock.instant();
    Person person = history.governance().holder(key, now);
    TagText tag = new VoteRules(setting(history)).draft(kind, person, policy, version, reason, now);
    return new Unsigned(tag.name(), tag.payload());
  }

  /** An activation, roll back, pause or resumption by the person with {@code key}. */
  public Unsigned act(
      Activation.Kind kind, SshPublicKey key, String policy, Version version, String reason)
      throws Refused {
    History history = history();
    Instant now = clock.instant();
    Person person = history.governance().holder(key, now);
    TagText tag =
        new ActivationRules(setting(history), now)
            .draft(kind, person, policy, version, reason, now, history.journalHead());
    return new Unsigned(tag.name(), tag.payload());
  }

  private Setting setting(History history) {
    return new Setting(history, objects, examiner, true);
  }

  // ---- what comes back signed -------------------------------------------------------------------

  /** Signs and stores. */
  public Accepted sign(Unsigned unsigned, Signer signer) throws Refused {
    try {
      return accept(unsigned.bytes(), signer.sign(unsigned.bytes()).armored());
    } catch (BadSsh bad) {
      throw Refused.of(bad);
    }
  }

  /**
   * Judges what was signed, whoever drafted it, and stores it. Nothing of a draft is remembered:
   * what the bytes say is compared with what the store says now.
   *
   * @param bytes what was signed
   * @param signature the signature, from its first line to its last
   */
  public Accepted accept(byte[] bytes, String signature) throws Refused {
    SshSignature read;
    try {
      read = SshSignature.of(signature);
    } catch (BadSsh bad) {
      throw Refused.of(bad);
    }
    try (StoreLock lock = StoreLock.take(folder)) {
      Setting setting = setting(history());
      Instant now = clock.instant();
      return Signed.text(bytes).startsWith("tree ")
          ? proposal(setting, CommitText.of(bytes), read, now)
          : tag(setting, TagText.of(bytes), read, now);
    }
  }

  private Accepted proposal(Setting setting, CommitText commit, SshSignature signature, Instant now)
      throws Refused {
    byte[] stored = commit.signed(signature);
    new ProposalRules(setting).judge(CommitText.signedOf(stored), id(stored, true), now);
    return enter(setting.history(), Layout.MAIN, stored, true, now);
  }

  private Accepted tag(Setting setting, TagText tag, SshSignature signature, Instant now)
      throws Refused {
    byte[] stored = tag.signed(signature);
    String ref = Layout.TAGS + tag.name();
    String head = setting.history().journalHead();
    new Reading(setting)
        .judge(TagText.signedOf(stored), new Journal.Entry(ref, id(stored, false), now, head));
    return enter(setting.history(), ref, stored, false, now);
  }

  private static String id(byte[] stored, boolean commit) {
    try (Objects.Inserting compute = Objects.compute()) {
      return commit ? compute.commit(stored) : compute.tag(stored);
    }
  }

  private Accepted enter(History history, String ref, byte[] stored, boolean commit, Instant now)
      throws Refused {
    Setting.requireNotBefore(now, history.accepted(), "the last entry of the journal");
    Optional<String> before =
        history.journal().isEmpty() ? Optional.empty() : Optional.of(history.journalHead());
    String object;
    String journal;
    try (Objects.Inserting into = objects.insert()) {
      object = commit ? into.commit(stored) : into.tag(stored);
      into.tree(new TreeMap<>());
      journal = into.commit(Journal.bytes(before, ref, object, now));
    }
    refs.set(Map.of(ref, object, Layout.JOURNAL, journal));
    return new Accepted(ref, object, journal);
  }

  // ---- the beginning ----------------------------------------------------------------------------

  /**
   * Begins the store with its first people and keys: the root of trust. Whoever verifies later
   * compares the id of this commit with what was written down now.
   *
   * @param governance people.yaml and allowed-signers
   * @param signer the key of an operator among them
   * @return the commit and the activation, in this order
   */
  List<Accepted> begin(VersionFiles governance, Signer signer, String reason) throws Refused {
    try (StoreLock lock = StoreLock.take(folder)) {
      History history = new History();
      Setting setting = setting(history);
      Instant now = clock.instant();
      Governance first = Governance.read(governance.files());
      Person operator = first.holder(signer.publicKey(), now);
      byte[] stored;
      try (Objects.Inserting into = objects.insert()) {
        CommitText commit =
            new ProposalRules(setting)
                .draft(operator, Governance.NAME, governance, reason, now, into);
        stored = commit.signed(signer.sign(commit.payload()));
      }
      List<Accepted> done = new ArrayList<>();
      done.add(enter(history, Layout.MAIN, stored, true, now));
      Setting next = setting(new History());
      new Reading(next)
          .all(
              Journal.read(objects, done.get(0).journal()),
              (entry, why) -> {
                throw why;
              });
      Version version = next.history().line(Governance.NAME).proposals().lastKey();
      TagText tag =
          new ActivationRules(next, now)
              .draft(
                  Activation.Kind.ACTIVATE,
                  operator,
                  Governance.NAME,
                  version,
                  reason,
                  now,
                  next.history().journalHead());
      done.add(tag(next, tag, signer.sign(tag.payload()), now));
      return done;
    } catch (BadSsh bad) {
      throw Refused.of(bad);
    }
  }

  /** Stores the tree that comes of {@code tree} with other files for a policy; answers its id. */
  String treeWith(String tree, String policy, VersionFiles files) throws Refused {
    try (Objects.Inserting into = objects.insert()) {
      return Layout.tree(objects, into, tree, policy, files);
    }
  }

  /** Everything that does not hold, from the first commit on; see {@link Verification}. */
  public Verification verify() throws Refused {
    return Verification.of(folder, examiner);
  }

  @Override
  public void close() {
    repository.close();
  }
}
