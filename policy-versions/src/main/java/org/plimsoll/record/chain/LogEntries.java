package org.plimsoll.record.chain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The entries of a log in their order, without verifying it. */
public final class LogEntries {
  private LogEntries() {}

  /**
   * Shows every entry of the log in {@code folder} to {@code reader}; a last line without its end
   * is left out.
   */
  public static void read(Path folder, LogVerifier.EntryReader reader) throws IOException {
    for (SegmentFile file : SegmentFile.in(folder)) {
      try (LineReader lines = new LineReader(file.open(), 0)) {
        for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
          byte[] bytes = line.get();
          if (lines.isWhole()) {
            ChainLine.of(bytes).ifPresent(entry -> reader.entry(entry.sequence(), bytes));
          }
        }
      }
    }
  }
}
