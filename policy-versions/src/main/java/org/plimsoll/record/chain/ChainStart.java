package org.plimsoll.record.chain;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plimsoll.diagnostic.Diagnostic;

/**
 * Finds out where a log ends: from its last signed head on it is read and checked, and what a crash
 * left of a group that was never acknowledged is cut off, and kept beside the log.
 */
final class ChainStart {
  private final Path folder;
  private final String log;
  private final Disk disk;
  private final LogSettings settings;
  private final List<Diagnostic> repairs = new ArrayList<>();

  ChainStart(Path folder, String log, Disk disk, LogSettings settings) {
    this.folder = folder;
    this.log = log;
    this.disk = disk;
    this.settings = settings;
  }

  /** Where the log ends, and its last head. */
  record Found(Tail tail, Optional<SignedHead> head) {}

  /** What was put right. */
  List<Diagnostic> repairs() {
    return repairs;
  }

  Found find() throws IOException, StartFault {
    List<SegmentFile> segments = SegmentFile.in(folder);
    for (SegmentFile segment : segments) {
      if (!segment.log().equals(log)) {
        throw new StartFault(name(segment), "", "this is a segment of another log");
      }
    }
    Optional<SignedHead> head = lastHead();
    if (head.isEmpty()) {
      return new Found(first(segments), head);
    }
    return new Found(follow(head.get().head(), segments), head);
  }

  // ---- heads ------------------------------------------------------------------------------------

  private Optional<SignedHead> lastHead() throws IOException, StartFault {
    List<HeadFile.Line> lines = HeadFile.last(folder);
    int last = lines.size() - 1;
    while (last >= 0 && lines.get(last).head().isEmpty()) {
      last--;
    }
    if (last < lines.size() - 1) {
      HeadFile.Line torn = lines.get(last + 1);
      if (lines.get(lines.size() - 1).end() - torn.start() > HeadFile.LONGEST) {
        throw new StartFault(
            HeadFile.NAME, "byte " + torn.start(), "from here on there are no signed heads");
      }
      cut(folder.resolve(HeadFile.NAME), torn.start(), "the last head");
    }
    if (last < 0) {
      return Optional.empty();
    }
    Optional<SignedHead> head = lines.get(last).head();
    if (!head.orElseThrow().holds() || !head.get().head().log().equals(log)) {
      throw new StartFault(
          HeadFile.NAME,
          "byte " + lines.get(last).start(),
          "this is not a signed head of this log");
    }
    return head;
  }

  // ---- a log without a head ---------------------------------------------------------------------

  /** A log that was never written to has at most the first line of its first segment. */
  private Tail first(List<SegmentFile> segments) throws IOException, StartFault {
    SegmentFile file = SegmentFile.plain(folder, log, 1);
    byte[] header = new SegmentHeader(log, 1, 1, Optional.empty(), ChainLine.NONE).bytes();
    Tail tail = new Tail(0, 0, 0, ChainLine.NONE).behindHeader(header);
    if (!segments.isEmpty()) {
      if (segments.size() > 1 || Files.size(file.path()) > tail.offset()) {
        throw new StartFault(HeadFile.NAME, "", "the log has entries and no signed head");
      }
      disk.delete(file.path());
    }
    ChainWriter.begin(disk, folder, file, header).close();
    return tail;
  }

  // ---- from the last head on --------------------------------------------------------------------

  private Tail follow(LogHead head, List<SegmentFile> segments) throws IOException, StartFault {
    SegmentFile at = SegmentFile.plain(folder, log, head.segment());
    if (!segments.contains(at)) {
      throw new StartFault(name(at), "", "the segment of the last signed head is missing");
    }
    checkHead(head, at.path());
    Tail tail = new Tail(head.segment(), head.offset(), head.sequence(), head.hash());
    int last = segments.get(segments.size() - 1).number();
    for (int number = head.segment(); number <= last; number++) {
      SegmentFile file = SegmentFile.plain(folder, log, number);
      boolean young = number > head.segment();
      if (young && !begins(file, tail)) {
        tail = replaceHeader(file, number == last, tail);
        continue;
      }
      long from = young ? headerLength(file) : tail.offset();
      Tail start = young ? tail.behindHeader(readHeader(file)) : tail;
      tail = entries(file, from, number == last, start);
    }
    return tail;
  }

  private void checkHead(LogHead head, Path file) throws IOException, StartFault {
    String found = "";
    if (Files.size(file) >= head.offset()) {
      found = ChainLine.hash(lineBefore(file, head.offset()));
    }
    if (!found.equals(head.hash())) {
      throw new StartFault(
          String.valueOf(file.getFileName()),
          "byte " + head.offset(),
          "here the log does not say what was signed at entry " + head.sequence());
    }
  }

  /** The line whose line break is the byte before {@code end}. */
  private static byte[] lineBefore(Path file, long end) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      long start = Math.max(0, end - 1);
      int step = 1 << 12;
      byte[] block = new byte[0];
      while (start > 0 && indexOfBreak(block) < 0) {
        start = Math.max(0, start - step);
        block = new byte[(int) (end - 1 - start)];
        in.seek(start);
        in.readFully(block);
        step *= 2;
      }
      int from = indexOfBreak(block) + 1;
      return Arrays.copyOfRange(block, from, block.length);
    }
  }

  private static int indexOfBreak(byte[] block) {
    int i = block.length - 1;
    while (i >= 0 && block[i] != '\n') {
      i--;
    }
    return i;
  }

  private static byte[] readHeader(SegmentFile file) throws IOException {
    try (LineReader in = new LineReader(file.open(), 0)) {
      Optional<byte[]> line = in.next();
      return line.isPresent() && in.isWhole() ? line.get() : new byte[0];
    }
  }

  private static long headerLength(SegmentFile file) throws IOException {
    return readHeader(file).length + 1L;
  }

  private boolean begins(SegmentFile file, Tail tail) throws IOException {
    return SegmentHeader.of(readHeader(file))
        .filter(header -> header.segment() == file.number())
        .filter(header -> header.sequence() == tail.sequence() + 1)
        .filter(header -> header.previous().equals(tail.hash()))
        .isPresent();
  }

  /** A segment with no more than room for its first line has nothing acknowledged in it. */
  private Tail replaceHeader(SegmentFile file, boolean last, Tail tail)
      throws IOException, StartFault {
    SegmentHeader wanted =
        new SegmentHeader(
            log, file.number(), tail.sequence() + 1, Optional.of(ChainLine.NONE), tail.hash());
    if (!last || Files.size(file.path()) > wanted.bytes().length + 1L) {
      throw new StartFault(name(file), "line 1", "the segment does not continue the one before");
    }
    cut(file.path(), 0, "the first line of the segment");
    disk.delete(file.path());
    return tail;
  }

  private Tail entries(SegmentFile file, long from, boolean last, Tail start)
      throws IOException, StartFault {
    Tail tail = start;
    try (InputStream in = Files.newInputStream(file.path())) {
      in.skipNBytes(from);
      LineReader lines = new LineReader(in, from);
      for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
        if (!lines.isWhole() || !continues(line.get(), tail)) {
          return torn(file, last, tail, lines);
        }
        tail = tail.behindEntry(line.get().length, ChainLine.hash(line.get()));
      }
    }
    return tail;
  }

  private static boolean continues(byte[] line, Tail tail) {
    return ChainLine.of(line)
        .filter(entry -> entry.sequence() == tail.sequence() + 1)
        .filter(entry -> entry.previous().equals(tail.hash()))
        .isPresent();
  }

  /** More lines than one group has cannot all be waiting for an fsync: then somebody was here. */
  private Tail torn(SegmentFile file, boolean last, Tail tail, LineReader rest)
      throws IOException, StartFault {
    int more = 0;
    for (Optional<byte[]> line = rest.next(); line.isPresent(); line = rest.next()) {
      more += ChainLine.of(line.get()).isPresent() ? 1 : 0;
    }
    if (!last || more > settings.groupEntries()) {
      throw new StartFault(
          name(file),
          "byte " + tail.offset(),
          "entry "
              + (tail.sequence() + 1)
              + " does not continue the one before, and "
              + more
              + " entries follow: no crash leaves that");
    }
    cut(file.path(), tail.offset(), "entry " + (tail.sequence() + 1));
    return tail;
  }

  // ---- repairs ----------------------------------------------------------------------------------

  /** Cuts a file; what is cut off is kept under a name of its own. */
  private void cut(Path file, long size, String what) throws IOException {
    Path kept = folder.resolve("torn-" + file.getFileName() + "-" + size);
    long bytes = Files.size(file) - size;
    try (InputStream in = Files.newInputStream(file);
        var out = Files.newOutputStream(kept)) {
      in.skipNBytes(size);
      in.transferTo(out);
    }
    try (Disk.Appender appender = disk.append(file)) {
      appender.truncate(size);
      appender.force();
    }
    repairs.add(
        new LogFault(
                String.valueOf(file.getFileName()),
                "byte " + size,
                what + " was not written to its end and is cut off (" + bytes + " bytes)")
            .warning("nothing of it was acknowledged; it is kept in " + kept.getFileName()));
  }

  private static String name(SegmentFile file) {
    return String.valueOf(file.path().getFileName());
  }
}
