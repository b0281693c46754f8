package org.plimsoll.version;

import java.io.IOException;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/**
 * The objects of the repository, by their ids in hexadecimal. Whatever is read is hashed again:
 * JGit itself does not notice when a file of an object was exchanged.
 */
final class Objects {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{40}");
  private static final int MOST_BYTES = 20_000_000;

  /** A file or folder in a tree. */
  record Entry(boolean folder, String id) {}

  private final Repository repository;
  private final Map<String, byte[]> read = new ConcurrentHashMap<>();

  Objects(Repository repository) {
    this.repository = repository;
  }

  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  byte[] commit(String id) throws Refused {
    return read(id, Constants.OBJ_COMMIT);
  }

  byte[] tag(String id) throws Refused {
    return read(id, Constants.OBJ_TAG);
  }

  byte[] file(String id) throws Refused {
    return read(id, Constants.OBJ_BLOB);
  }

  private byte[] read(String id, int type) throws Refused {
    byte[] known = read.get(id + type);
    if (known != null) {
      return known;
    }
    if (!isId(id)) {
      throw new Refused("`" + id + "` is no object id", "give the 40 digits");
    }
    byte[] bytes = load(id, type);
    try (ObjectInserter.Formatter hash = new ObjectInserter.Formatter()) {
      if (!hash.idFor(type, bytes).name().equals(id)) {
        throw new Refused(
            "the object " + id + " was exchanged in the store", "take it from a copy of the store");
      }
    }
    read.put(id + type, bytes);
    return bytes;
  }

  private byte[] load(String id, int type) throws Refused {
    try {
      ObjectLoader loader = repository.open(ObjectId.fromString(id));
      if (loader.getType() != type) {
        throw new Refused(
            "the object "
                + id
                + " is a "
                + Constants.typeString(loader.getType())
                + ", and a "
                + Constants.typeString(type)
                + " is needed",
            "tags must be annotated and signed");
      }
      return loader.getBytes(MOST_BYTES);
    } catch (MissingObjectException e) {
      throw new Refused("the object " + id + " is missing", "take it from a copy of the store");
    } catch (IOException | RuntimeException e) {
      // damaged files make JGit throw nearly anything
      throw new Refused("the object " + id + " is damaged", "take it from a copy of the store");
    }
  }

  /** What a tree holds. Only plain files and folders are known here. */
  SortedMap<String, Entry> tree(String id) throws Refused {
    SortedMap<String, Entry> entries = new TreeMap<>();
    byte[] bytes = read(id, Constants.OBJ_TREE);
    CanonicalTreeParser parser = new CanonicalTreeParser();
    try {
      for (parser.reset(bytes); !parser.eof(); parser.next()) {
        FileMode mode = parser.getEntryFileMode();
        if (!mode.equals(FileMode.TREE) && !mode.equals(FileMode.REGULAR_FILE)) {
          throw new Refused(
              "`" + parser.getEntryPathString() + "` is neither a plain file nor a folder",
              "links, submodules and programs have no place in the store");
        }
        entries.put(
            parser.getEntryPathString(),
            new Entry(mode.equals(FileMode.TREE), parser.getEntryObjectId().name()));
      }
    } catch (RuntimeException e) {
      throw new Refused("the tree " + id + " is damaged", "take it from a copy of the store");
    }
    return entries;
  }

  /** The files in a folder of a tree; none when there is no such folder. */
  SortedMap<String, byte[]> files(String tree, String... folders) throws Refused {
    String at = tree;
    for (String folder : folders) {
      Entry entry = tree(at).get(folder);
      if (entry == null || !entry.folder()) {
        return new TreeMap<>();
      }
      at = entry.id();
    }
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (Map.Entry<String, Entry> entry : tree(at).entrySet()) {
      if (entry.getValue().folder()) {
        throw new Refused(
            "there is a folder `" + entry.getKey() + "` among the files of a version",
            "leave it out");
      }
      files.put(entry.getKey(), file(entry.getValue().id()));
    }
    return files;
  }

  /** The bytes of a tree in the order Git demands: folders sort as if they ended in a slash. */
  static byte[] treeBytes(Map<String, Entry> entries) {
    TreeFormatter tree = new TreeFormatter();
    entries.entrySet().stream()
        .sorted(Comparator.comparing(e -> e.getKey() + (e.getValue().folder() ? "/" : "")))
        .forEach(
            e ->
                tree.append(
                    e.getKey(),
                    e.getValue().folder() ? FileMode.TREE : FileMode.REGULAR_FILE,
                    ObjectId.fromString(e.getValue().id())));
    return tree.toByteArray();
  }

  /** Stores objects, on the disk before this returns. */
  Inserting insert() {
    // by hand, because Git warns of this setting when it stands in the file
    repository.getConfig().setBoolean("core", null, "fsyncObjectFiles", true);
    return new Inserting(repository.newObjectInserter());
  }

  /** Only computes ids. */
  static Inserting compute() {
    return new Inserting(new ObjectInserter.Formatter());
  }
}
