package org.plimsoll.record.chain;

import java.util.List;
import java.util.Optional;

/**
 * What came of verifying a log.
 *
 * @param log what it is called
 * @param entries how many entries it has
 * @param segments in how many segments
 * @param heads how many signed heads
 * @param unsigned how many entries stand behind the last head
 * @param signers whose signatures the heads bear: a person, or the fingerprint of an unknown key
 * @param faults what is wrong; empty for a log that is whole
 * @param last the last head
 */
public record LogReport(
    String log,
    long entries,
    int segments,
    int heads,
    long unsigned,
    List<String> signers,
    List<LogFault> faults,
    Optional<SignedHead> last) {
  /** Copies the lists. */
  public LogReport {
    signers = List.copyOf(signers);
    faults = List.copyOf(faults);
  }
}
