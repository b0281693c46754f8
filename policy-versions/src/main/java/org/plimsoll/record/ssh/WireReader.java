package org.plimsoll.record.ssh;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads the binary form of SSH. What does not fit is a {@link Malformed}. */
final class WireReader {
  private final ByteBuffer in;

  WireReader(byte[] bytes) {
    this.in = ByteBuffer.wrap(bytes);
  }

  /** Bytes that are not what they should be; the message is the end of a sentence. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
      super(message);
    }

    /** What is wrong. */
    String words() {
      return String.valueOf(getMessage());
    }
  }

  int number() throws Malformed {
    if (in.remaining() < 4) {
      throw new Malformed("ends too early");
    }
    return in.getInt();
  }

  byte[] string() throws Malformed {
    int length = number();
    if (length < 0 || length > in.remaining()) {
      throw new Malformed("ends too early");
    }
    byte[] bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }

  String text() throws Malformed {
    return new String(string(), StandardCharsets.UTF_8);
  }

  void expect(byte[] bytes, String fault) throws Malformed {
    byte[] found = new byte[Math.min(bytes.length, in.remaining())];
    in.get(found);
    if (!Arrays.equals(found, bytes)) {
      throw new Malformed(fault);
    }
  }

  void expect(String text, String fault) throws Malformed {
    if (!text().equals(text)) {
      throw new Malformed(fault);
    }
  }

  void expectEnd() throws Malformed {
    if (in.hasRemaining()) {
      throw new Malformed("has something behind its end");
    }
  }
}
