package org.plimsoll.record.chain;

/**
 * How a log is kept.
 *
 * @param segmentBytes a segment that has grown to so many bytes is closed
 * @param headEvery a head is signed at the latest after so many entries
 * @param groupEntries at most so many entries share one fsync
 * @param waiting at most so many entries wait for the disk; who appends more waits too
 */
public record LogSettings(long segmentBytes, int headEvery, int groupEntries, int waiting) {
  /** Segments of 64 MB, a head every 1,000 entries, groups of 100, 4,096 waiting. */
  public static final LogSettings USUAL = new LogSettings(64L << 20, 1_000, 100, 4_096);

  /** Refuses what is not above zero. */
  public LogSettings {
    if (segmentBytes < 1 || headEvery < 1 || groupEntries < 1 || waiting < 1) {
      throw new IllegalArgumentException("the settings of a log are at least 1");
    }
  }

  /** The same with other segments. */
  public LogSettings withSegmentBytes(long bytes) {
    return new LogSettings(bytes, headEvery, groupEntries, waiting);
  }

  /** The same with other distances between heads. */
  public LogSettings withHeadEvery(int entries) {
    return new LogSettings(segmentBytes, entries, groupEntries, waiting);
  }
}
