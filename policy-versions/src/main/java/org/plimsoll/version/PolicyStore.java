package org.plimsoll.version;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.plimsoll.version.ssh.BadSsh;
import org.plimsoll.version.ssh.Signer;
import org.plimsoll.version.ssh.SshPublicKey;

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
  private final Examiner examiner = new Examiner();
  private final Intake intake;

  private PolicyStore(Repository repository, InstantSource clock) {
    this.repository = repository;
    this.folder = repository.getDirectory().toPath().toAbsolutePath().normalize();
    this.clock = clock;
    this.objects = new Objects(repository);
    this.intake = new Intake(folder, clock, objects, new Refs(repository), examiner);
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
    return intake.history();
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
    try (Inserting into = objects.insert()) {
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
    return intake.accept(bytes, signature);
  }

  /** Begins the store; see {@link Beginning}. */
  List<Accepted> begin(VersionFiles governance, Signer signer, String reason) throws Refused {
    return intake.begin(governance, signer, reason);
  }

  /** Stores the tree that comes of {@code tree} with other files for a policy; answers its id. */
  String treeWith(String tree, String policy, VersionFiles files) throws Refused {
    try (Inserting into = objects.insert()) {
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
