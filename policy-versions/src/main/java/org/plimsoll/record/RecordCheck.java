package org.plimsoll.record;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.record.chain.LogFault;
import org.plimsoll.record.chain.LogReport;
import org.plimsoll.record.chain.LogVerifier;
import org.plimsoll.record.chain.Picked;
import org.plimsoll.record.chain.SignedHead;
import org.plimsoll.record.ssh.AllowedSigners;

/** Verifies a log of decisions together with the archive that its records name. */
public final class RecordCheck {
  private static final int MOST_FAULTS = 20;

  private final Archive archive;
  private final Map<String, Long> named = new HashMap<>();
  private final Map<String, Erasure> erased = new HashMap<>();
  private final List<LogFault> faults = new ArrayList<>();

  private RecordCheck(Archive archive) {
    this.archive = archive;
  }

  /**
   * Verifies the log as {@link LogVerifier#verify} does, and that the archive has every file its
   * records name, unchanged, or a record of its erasure.
   */
  public static LogReport verify(
      Path folder,
      Archive archive,
      Optional<AllowedSigners> people,
      Map<String, SignedHead> others) {
    RecordCheck check = new RecordCheck(archive);
    LogReport log = LogVerifier.verify(folder, people, others, check::entry);
    check.archived();
    List<LogFault> all = new ArrayList<>(log.faults());
    all.addAll(check.faults);
    return new LogReport(
        log.log(),
        log.entries(),
        log.segments(),
        log.heads(),
        log.unsigned(),
        log.signers(),
        all.subList(0, Math.min(all.size(), MOST_FAULTS)),
        log.last());
  }

  private void entry(long sequence, byte[] line) {
    Optional<Picked> picked = Picked.parse(line);
    picked
        .flatMap(in -> in.object("erased"))
        .flatMap(Erasure::of)
        .ifPresent(erasure -> erased.put(erasure.hash(), erasure));
    if (picked.flatMap(in -> in.object("decision")).isPresent()) {
      Optional<DecisionRecord> record = DecisionRecord.parse(line);
      if (record.isEmpty()) {
        faults.add(new LogFault("entry " + sequence, "", "this is not a record as we write it"));
      }
      record.ifPresent(found -> name(found.archive(), sequence));
    }
  }

  private void name(DecisionRecord.Archived from, long sequence) {
    named.putIfAbsent(from.policy(), sequence);
    from.beside().values().forEach(hash -> named.putIfAbsent(hash, sequence));
    from.parameters().ifPresent(file -> named.putIfAbsent(file.hash(), sequence));
    named.putIfAbsent(from.account(), sequence);
    named.putIfAbsent(from.market(), sequence);
  }

  private void archived() {
    named.forEach(this::file);
    erased.forEach(this::mark);
  }

  private void file(String hash, long sequence) {
    Archive.Found found = archive.find(hash);
    if (found instanceof Archive.Found.Bad bad) {
      faults.add(new LogFault("archive", "of entry " + sequence, bad.why()));
    } else if (found instanceof Archive.Found.Gone && !erased.containsKey(hash)) {
      faults.add(
          new LogFault(
              "archive",
              "of entry " + sequence,
              "the file " + hash + " is marked as erased, and the log knows of no erasure"));
    }
  }

  private void mark(String hash, Erasure said) {
    if (!archive.erasure(hash).equals(Optional.of(said))) {
      faults.add(
          new LogFault(
              "archive", "", "the mark of the erased file " + hash + " is not what the log says"));
    }
  }
}
