package org.plimsoll.version;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.plimsoll.version.ssh.BadSsh;

/** What somebody with all powers over the repository's files can write into it. */
final class Forgery {
  private Forgery() {}

  /** Enters something into the journal as the store would, without asking it. */
  static void enter(Path folder, Instant now, String ref, byte[] object, boolean commit)
      throws IOException {
    try (Repository repository =
        new FileRepositoryBuilder().setGitDir(folder.toFile()).setMustExist(true).build()) {
      String head = repository.resolve(Layout.JOURNAL).name();
      String id;
      String journal;
      try (Inserting into = new Objects(repository).insert()) {
        id = commit ? into.commit(object) : into.tag(object);
        journal = into.commit(Journal.bytes(Optional.of(head), ref, id, now));
      }
      set(repository, ref, id);
      set(repository, Layout.JOURNAL, journal);
    }
  }

  static void set(Repository repository, String ref, String id) throws IOException {
    RefUpdate update = repository.updateRef(ref);
    update.setNewObjectId(ObjectId.fromString(id));
    update.disableRefLog();
    update.forceUpdate();
  }

  static void activation(Town town, int from, int to) throws Refused, BadSsh, IOException {
    activation(town, town.repository, from, to);
  }

  /** What an operator could sign by hand: version {@code to}, which nobody approved. */
  static void activation(Town town, Path folder, int from, int to)
      throws Refused, BadSsh, IOException {
    StoreView view = town.store.view();
    Proposal old = view.proposal(Town.HOUSE, new Version(from, 0));
    Proposal own = view.proposal(Town.HOUSE, new Version(to, 0));
    Unsigned pause =
        town.store.act(
            Activation.Kind.PAUSE, town.key("dave").publicKey(), Town.HOUSE, old.version(), "now");
    String text =
        pause
            .shown()
            .replace("kind: pause", "kind: activate")
            .replace("version: " + from, "version: " + to)
            .replace(old.commit(), own.commit())
            .replace(old.hashes().content(), own.hashes().content())
            .replace(old.hashes().meaning(), own.hashes().meaning())
            .replace(old.hashes().policy(), own.hashes().policy())
            .replace("Pause house version " + from, "Activate house version " + to);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    TagText tag = TagText.of(bytes);
    enter(
        folder,
        town.now,
        Layout.TAGS + tag.name(),
        tag.signed(town.key("dave").sign(bytes)),
        false);
  }
}
