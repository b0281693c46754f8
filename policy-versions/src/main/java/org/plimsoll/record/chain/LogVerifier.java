package org.plimsoll.record.chain;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.data.Sha256;
import org.plimsoll.record.ssh.AllowedSigners;

/** Reads a log from its first line to its last and says what does not hold. Changes nothing. */
public final class LogVerifier {
  private static final int MOST_FAULTS = 20;

  private final Path folder;
  private final List<LogFault> faults = new ArrayList<>();
  private final HeadCheck heads;
  private final EntryReader reader;
  private final Map<Integer, String> compressed = new HashMap<>();
  private String log = "";
  private Tail tail = new Tail(0, 0, 0, ChainLine.NONE);
  private Optional<String> closed = Optional.empty();

  /** What else wants to see the entries that are verified. */
  @FunctionalInterface
  public interface EntryReader {
    /**
     * An entry.
     *
     * @param sequence its sequence
     * @param line its line without the line break
     */
    void entry(long sequence, byte[] line);
  }

  private LogVerifier(Path folder, Optional<AllowedSigners> people, EntryReader reader) {
    this.folder = folder;
    this.heads = new HeadCheck(people, faults);
    this.reader = reader;
  }

  /**
   * Verifies the log in {@code folder}.
   *
   * @param people whose keys may sign heads; without them any key may, and the report names it
   * @param others heads kept elsewhere, by the name of their file
   */
  public static LogReport verify(
      Path folder, Optional<AllowedSigners> people, Map<String, SignedHead> others) {
    return verify(folder, people, others, (sequence, line) -> {});
  }

  /** The same, showing each entry to {@code reader} on the way. */
  public static LogReport verify(
      Path folder,
      Optional<AllowedSigners> people,
      Map<String, SignedHead> others,
      EntryReader reader) {
    return new LogVerifier(folder, people, reader).run(others);
  }

  private LogReport run(Map<String, SignedHead> others) {
    int segments = 0;
    try {
      heads.readOwn(folder);
      others.forEach((name, head) -> heads.readOther(head, name));
      List<SegmentFile> files = SegmentFile.in(folder);
      segments = files.size();
      log = files.isEmpty() ? "" : files.get(0).log();
      for (SegmentFile file : files) {
        segment(file);
      }
      for (SegmentFile file : files) {
        compressedForm(file);
      }
    } catch (IOException e) {
      fault(folder.toString(), "", "the log cannot be read: " + Reason.of(e));
    }
    heads.end();
    return report(segments);
  }

  private LogReport report(int segments) {
    if (segments == 0) {
      fault(folder.toString(), "", "there is no log in this folder");
    }
    long signed = heads.last().map(head -> head.head().sequence()).orElse(0L);
    return new LogReport(
        log,
        tail.sequence(),
        segments,
        heads.count(),
        Math.max(0, tail.sequence() - signed),
        heads.signers(),
        faults.subList(0, Math.min(faults.size(), MOST_FAULTS)),
        heads.last());
  }

  private void fault(String file, String place, String message) {
    faults.add(new LogFault(file, place, message));
  }

  private void segment(SegmentFile file) {
    String name = String.valueOf(file.path().getFileName());
    MessageDigest digest = Sha256.running();
    int line = 0;
    try (LineReader lines = new LineReader(new DigestInputStream(file.open(), digest), 0)) {
      for (Optional<byte[]> next = lines.next(); next.isPresent(); next = lines.next()) {
        line++;
        if (!lines.isWhole()) {
          fault(name, "line " + line, "the line has no end: a crash, or a record being written");
        } else if (line == 1) {
          header(file, name, next.get());
        } else {
          entry(name, line, next.get());
        }
      }
    } catch (IOException e) {
      fault(name, "behind line " + line, "the segment cannot be read: " + Reason.of(e));
    }
    if (line == 0) {
      fault(name, "", "the segment is empty");
    }
    closed = Optional.of(Sha256.hex(digest));
  }

  private void header(SegmentFile file, String name, byte[] line) {
    Optional<SegmentHeader> header = SegmentHeader.of(line);
    boolean continues =
        header
            .filter(found -> found.log().equals(log) && found.segment() == file.number())
            .filter(found -> file.number() == tail.segment() + 1)
            .filter(found -> found.sequence() == tail.sequence() + 1)
            .filter(found -> found.previous().equals(tail.hash()))
            .isPresent();
    if (!continues) {
      fault(name, "line 1", "the segment does not continue the one before");
    } else if (!header.get().closed().equals(closed)) {
      fault(name, "line 1", "the segment before has other bytes than when it was closed");
    }
    long entries = header.map(found -> found.sequence() - 1).orElse(tail.sequence());
    tail = new Tail(file.number(), line.length + 1L, entries, ChainLine.hash(line));
    heads.passed(log, tail);
  }

  private void entry(String name, int line, byte[] bytes) {
    Optional<ChainLine> entry = ChainLine.of(bytes);
    if (entry.isEmpty()) {
      fault(name, "line " + line, "this is not an entry of a log");
    } else if (!entry.get().previous().equals(tail.hash())) {
      fault(
          name, "line " + line, "it does not continue the line before, which was changed or lost");
    } else if (entry.get().sequence() != tail.sequence() + 1) {
      fault(name, "line " + line, "its sequence does not follow that of the line before");
    }
    tail = tail.behindEntry(bytes.length, ChainLine.hash(bytes));
    heads.passed(log, tail);
    entry.ifPresent(found -> reader.entry(found.sequence(), bytes));
    noteCompressed(bytes);
  }

  private void noteCompressed(byte[] line) {
    if (ChainLine.says(line, "compressed")) {
      Picked.parse(line)
          .flatMap(entry -> entry.object("compressed"))
          .ifPresent(
              said ->
                  compressed.put(
                      said.whole("segment").orElse(0L).intValue(), said.text("hash").orElse("")));
    }
  }

  private void compressedForm(SegmentFile file) throws IOException {
    if (!file.compressed()) {
      return;
    }
    MessageDigest digest = Sha256.running();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file.path()), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    if (!Sha256.hex(digest).equals(compressed.get(file.number()))) {
      fault(
          String.valueOf(file.path().getFileName()),
          "",
          "the compressed file has other bytes than the log says");
    }
  }
}
