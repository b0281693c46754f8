package org.plimsoll.record.chain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.plimsoll.data.Sha256;
import org.plimsoll.record.ssh.Signer;

/**
 * Writes groups of entries, each group with one fsync. After a failure the file is cut back to what
 * was safe, and the next group is tried anew: what an fsync failed for is never taken for written.
 * Not for several threads.
 */
final class ChainWriter {
  private final Path folder;
  private final String log;
  private final Disk disk;
  private final LogSettings settings;
  private final Signer signer;
  private final InstantSource clock;
  private final Consumer<SegmentFile> closed;

  private Disk.Appender segment;
  private final Disk.Appender heads;
  private long headsSize;
  private Tail tail;
  private Optional<SignedHead> head;
  private boolean clean = true;

  /** The next segment, which could not be begun: it must go before anything else is written. */
  private Optional<Path> begun = Optional.empty();

  ChainWriter(Opened opened, Consumer<SegmentFile> closed) throws IOException {
    this.folder = opened.folder();
    this.log = opened.log();
    this.disk = opened.disk();
    this.settings = opened.settings();
    this.signer = opened.signer();
    this.clock = opened.clock();
    this.closed = closed;
    this.tail = opened.tail();
    this.head = opened.head();
    this.segment = disk.append(file(tail.segment()).path());
    this.heads = disk.append(folder.resolve(HeadFile.NAME));
    this.headsSize = heads.size();
  }

  /** What a log is opened with, and where it ends. */
  record Opened(
      Path folder,
      String log,
      Disk disk,
      LogSettings settings,
      Signer signer,
      InstantSource clock,
      Tail tail,
      Optional<SignedHead> head) {}

  private SegmentFile file(int number) {
    return SegmentFile.plain(folder, log, number);
  }

  /** Writes entries; when this returns, they are safe. After a failure none of them is. */
  List<Kept> write(List<byte[]> entries) throws IOException {
    restore();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Kept> kept = new ArrayList<>();
    Tail next = tail;
    for (byte[] entry : entries) {
      byte[] line = ChainLine.compose(next.sequence() + 1, entry, next.hash());
      out.writeBytes(line);
      out.write('\n');
      next = next.behindEntry(line.length, ChainLine.hash(line));
      kept.add(new Kept(next.sequence(), next.hash()));
    }
    clean = false;
    segment.write(ByteBuffer.wrap(out.toByteArray()));
    segment.force();
    clean = true;
    tail = next;
    return kept;
  }

  private void restore() throws IOException {
    if (!clean) {
      segment.truncate(tail.offset());
      clean = true;
    }
    if (begun.isPresent() && Files.exists(begun.get())) {
      disk.delete(begun.get());
    }
    begun = Optional.empty();
  }

  /** Signs a head and begins a segment when it is time to; failures are tried again later. */
  void keepUp() throws IOException {
    if (tail.offset() >= settings.segmentBytes()) {
      rotate();
    } else if (tail.sequence() - headSequence() >= settings.headEvery()) {
      signHead();
    }
  }

  private long headSequence() {
    return head.map(signed -> signed.head().sequence()).orElse(0L);
  }

  /** Signs a head where the log ends, unless there is one. */
  void signHead() throws IOException {
    if (head.isPresent() && tail.isAt(head.get().head())) {
      return;
    }
    String previous = head.map(SignedHead::hash).orElse(ChainLine.NONE);
    SignedHead next =
        SignedHead.sign(
            new LogHead(
                log,
                tail.sequence(),
                tail.hash(),
                tail.segment(),
                tail.offset(),
                clock.instant(),
                previous),
            signer);
    byte[] line = (next.line() + "\n").getBytes(StandardCharsets.UTF_8);
    heads.truncate(headsSize);
    heads.write(ByteBuffer.wrap(line));
    heads.force();
    if (headsSize == 0) {
      // the file is new, and its name must survive as well
      disk.force(folder);
    }
    headsSize += line.length;
    head = Optional.of(next);
  }

  /** The head on the new segment stands before the old one is compressed: start-up relies on it. */
  private void rotate() throws IOException {
    SegmentFile old = file(tail.segment());
    SegmentFile young = file(tail.segment() + 1);
    byte[] header =
        new SegmentHeader(
                log, young.number(), tail.sequence() + 1, Optional.of(hashOf(old)), tail.hash())
            .bytes();
    begun = Optional.of(young.path());
    Disk.Appender next = begin(disk, folder, young, header);
    begun = Optional.empty();
    segment.close();
    segment = next;
    tail = tail.behindHeader(header);
    signHead();
    closed.accept(old);
  }

  private static String hashOf(SegmentFile file) throws IOException {
    MessageDigest digest = Sha256.running();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file.path()), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return Sha256.hex(digest);
  }

  /** Makes a segment with its first line; after a failure anything may be left of it. */
  static Disk.Appender begin(Disk disk, Path folder, SegmentFile file, byte[] header)
      throws IOException {
    Disk.Appender segment = disk.append(file.path());
    try {
      ByteBuffer line = ByteBuffer.allocate(header.length + 1).put(header).put((byte) '\n');
      segment.write(line.flip());
      segment.force();
      disk.force(folder);
      return segment;
    } catch (IOException e) {
      segment.close();
      throw e;
    }
  }

  /** The last head. */
  Optional<SignedHead> head() {
    return head;
  }

  /** Signs a last head and lets go of the files. */
  void close() throws IOException {
    try {
      restore();
      signHead();
    } finally {
      segment.close();
      heads.close();
    }
  }
}
