package org.plimsoll.record.chain;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.plimsoll.data.CanonicalJson;
import org.plimsoll.data.JsonObject;
import org.plimsoll.data.JsonTree;

/**
 * How far a log had come: whoever holds a head can tell whether the log still says the same.
 *
 * @param log what the log is called
 * @param sequence the entries up to here
 * @param hash the hash of the last line up to here, which may be the first line of a segment
 * @param segment the segment in which that line stands
 * @param offset the bytes of that segment, uncompressed, up to and with the line's line break
 * @param at when the head was signed
 * @param previous SHA-256 of the line of the head before; zeros for the first
 */
public record LogHead(
    String log, long sequence, String hash, int segment, long offset, Instant at, String previous) {
  private static final String FORMAT = "plimsoll-head-1";

  /** The head as JSON, its keys in their order. */
  JsonTree.Obj tree() {
    return new JsonObject()
        .text("format", FORMAT)
        .text("log", log)
        .whole("sequence", sequence)
        .text("hash", hash)
        .whole("segment", segment)
        .whole("offset", offset)
        .text("at", at.toString())
        .text("previous", previous)
        .build();
  }

  /** The bytes that are signed. */
  public byte[] bytes() {
    return CanonicalJson.bytes(tree());
  }

  static Optional<LogHead> of(Picked in) {
    if (!in.text("format").equals(Optional.of(FORMAT))) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new LogHead(
              in.text("log").orElseThrow(),
              in.whole("sequence").orElseThrow(),
              in.text("hash").orElseThrow(),
              Math.toIntExact(in.whole("segment").orElseThrow()),
              in.whole("offset").orElseThrow(),
              Instant.parse(in.text("at").orElseThrow()),
              in.text("previous").orElseThrow()));
    } catch (NoSuchElementException | ArithmeticException | DateTimeException missing) {
      return Optional.empty();
    }
  }
}
