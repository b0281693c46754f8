package org.plimsoll.record.chain;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The disk of this machine. */
public final class FileDisk implements Disk {
  /** The disk. */
  public static final Disk HERE = new FileDisk();

  private FileDisk() {}

  @Override
  public Appender append(Path file) throws IOException {
    return new Opened(FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
  }

  @Override
  public void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public void delete(Path file) throws IOException {
    Files.delete(file);
  }

  private record Opened(FileChannel channel) implements Appender {
    @Override
    public void write(ByteBuffer bytes) throws IOException {
      long at = channel.size();
      while (bytes.hasRemaining()) {
        at += channel.write(bytes, at);
      }
    }

    @Override
    public void force() throws IOException {
      channel.force(true);
    }

    @Override
    public long size() throws IOException {
      return channel.size();
    }

    @Override
    public void truncate(long size) throws IOException {
      channel.truncate(size);
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
