package org.plimsoll.companion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The files beside a policy, by their bare names. */
@FunctionalInterface
public interface Companions {
  /** The most bytes a companion may have. */
  int MOST_BYTES = 10_000_000;

  /** No files at all: the policy is a text by itself. */
  Companions NONE =
      name -> {
        throw new Absent(
            "the policy came without the files that lie beside it, and needs `" + name + "`",
            "give the file along with the text, or write the rows into the policy");
      };

  /**
   * The content of a file.
   *
   * @param name its bare name, without any path
   * @throws Absent when it cannot be given; the exception says why
   */
  byte[] content(String name) throws Absent;

  /** Why a file cannot be given. */
  final class Absent extends Exception {
    private static final long serialVersionUID = 1L;

    private final String hint;

    /**
     * A file that cannot be given.
     *
     * @param message what is wrong
     * @param hint what to do
     */
    public Absent(String message, String hint) {
      super(message);
      this.hint = hint;
    }

    /** What to do. */
    public String hint() {
      return hint;
    }
  }

  /** Files in memory, by name. */
  static Companions of(Map<String, byte[]> files) {
    Map<String, byte[]> copies = new TreeMap<>();
    files.forEach((name, content) -> copies.put(name, content.clone()));
    return name -> {
      byte[] content = copies.get(name);
      if (content == null) {
        throw missing(name);
      }
      return limited(name, content.clone());
    };
  }

  /** The files in a folder; each is read when it is asked for. */
  static Companions in(Path folder) {
    return name -> {
      try (var in = Files.newInputStream(folder.resolve(name))) {
        return limited(name, in.readNBytes(MOST_BYTES + 1));
      } catch (NoSuchFileException e) {
        throw missing(name);
      } catch (IOException e) {
        throw new Absent("the file `" + name + "` cannot be read", "check that it may be read");
      }
    };
  }

  private static Absent missing(String name) {
    return new Absent(
        "there is no file `" + name + "` beside the policy", "put the file into the same folder");
  }

  private static byte[] limited(String name, byte[] content) throws Absent {
    if (content.length > MOST_BYTES) {
      throw new Absent(
          "`" + name + "` is larger than 10 MB, the most a file beside a policy may have",
          "split the table");
    }
    return content;
  }
}
