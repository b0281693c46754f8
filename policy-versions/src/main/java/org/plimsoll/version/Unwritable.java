package org.plimsoll.version;

import java.io.IOException;

/** The disk does not take or give what the store needs; nothing was acknowledged. */
public final class Unwritable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A failure of the disk. */
  public Unwritable(IOException cause) {
    super("the store cannot be read or written: " + cause.getMessage(), cause);
  }
}
