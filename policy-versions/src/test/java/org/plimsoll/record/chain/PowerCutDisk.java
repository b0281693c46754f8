package org.plimsoll.record.chain;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A disk that loses its power at a given operation. What no fsync had confirmed by then is lost in
 * whole or in part: cut off, replaced by zeros or garbage in blocks, or there after all.
 */
final class PowerCutDisk implements Disk {
  private final Random random;
  private final Map<Path, Long> safe = new HashMap<>();
  private final Set<Path> unnamed = new HashSet<>();
  private int left;

  PowerCutDisk(Random random, int operations) {
    this.random = random;
    this.left = operations;
  }

  private synchronized void operate() throws IOException {
    if (left-- <= 0) {
      throw new IOException("the power is out");
    }
  }

  /** True when the power goes out with the next operation. */
  private synchronized boolean isTheLast() {
    return left == 0;
  }

  @Override
  public Appender append(Path file) throws IOException {
    operate();
    boolean there = Files.exists(file);
    Appender real = FileDisk.HERE.append(file);
    safe.putIfAbsent(file, there ? real.size() : 0L);
    if (!there) {
      unnamed.add(file);
    }
    return new Lossy(file, real);
  }

  @Override
  public void force(Path folder) throws IOException {
    operate();
    unnamed.removeIf(file -> folder.equals(file.getParent()));
  }

  @Override
  public void delete(Path file) throws IOException {
    operate();
    Files.delete(file);
    safe.remove(file);
  }

  /** What is found when the power is back. */
  void comeBack() throws IOException {
    for (Map.Entry<Path, Long> file : safe.entrySet()) {
      if (!Files.exists(file.getKey())) {
        continue;
      }
      if (unnamed.contains(file.getKey()) && random.nextBoolean()) {
        Files.delete(file.getKey());
      } else {
        lose(file.getKey(), file.getValue());
      }
    }
  }

  private void lose(Path file, long from) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      long more = channel.size() - from;
      if (more > 0 && random.nextInt(3) > 0) {
        channel.truncate(from + (long) (random.nextDouble() * (more + 1)));
      }
      for (long at = from; at < channel.size(); at += 64) {
        int length = (int) Math.min(64, channel.size() - at);
        if (random.nextInt(4) == 0) {
          byte[] lost = new byte[length];
          if (random.nextBoolean()) {
            random.nextBytes(lost);
          }
          channel.write(ByteBuffer.wrap(lost), at);
        }
      }
    }
  }

  private final class Lossy implements Appender {
    private final Path file;
    private final Appender real;

    Lossy(Path file, Appender real) {
      this.file = file;
      this.real = real;
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
      boolean cut = isTheLast();
      if (cut) {
        ByteBuffer part = bytes.duplicate();
        part.limit(random.nextInt(bytes.remaining() + 1));
        real.write(part);
      }
      operate();
      real.write(bytes);
    }

    /** The bytes are in the file either way; only this says that they survive. */
    @Override
    public void force() throws IOException {
      operate();
      safe.put(file, real.size());
    }

    @Override
    public long size() throws IOException {
      return real.size();
    }

    @Override
    public void truncate(long size) throws IOException {
      operate();
      real.truncate(size);
      safe.merge(file, size, Math::min);
    }

    @Override
    public void close() throws IOException {
      real.close();
    }
  }
}
