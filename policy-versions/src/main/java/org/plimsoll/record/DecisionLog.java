package org.plimsoll.record;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.plimsoll.data.JsonTree;
import org.plimsoll.decision.Decision;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.record.chain.Appended;
import org.plimsoll.record.chain.ChainedLog;
import org.plimsoll.record.chain.Kept;
import org.plimsoll.record.chain.NotKept;
import org.plimsoll.record.chain.Reason;
import org.plimsoll.record.chain.SignedHead;
import org.plimsoll.record.ssh.Signer;

/**
 * The log of decisions and the archive of what they were made from. A decision may be acted on when
 * its record is acknowledged: then record and archive would survive a power cut. Safe for any
 * number of threads.
 */
public final class DecisionLog implements Closeable {
  /** What the log is called. */
  public static final String NAME = "decisions";

  private final Path folder;
  private final ChainedLog log;
  private final Archive archive;
  private final RecordWriter writer;
  private final InstantSource clock;
  private final DecisionLogOptions.Unwritable unwritable;
  private final Gap gap = new Gap();

  private DecisionLog(
      Path folder,
      ChainedLog log,
      Archive archive,
      InstantSource clock,
      DecisionLogOptions options) {
    this.folder = folder;
    this.log = log;
    this.archive = archive;
    this.writer = new RecordWriter(archive, options.traces());
    this.clock = clock;
    this.unwritable = options.unwritable();
  }

  /**
   * Opens the log in {@code folder} as {@link ChainedLog#open} does.
   *
   * @param archive holds what decisions were made from; several logs may share one
   * @param signer signs the heads
   * @param clock gives the hour of records and heads
   */
  public static Diagnosed<DecisionLog> open(
      Path folder,
      Archive archive,
      Signer signer,
      InstantSource clock,
      DecisionLogOptions options) {
    return ChainedLog.open(folder, NAME, signer, clock, options.settings(), options.disk())
        .map(log -> new DecisionLog(folder, log, archive, clock, options));
  }

  /**
   * Records a decision. The archive is written by the calling thread, the log by its own; the
   * answer comes when both are safe. What hangs on the answer is short or runs elsewhere.
   */
  public CompletableFuture<Recording> record(
      Decision decision, Circumstances circumstances, Ingredients ingredients) {
    Instant now = clock.instant();
    JsonTree.Obj entry;
    try {
      entry = writer.entry(decision, circumstances, ingredients, now);
    } catch (IOException e) {
      String why = "the archive cannot be written: " + Reason.of(e);
      return CompletableFuture.completedFuture(answer(new NotKept(why), now));
    }
    gap.take().ifPresent(this::tell);
    return log.append(entry).thenApply(appended -> answer(appended, now));
  }

  private Recording answer(Appended appended, Instant now) {
    if (appended instanceof Kept kept) {
      return new Recording.Recorded(kept.sequence(), kept.hash());
    }
    String why = ((NotKept) appended).why();
    if (unwritable == DecisionLogOptions.Unwritable.REFUSE) {
      return new Recording.Refused(
          why + "; no decision is taken without its record, so make room or mend the disk");
    }
    gap.add(now);
    return new Recording.Unrecorded(why + "; decisions go on without a record, as chosen");
  }

  /** How many decisions went unrecorded since the last record. */
  public long unrecorded() {
    return gap.count();
  }

  /** The gap itself is recorded as soon as that is possible. */
  private void tell(Gap.Missed missed) {
    var unused =
        log.append(missed.tree())
            .thenAccept(
                appended -> {
                  if (appended instanceof NotKept) {
                    gap.putBack(missed);
                  }
                });
  }

  /**
   * Erases what the archive holds of an account. The log says first which bytes go, when, on whose
   * demand and why; its own lines stay, with the figures of the decisions and the account's name.
   *
   * @param account the name of the account
   * @param by who asked for it
   */
  public ErasureReport erase(String account, String by, String reason) {
    return new Eraser(folder, archive, log, clock).erase(account, by, reason);
  }

  /** The last signed head, for whoever keeps one elsewhere. */
  public Optional<SignedHead> head() {
    return log.head();
  }

  /** What is wrong beside the records themselves, such as a head that cannot be written; or "". */
  public String trouble() {
    return log.trouble();
  }

  /** Writes what waits, signs a last head and lets go of the folder. */
  @Override
  public void close() throws IOException {
    gap.take().ifPresent(this::tell);
    log.close();
  }
}
