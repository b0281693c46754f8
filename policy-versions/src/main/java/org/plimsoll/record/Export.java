package org.plimsoll.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.plimsoll.data.Sha256;
import org.plimsoll.record.chain.LogEntries;

/**
 * Which records of a log are handed out, and how.
 *
 * @param from the sequence of the first
 * @param to the sequence of the last
 * @param masking masks names of accounts; empty when records are handed out as they stand, line by
 *     line to the last byte
 */
public record Export(long from, long to, Optional<Masking> masking) {

  /**
   * Hands each record of the log in {@code folder} to {@code out}, without a line break. Entries
   * that are no records are left out; gaps in the sequence show where they stand.
   *
   * @return how many were handed out
   */
  public long write(Path folder, Consumer<String> out) throws IOException {
    long[] count = {0};
    LogEntries.read(
        folder,
        (sequence, line) -> {
          if (sequence >= from && sequence <= to) {
            Optional<String> written = written(line);
            written.ifPresent(out);
            count[0] += written.isPresent() ? 1 : 0;
          }
        });
    return count[0];
  }

  private Optional<String> written(byte[] line) {
    return masking.isPresent()
        ? masking.get().line(line, Sha256.hex(line))
        : DecisionRecord.parse(line).map(record -> new String(line, StandardCharsets.UTF_8));
  }
}
