package org.plimsoll.record.ssh;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes the binary form of SSH: numbers of four bytes, and strings behind their length. */
final class WireWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  WireWriter raw(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  WireWriter number(int value) {
    return raw(ByteBuffer.allocate(4).putInt(value).array());
  }

  WireWriter string(byte[] bytes) {
    return number(bytes.length).raw(bytes);
  }

  WireWriter string(String text) {
    return string(text.getBytes(StandardCharsets.UTF_8));
  }

  byte[] bytes() {
    return out.toByteArray();
  }
}
