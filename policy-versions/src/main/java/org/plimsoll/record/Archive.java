package org.plimsoll.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.plimsoll.data.Sha256;

/**
 * Bytes by their SHA-256, each once: {@code ab/cdef...} holds the bytes whose hash is {@code
 * abcdef...}, so that {@code sha256sum} can check every file. What is kept is on the disk when
 * {@link #keep} returns. Safe for any number of threads.
 */
public final class Archive {
  private static final int REMEMBERED = 10_000;
  private static final String PARTIAL = "partial";
  private static final String ERASED = ".erased";

  private final Path folder;
  private final AtomicLong partial = new AtomicLong();
  private final Set<String> safe = Collections.synchronizedSet(recent());

  private Archive(Path folder) {
    this.folder = folder;
  }

  /** The archive in {@code folder}, which is made when it is first written to. */
  public static Archive in(Path folder) {
    return new Archive(folder);
  }

  private static Set<String> recent() {
    return Collections.newSetFromMap(
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
          }
        });
  }

  /**
   * Keeps bytes and answers their hash.
   *
   * @throws IOException when they are not safe on the disk; nothing half written is found later
   */
  public String keep(byte[] bytes) throws IOException {
    String hash = Sha256.hex(bytes);
    if (!safe.contains(hash)) {
      Path file = file(hash);
      if (Files.exists(file)) {
        // it may be another thread's, or from before a power cut, and not safe yet
        force(file);
      } else {
        write(bytes, file);
      }
      force(parent(file));
      if (safe.add("folder " + parent(file))) {
        force(folder);
      }
      safe.add(hash);
    }
    return hash;
  }

  private void write(byte[] bytes, Path file) throws IOException {
    Path partials = Files.createDirectories(folder.resolve(PARTIAL));
    Files.createDirectories(parent(file));
    Path temporary =
        partials.resolve(ProcessHandle.current().pid() + "-" + partial.incrementAndGet());
    try (FileChannel channel =
        FileChannel.open(
            temporary,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
  }

  private static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** True for 64 hexadecimal digits in small letters. */
  static boolean isHash(String text) {
    return text.matches("[0-9a-f]{64}");
  }

  private Path file(String hash) {
    if (!isHash(hash)) {
      throw new IllegalArgumentException("not a hash: " + hash);
    }
    return folder.resolve(hash.substring(0, 2)).resolve(hash.substring(2));
  }

  private Path parent(Path file) {
    Path parent = file.getParent();
    return parent == null ? folder : parent;
  }

  /** What is found under a hash. */
  public sealed interface Found {
    /** The bytes, whose hash is the one asked for. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Bytes(byte[] bytes) implements Found {}

    /** Nothing, because it was erased. */
    record Gone(Erasure erasure) implements Found {}

    /** Nothing that could be used; why, as a sentence. */
    record Bad(String why) implements Found {}
  }

  /** What is kept under {@code hash}, 64 hexadecimal digits. */
  public Found find(String hash) {
    try {
      byte[] bytes = Files.readAllBytes(file(hash));
      return Sha256.hex(bytes).equals(hash)
          ? new Found.Bytes(bytes)
          : new Found.Bad("the archived file " + hash + " was changed: its hash is another one");
    } catch (NoSuchFileException e) {
      return missing(hash);
    } catch (IOException e) {
      return new Found.Bad("the archived file " + hash + " cannot be read");
    }
  }

  private Found missing(String hash) {
    Optional<Erasure> erasure = erasure(hash);
    return erasure.isPresent()
        ? new Found.Gone(erasure.get())
        : new Found.Bad("the archive has no file " + hash + ", and does not say it was erased");
  }

  /** The mark of an erasure, when there is one under {@code hash}. */
  Optional<Erasure> erasure(String hash) {
    try {
      return Erasure.parse(Files.readAllBytes(mark(hash)));
    } catch (IOException noMark) {
      return Optional.empty();
    }
  }

  private Path mark(String hash) {
    Path file = file(hash);
    return file.resolveSibling(file.getFileName() + ERASED);
  }

  /** Puts a mark in the place of the bytes. The log must say so before. */
  void erase(String hash, Erasure erasure) throws IOException {
    Path file = file(hash);
    Files.createDirectories(parent(file));
    Files.write(mark(hash), erasure.bytes());
    force(mark(hash));
    overwrite(file);
    Files.deleteIfExists(file);
    force(parent(file));
    safe.remove(hash);
  }

  /** A deleted file's bytes stay on many disks until something else is written there. */
  private static void overwrite(Path file) throws IOException {
    if (Files.exists(file)) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.write(ByteBuffer.allocate((int) channel.size()));
        channel.force(true);
      }
    }
  }

  /** True when a folder is there to be read. */
  public boolean exists() {
    return Files.isDirectory(folder);
  }
}
