package org.plimsoll.record.chain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A segment of a log on disk, such as {@code decisions-000001.jsonl} or, closed and compressed,
 * {@code decisions-000001.jsonl.gz}.
 *
 * @param log what the log is called
 * @param number counts the segments from 1
 * @param path the file
 * @param compressed true for the compressed form
 */
public record SegmentFile(String log, int number, Path path, boolean compressed) {
  private static final Pattern NAME =
      Pattern.compile("([a-z][a-z-]{0,40})-([0-9]{6})\\.jsonl(\\.gz)?");
  private static final String GZIP = ".gz";

  static SegmentFile plain(Path folder, String log, int number) {
    Path path = folder.resolve(log + "-" + String.format("%06d", number) + ".jsonl");
    return new SegmentFile(log, number, path, false);
  }

  /** The file of the compressed form. */
  Path compressedPath() {
    return compressed ? path : path.resolveSibling(path.getFileName() + GZIP);
  }

  /**
   * The segments in {@code folder}, by number. Where both forms of a segment lie side by side, the
   * plain one counts: compressing it was not finished.
   */
  public static List<SegmentFile> in(Path folder) throws IOException {
    Map<String, SegmentFile> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        if (name.matches()) {
          int number = Integer.parseInt(name.group(2));
          found.putIfAbsent(
              name.group(2) + name.group(1),
              new SegmentFile(name.group(1), number, file, name.group(3) != null));
        }
      }
    }
    return List.copyOf(found.values());
  }

  /** The content, uncompressed. */
  public InputStream open() throws IOException {
    InputStream in = Files.newInputStream(path);
    return compressed ? new GZIPInputStream(in, 1 << 16) : in;
  }
}
