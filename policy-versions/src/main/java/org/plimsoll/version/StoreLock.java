package org.plimsoll.version;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * One writer at a time, over all programs on the machine. The operating system frees the lock of a
 * program that died; a mark in the file tells that it died while it was writing.
 */
final class StoreLock implements AutoCloseable {
  private static final Map<Path, ReentrantLock> OWN = new ConcurrentHashMap<>();

  private final ReentrantLock own;
  private final FileChannel channel;
  private final FileLock lock;

  private StoreLock(ReentrantLock own, FileChannel channel, FileLock lock) {
    this.own = own;
    this.channel = channel;
    this.lock = lock;
  }

  /** Waits for the lock of the repository in {@code folder} and clears what a dead writer left. */
  static StoreLock take(Path folder) {
    ReentrantLock own = OWN.computeIfAbsent(folder, path -> new ReentrantLock());
    own.lock();
    try {
      FileChannel channel =
          FileChannel.open(
              folder.resolve("plimsoll.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      StoreLock taken = new StoreLock(own, channel, channel.lock());
      if (channel.size() > 0) {
        clear(folder);
      }
      channel.write(ByteBuffer.wrap("writing\n".getBytes(StandardCharsets.US_ASCII)), 0);
      channel.force(true);
      return taken;
    } catch (IOException e) {
      own.unlock();
      throw new Unwritable(e);
    }
  }

  /** Lock files of refs that nobody will remove any more. */
  private static void clear(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("refs"))) {
      List<Path> left = files.filter(file -> file.toString().endsWith(".lock")).toList();
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder.resolve("packed-refs.lock"));
  }

  @Override
  public void close() {
    try (channel) {
      channel.truncate(0);
      lock.release();
    } catch (IOException e) {
      throw new Unwritable(e);
    } finally {
      own.unlock();
    }
  }
}
