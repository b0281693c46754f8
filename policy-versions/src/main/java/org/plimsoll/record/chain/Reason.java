package org.plimsoll.record.chain;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** Why a file could not be read or written, in words for people. */
public final class Reason {
  private Reason() {}

  /** The end of a sentence; what the system said stands in it when we know no better. */
  public static String of(IOException e) {
    String said = String.valueOf(e.getMessage());
    String small = said.toLowerCase(Locale.ROOT);
    if (small.contains("no space left") || small.contains("quota")) {
      return "the disk is full";
    }
    if (e instanceof AccessDeniedException) {
      return said + " may not be touched";
    }
    return e instanceof NoSuchFileException ? said + " is not there" : said;
  }
}
