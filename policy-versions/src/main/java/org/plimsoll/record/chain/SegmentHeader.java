package org.plimsoll.record.chain;

import java.util.Arrays;
import java.util.Optional;
import org.plimsoll.data.CanonicalJson;
import org.plimsoll.data.JsonObject;

/**
 * The first line of a segment.
 *
 * @param log what the log is called, such as {@code decisions}
 * @param segment counts the segments from 1
 * @param sequence the sequence of the next entry
 * @param closed SHA-256 of the segment before, uncompressed; empty for the first
 * @param previous the hash of the line before; zeros for the first
 */
record SegmentHeader(
    String log, int segment, long sequence, Optional<String> closed, String previous) {
  private static final String FORMAT = "plimsoll-log-1";

  /** The bytes of the line without its line break. */
  byte[] bytes() {
    JsonObject out =
        new JsonObject()
            .text("format", FORMAT)
            .text("log", log)
            .whole("segment", segment)
            .whole("sequence", sequence);
    closed.ifPresent(hash -> out.text("closed", hash));
    return CanonicalJson.bytes(out.text("previous", previous).build());
  }

  /** The header that {@code line} is; nothing when it is none, or written in another way. */
  static Optional<SegmentHeader> of(byte[] line) {
    return Picked.parse(line)
        .flatMap(SegmentHeader::read)
        .filter(header -> Arrays.equals(header.bytes(), line));
  }

  private static Optional<SegmentHeader> read(Picked in) {
    Optional<Long> segment = in.whole("segment");
    Optional<Long> sequence = in.whole("sequence");
    Optional<String> log = in.text("log");
    Optional<String> previous = in.text("previous");
    boolean whole =
        in.text("format").equals(Optional.of(FORMAT))
            && segment.filter(number -> number <= 999_999).isPresent()
            && sequence.isPresent()
            && log.isPresent()
            && previous.isPresent();
    return whole
        ? Optional.of(
            new SegmentHeader(
                log.get(),
                segment.get().intValue(),
                sequence.get(),
                in.text("closed"),
                previous.get()))
        : Optional.empty();
  }
}
