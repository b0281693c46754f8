package org.plimsoll.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.plimsoll.data.JsonObject;
import org.plimsoll.record.chain.Appended;
import org.plimsoll.record.chain.ChainedLog;
import org.plimsoll.record.chain.LogEntries;
import org.plimsoll.record.chain.NotKept;
import org.plimsoll.record.chain.Reason;

/** Erases what the archive holds of one account. */
final class Eraser {
  private final Path folder;
  private final Archive archive;
  private final ChainedLog log;
  private final InstantSource clock;
  private final List<String> erased = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  Eraser(Path folder, Archive archive, ChainedLog log, InstantSource clock) {
    this.folder = folder;
    this.archive = archive;
    this.log = log;
    this.clock = clock;
  }

  ErasureReport erase(String account, String by, String reason) {
    Set<String> hashes = new TreeSet<>();
    try {
      LogEntries.read(
          folder,
          (sequence, line) ->
              DecisionRecord.parse(line)
                  .filter(entry -> entry.account().equals(account))
                  .ifPresent(entry -> hashes.add(entry.archive().account())));
    } catch (IOException e) {
      faults.add("the log cannot be read: " + Reason.of(e));
    }
    for (String hash : hashes) {
      if (archive.find(hash) instanceof Archive.Found.Bytes) {
        erase(new Erasure(hash, clock.instant(), by, reason));
      }
    }
    return new ErasureReport(erased, faults);
  }

  private void erase(Erasure erasure) {
    Appended said = log.append(new JsonObject().put("erased", erasure.tree()).build()).join();
    if (said instanceof NotKept not) {
      faults.add(not.why());
      return;
    }
    try {
      archive.erase(erasure.hash(), erasure);
      erased.add(erasure.hash());
    } catch (IOException e) {
      faults.add("the archived file " + erasure.hash() + " cannot be erased: " + Reason.of(e));
    }
  }
}
