package org.plimsoll.version;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.BatchRefUpdate;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.ReceiveCommand;

/** The refs of the repository. */
final class Refs {
  private final Repository repository;

  Refs(Repository repository) {
    this.repository = repository;
  }

  /** All refs and the ids they point to, without those a clone keeps about its origin. */
  Map<String, String> all() {
    try {
      Map<String, String> all = new TreeMap<>();
      for (Ref ref : repository.getRefDatabase().getRefs()) {
        String name = ref.getName();
        if (ref.getObjectId() != null
            && !ref.isSymbolic()
            && !name.startsWith("refs/remotes/")
            && !name.equals("HEAD")) {
          all.put(name, ref.getObjectId().name());
        }
      }
      return all;
    } catch (IOException e) {
      throw new Unwritable(e);
    }
  }

  Optional<String> id(String name) {
    try {
      return Optional.ofNullable(repository.exactRef(name))
          .map(Ref::getObjectId)
          .map(ObjectId::name);
    } catch (IOException e) {
      throw new Unwritable(e);
    }
  }

  /** Sets all of them or none; on the disk before this returns. */
  void set(Map<String, String> wanted) throws Refused {
    repository.getConfig().setBoolean("core", null, "fsyncRefFiles", true);
    BatchRefUpdate batch = repository.getRefDatabase().newBatchUpdate();
    batch.setAtomic(true).disableRefLog();
    wanted.forEach(
        (name, id) ->
            batch.addCommand(
                new ReceiveCommand(
                    id(name).map(ObjectId::fromString).orElse(ObjectId.zeroId()),
                    ObjectId.fromString(id),
                    name)));
    try (RevWalk walk = new RevWalk(repository)) {
      batch.execute(walk, NullProgressMonitor.INSTANCE);
      force(repository.getDirectory().toPath());
    } catch (IOException e) {
      throw new Unwritable(e);
    }
    for (ReceiveCommand command : batch.getCommands()) {
      if (command.getResult() != ReceiveCommand.Result.OK) {
        throw new Refused(
            command.getRefName() + " could not be set (" + command.getResult() + ")",
            "another program was writing; try again");
      }
    }
  }

  /** A rename is on the disk when its folder is. */
  private static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
