package org.plimsoll.record.chain;

/**
 * Where a log ends: what the next line is written behind.
 *
 * @param segment the last segment
 * @param offset the bytes of that segment
 * @param sequence the entries of the log
 * @param hash the hash of the last line
 */
record Tail(int segment, long offset, long sequence, String hash) {
  /** The tail behind {@code line}, whose hash is {@code lineHash}. */
  Tail behindEntry(int lineLength, String lineHash) {
    return new Tail(segment, offset + lineLength + 1, sequence + 1, lineHash);
  }

  /** The tail behind the first line of the next segment. */
  Tail behindHeader(byte[] header) {
    return new Tail(segment + 1, header.length + 1, sequence, ChainLine.hash(header));
  }

  boolean isAt(LogHead head) {
    return segment == head.segment()
        && offset == head.offset()
        && sequence == head.sequence()
        && hash.equals(head.hash());
  }
}
