package org.plimsoll.record.chain;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.plimsoll.data.FileKind;

/** The lines of a stream as bytes. Not for several threads. */
final class LineReader implements Closeable {
  private static final int LONGEST = FileKind.RECORD.mostBytes();

  private final InputStream in;
  private final byte[] block = new byte[1 << 16];
  private int at;
  private int filled;
  private long offset;
  private boolean whole = true;

  /** Reads {@code in}, which begins at {@code offset} of its file. */
  LineReader(InputStream in, long offset) {
    this.in = in;
    this.offset = offset;
  }

  /** The next line without its line break; nothing at the end. */
  Optional<byte[]> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
    whole = false;
    while (!whole && fill()) {
      int end = at;
      while (end < filled && block[end] != '\n') {
        end++;
      }
      line.write(block, at, end - at);
      whole = end < filled;
      at = whole ? end + 1 : end;
      if (line.size() > LONGEST) {
        throw new IOException("a line is longer than 64 MB");
      }
    }
    offset += line.size() + (whole ? 1 : 0);
    return whole || line.size() > 0 ? Optional.of(line.toByteArray()) : Optional.empty();
  }

  /** True when there is something at {@link #at}. */
  private boolean fill() throws IOException {
    if (at == filled) {
      at = 0;
      filled = Math.max(0, in.readNBytes(block, 0, block.length));
    }
    return at < filled;
  }

  /** True when the last line read has its line break. */
  boolean isWhole() {
    return whole;
  }

  /** The bytes up to the end of the last line read. */
  long offset() {
    return offset;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
