package org.plimsoll.record.chain;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** Where a log is written to; another one than {@link FileDisk} is for tests of what disks do. */
public interface Disk {
  /** Opens {@code file} to append to it; an absent file is created. */
  Appender append(Path file) throws IOException;

  /** Returns when the names of the files in {@code folder} would survive a power cut. */
  void force(Path folder) throws IOException;

  /** Deletes {@code file}. */
  void delete(Path file) throws IOException;

  /** A file that grows at its end. Not for several threads. */
  interface Appender extends Closeable {
    /** Writes all of {@code bytes} at the end; after a failure anything may stand there. */
    void write(ByteBuffer bytes) throws IOException;

    /** Returns when all that was written would survive a power cut. */
    void force() throws IOException;

    /** The bytes of the file. */
    long size() throws IOException;

    /** Cuts the file to {@code size} bytes. */
    void truncate(long size) throws IOException;
  }
}
