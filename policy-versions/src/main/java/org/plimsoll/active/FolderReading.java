package org.plimsoll.active;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.plimsoll.companion.Companions;
import org.plimsoll.data.FileKind;

/** What lay in a folder when it was looked at; equal when the contents are. */
sealed interface FolderReading {
  /** The folder in the folder that holds the version before. */
  String BEFORE = "before";

  /** The most files that belong to a version. */
  int MOST_FILES = 100;

  /** The most versions, one within the other. */
  int MOST_VERSIONS = 3;

  /** A policy has 1,000,000 characters at most, each of four bytes at most. */
  int MOST_POLICY_BYTES = 4_000_000;

  /**
   * Versions.
   *
   * @param hashes the hash over the files of each, the oldest first
   * @param offers the same with their contents
   */
  record Whole(List<String> hashes, List<Offer> offers) implements FolderReading {
    @Override
    public boolean equals(Object other) {
      return other instanceof Whole whole && whole.hashes.equals(hashes);
    }

    @Override
    public int hashCode() {
      return hashes.hashCode();
    }
  }

  /**
   * Nothing that could be taken.
   *
   * @param sentence why
   */
  record Unreadable(String sentence) implements FolderReading {}

  /** Looks at a folder, through links as they stand now. */
  static FolderReading of(Path folder) {
    try {
      List<Offer> offers = new ArrayList<>();
      Path version = folder.toRealPath();
      for (int i = 0; i < MOST_VERSIONS && Files.isDirectory(version); i++) {
        offers.add(0, Offer.next(Candidate.of(folder.toString(), contents(version))));
        version = version.resolve(BEFORE);
      }
      if (offers.isEmpty()) {
        return new Unreadable("`" + folder + "` is no folder");
      }
      return new Whole(offers.stream().map(each -> each.candidate().hash()).toList(), offers);
    } catch (NotWhole e) {
      return new Unreadable(e.sentence);
    } catch (NoSuchFileException e) {
      return new Unreadable("`" + e.getFile() + "` is not there");
    } catch (IOException e) {
      return new Unreadable("the folder cannot be read: " + e.getMessage());
    }
  }

  /** Why what lies there is not taken. */
  final class NotWhole extends IOException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    NotWhole(String sentence) {
      super(sentence);
      this.sentence = sentence;
    }
  }

  private static Map<String, byte[]> contents(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path file : (Iterable<Path>) entries.sorted()::iterator) {
        Optional<Integer> most = most(file.getFileName().toString());
        if (most.isPresent() && Files.isRegularFile(file)) {
          files.put(file.getFileName().toString(), content(file, most.get()));
        }
        if (files.size() > MOST_FILES) {
          throw new NotWhole("a version may have " + MOST_FILES + " files; here are more");
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    if (!files.containsKey(Candidate.POLICY)) {
      throw new NotWhole("there is no file `" + Candidate.POLICY + "` in `" + folder + "`");
    }
    Path sums = folder.resolve(CheckSums.NAME);
    if (Files.isRegularFile(sums)) {
      CheckSums.require(content(sums, MOST_FILES * 400), files, name -> most(name).isPresent());
    }
    return files;
  }

  /** The most bytes of a file that belongs to a version; nothing for all other files. */
  private static Optional<Integer> most(String name) {
    if (name.equals(Candidate.POLICY)) {
      return Optional.of(MOST_POLICY_BYTES);
    }
    if (Candidate.PARAMETERS.contains(name)) {
      return Optional.of(FileKind.PARAMETERS.mostBytes());
    }
    return name.toLowerCase(Locale.ROOT).endsWith(".csv")
        ? Optional.of(Companions.MOST_BYTES)
        : Optional.empty();
  }

  private static byte[] content(Path file, int most) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] content = in.readNBytes(most + 1);
      if (content.length > most) {
        throw new NotWhole(
            "`" + file.getFileName() + "` is larger than the " + most + " bytes it may have");
      }
      return content;
    }
  }
}
