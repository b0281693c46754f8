package org.plimsoll.version;

import java.nio.charset.StandardCharsets;

/**
 * A proposal, approval or activation that waits for its signature. {@code ssh-keygen -Y sign -n git
 * -f KEY} over exactly these bytes makes it.
 *
 * @param name what it will be called: a tag, or {@code main}
 * @param bytes what is to be signed
 */
public record Unsigned(String name, byte[] bytes) {
  /** Copies the bytes. */
  public Unsigned {
    bytes = bytes.clone();
  }

  /** What is to be signed. */
  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  /** What is to be signed, for a person to read. */
  public String shown() {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
