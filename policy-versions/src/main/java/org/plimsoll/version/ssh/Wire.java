package org.plimsoll.version.ssh;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The binary form of SSH: whole numbers of four bytes, and strings behind their length. */
final class Wire {
  private final ByteBuffer in;

  Wire(byte[] bytes) {
    this.in = ByteBuffer.wrap(bytes);
  }

  /** The next string. */
  byte[] string() throws BadSsh {
    int length = number();
    return bytes(length);
  }

  /** The next string as ASCII text. */
  String text() throws BadSsh {
    return new String(string(), StandardCharsets.US_ASCII);
  }

  /** The next whole number. */
  int number() throws BadSsh {
    if (in.remaining() < Integer.BYTES) {
      throw cut();
    }
    return in.getInt();
  }

  /** The next {@code length} bytes. */
  byte[] bytes(int length) throws BadSsh {
    if (length < 0 || length > in.remaining()) {
      throw cut();
    }
    byte[] bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }

  /** Refuses bytes behind the end: nothing may hide there. */
  void end() throws BadSsh {
    if (in.hasRemaining()) {
      throw new BadSsh("the key or signature has bytes behind its end", "make it anew");
    }
  }

  private static BadSsh cut() {
    return new BadSsh("the key or signature is cut off", "copy all of it");
  }

  /** Strings, each behind its length. */
  static byte[] strings(byte[]... strings) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] string : strings) {
      out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(string.length).array());
      out.writeBytes(string);
    }
    return out.toByteArray();
  }

  /** A text as ASCII bytes. */
  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** One behind the other. */
  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
