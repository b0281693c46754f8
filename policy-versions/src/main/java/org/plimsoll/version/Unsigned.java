package org.plimsoll.version;

import java.nio.charset.StandardCharsets;

/**
 * A proposal, approval or activation that waits for its signature. {@code ssh-keygen -Y sign -n git
 * -f KEY} over exactly these bytes makes it.
 */
public final class Unsigned {
  private final String name;
  private final byte[] bytes;

  Unsigned(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes.clone();
  }

  /** What it will be called: a tag, or {@code main}. */
  public String name() {
    return name;
  }

  /** What is to be signed. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** What is to be signed, for a person to read. */
  public String shown() {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
