package org.plimsoll.record.chain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The file in which the signed heads of a log stand, one per line. */
public final class HeadFile {
  /** What the file is called. */
  public static final String NAME = "heads.jsonl";

  /** No line is longer; usual ones have about 800 bytes. */
  static final int LONGEST = 2_048;

  private static final int LAST = 16_384;

  private HeadFile() {}

  /**
   * A line of the file.
   *
   * @param number counts the lines from 1
   * @param start its first byte
   * @param end the byte behind its line break
   * @param head the head it is; nothing when it is none, or not written to its end
   */
  record Line(int number, long start, long end, Optional<SignedHead> head) {}

  /** The lines in {@code folder}; none when there is no such file. */
  static List<Line> lines(Path folder) throws IOException {
    return lines(folder, 0);
  }

  /** The last lines, a few at least, so that start-up need not read all; their numbers are not. */
  static List<Line> last(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    return lines(folder, Files.exists(file) ? Math.max(0, Files.size(file) - LAST) : 0);
  }

  private static List<Line> lines(Path folder, long from) throws IOException {
    Path file = folder.resolve(NAME);
    List<Line> lines = new ArrayList<>();
    if (!Files.exists(file)) {
      return lines;
    }
    InputStream in = Files.newInputStream(file);
    try (LineReader reader = new LineReader(in, from)) {
      in.skipNBytes(from);
      if (from > 0) {
        reader.next();
      }
      long start = reader.offset();
      for (Optional<byte[]> line = reader.next(); line.isPresent(); line = reader.next()) {
        Optional<SignedHead> head =
            reader.isWhole() ? SignedHead.parse(line.get()) : Optional.empty();
        lines.add(new Line(lines.size() + 1, start, reader.offset(), head));
        start = reader.offset();
      }
    }
    return lines;
  }

  /** The heads of the log in {@code folder}, oldest first; lines that are none are left out. */
  public static List<SignedHead> heads(Path folder) throws IOException {
    return lines(folder).stream().flatMap(line -> line.head().stream()).toList();
  }
}
