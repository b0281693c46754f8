package org.plimsoll.record.chain;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.plimsoll.data.JsonObject;
import org.plimsoll.data.Sha256;

/**
 * Compresses closed segments, one after the other, in a thread of its own. The log says in an entry
 * what the compressed file hashes to, and only then the plain one goes; a crash in between leaves
 * the plain one, and it is done again.
 */
final class Compressor {
  private final Path folder;
  private final String log;
  private final Function<byte[], CompletableFuture<Appended>> append;
  private final LinkedBlockingQueue<SegmentFile> waiting = new LinkedBlockingQueue<>();
  private final Thread thread;
  private volatile boolean ends;

  Compressor(Path folder, String log, Function<byte[], CompletableFuture<Appended>> append) {
    this.folder = folder;
    this.log = log;
    this.append = append;
    this.thread = new Thread(this::run, "compression of " + log);
    thread.setDaemon(true);
  }

  /** Begins with what an earlier run left. */
  void begin() throws IOException {
    List<SegmentFile> segments = SegmentFile.in(folder);
    segments.stream()
        .filter(segment -> !segment.compressed())
        .filter(segment -> segment.number() < segments.get(segments.size() - 1).number())
        .forEach(waiting::add);
    thread.start();
  }

  void add(SegmentFile closed) {
    waiting.add(closed);
  }

  private void run() {
    try {
      while (!ends) {
        SegmentFile next = waiting.take();
        if (Files.exists(next.path())) {
          compress(next);
        }
      }
    } catch (InterruptedException closing) {
      // what is left is done at the next start
    } catch (IOException later) {
      // such as a full disk: the plain segments stay, and are compressed at the next start
    }
  }

  private void compress(SegmentFile segment) throws IOException, InterruptedException {
    Path target = segment.compressedPath();
    Path partial = folder.resolve("compressing");
    String hash = write(segment, partial);
    if (ends) {
      return;
    }
    Files.move(
        partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    FileDisk.HERE.force(folder);
    Appended said = append.apply(entry(segment, hash)).join();
    if (said instanceof Kept) {
      Files.delete(segment.path());
      target.toFile().setReadOnly();
    }
  }

  private byte[] entry(SegmentFile segment, String hash) {
    return ChainLine.members(
        new JsonObject()
            .put(
                "compressed",
                new JsonObject().whole("segment", segment.number()).text("hash", hash).build())
            .build());
  }

  private String write(SegmentFile segment, Path partial) throws IOException {
    MessageDigest digest = Sha256.running();
    try (InputStream in = segment.open();
        OutputStream file = Files.newOutputStream(partial);
        OutputStream out = new GZIPOutputStream(new DigestOutputStream(file, digest), 1 << 16)) {
      byte[] block = new byte[1 << 16];
      for (int read = in.read(block); read > 0 && !ends; read = in.read(block)) {
        out.write(block, 0, read);
      }
    }
    try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    return Sha256.hex(digest);
  }

  /** Stops; a segment half done is done again at the next start. */
  void close() {
    ends = true;
    if (thread.isAlive()) {
      waiting.add(SegmentFile.plain(folder, log, 0));
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
