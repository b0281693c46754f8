package org.plimsoll.record.chain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The file in which the signed heads of a log stand, one per line. */
public final class HeadFile {
  /** What the file is called. */
  public static final String NAME = "heads.jsonl";

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
    Path file = folder.resolve(NAME);
    List<Line> lines = new ArrayList<>();
    if (!Files.exists(file)) {
      return lines;
    }
    // a head has about 700 bytes and stands for 1,000 entries, so that all fit into memory
    try (LineReader in = new LineReader(new ByteArrayInputStream(Files.readAllBytes(file)), 0)) {
      long start = 0;
      for (Optional<byte[]> line = in.next(); line.isPresent(); line = in.next()) {
        Optional<SignedHead> head =
            in.isWhole() ? SignedHead.parse(line.get()) : Optional.empty();
        lines.add(new Line(lines.size() + 1, start, in.offset(), head));
        start = in.offset();
      }
    }
    return lines;
  }

  /** The heads of the log in {@code folder}, oldest first; lines that are none are left out. */
  public static List<SignedHead> heads(Path folder) throws IOException {
    return lines(folder).stream().flatMap(line -> line.head().stream()).toList();
  }
}
