package org.plimsoll.record.chain;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.plimsoll.data.JsonObject;
import org.plimsoll.data.JsonTree;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.record.ssh.Signer;

/**
 * A log that only grows. Entries are written by one thread, in groups: what comes in while the disk
 * is busy with one group is the next, so that nobody waits for a clock and many share one fsync. An
 * entry is acknowledged when it would survive a power cut, and not before.
 *
 * <p>Safe for any number of threads. One process at a time: a lock on the folder sees to it.
 */
public final class ChainedLog implements Closeable {
  private static final String LOCK = "lock";
  private static final int GROUP_BYTES = 8 << 20;

  private final BlockingQueue<Pending> queue;
  private final LogSettings settings;
  private final ChainWriter writer;
  private final Compressor compressor;
  private final FileChannel lock;
  private final Thread thread;
  private final Object door = new Object();
  private boolean closed;
  private volatile Optional<SignedHead> head;
  private volatile String trouble = "";

  /** An entry that waits; one without members ends the log. */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  private record Pending(byte[] members, CompletableFuture<Appended> answer) {}

  private ChainedLog(ChainWriter.Opened opened, FileChannel lock) throws IOException {
    this.settings = opened.settings();
    this.lock = lock;
    this.queue = new ArrayBlockingQueue<>(settings.waiting());
    this.compressor = new Compressor(opened.folder(), opened.log(), this::append);
    this.writer = new ChainWriter(opened, compressor::add);
    this.head = opened.head();
    this.thread = new Thread(this::run, "log of " + opened.log());
    thread.setDaemon(true);
  }

  /**
   * Opens the log in {@code folder}, which is made when it is not there. What a crash left half
   * written is cut off and said in a warning. Refused are a log that another process has open, and
   * one that does not say what its last head says.
   *
   * @param log what the log is called, such as {@code decisions}; a folder holds one log
   * @param signer signs the heads
   * @param clock gives the hour of the heads
   */
  public static Diagnosed<ChainedLog> open(
      Path folder, String log, Signer signer, InstantSource clock, LogSettings settings) {
    return open(folder, log, signer, clock, settings, FileDisk.HERE);
  }

  /** The same on another disk. */
  public static Diagnosed<ChainedLog> open(
      Path folder,
      String log,
      Signer signer,
      InstantSource clock,
      LogSettings settings,
      Disk disk) {
    String name = folder.toString();
    Optional<FileChannel> lock = Optional.empty();
    try {
      Files.createDirectories(folder);
      lock = locked(folder);
      if (lock.isEmpty()) {
        return new LogFault(name, "", "another process has this log open")
            .refusal("close it there first; two writers would break the chain");
      }
      ChainStart start = new ChainStart(folder, log, disk, settings);
      ChainStart.Found found = start.find();
      ChainedLog opened =
          new ChainedLog(
              new ChainWriter.Opened(
                  folder, log, disk, settings, signer, clock, found.tail(), found.head()),
              lock.get());
      opened.begin(start.repairs());
      return Diagnosed.of(opened, start.repairs());
    } catch (StartFault e) {
      release(lock);
      return e.fault()
          .refusal(
              "leave the folder as it is, look with `plimsoll log verify`, and begin a new log in another folder");
    } catch (IOException e) {
      release(lock);
      return new LogFault(name, "", "the log cannot be opened: " + Reason.of(e))
          .refusal("check the path, its permissions and the space on the disk");
    }
  }

  private static Optional<FileChannel> locked(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return Optional.of(channel);
      }
    } catch (OverlappingFileLockException here) {
      // this very process has it open
    }
    channel.close();
    return Optional.empty();
  }

  private static void release(Optional<FileChannel> lock) {
    try {
      if (lock.isPresent()) {
        lock.get().close();
      }
    } catch (IOException e) {
      // the lock ends with the process
    }
  }

  /** The head at the start stands for a log that is new, and for what a crash left unsigned. */
  private void begin(List<Diagnostic> repairs) throws IOException {
    writer.signHead();
    head = writer.head();
    thread.start();
    compressor.begin();
    for (Diagnostic repair : repairs) {
      String said = repair.file() + ": " + repair.message() + "; " + repair.hint();
      // when it cannot be kept, the next entry cannot either, and whoever appends it is told
      var unused = append(new JsonObject().text("repaired", said).build());
    }
  }

  /**
   * Adds an entry. The answer comes when it is safe on the disk, or cannot be; what hangs on it
   * runs in the thread that writes, and is short or goes elsewhere. Waits when too many wait.
   *
   * @param entry what is said, without the keys {@code sequence} and {@code previous}
   */
  public CompletableFuture<Appended> append(JsonTree.Obj entry) {
    return append(ChainLine.members(entry));
  }

  /** The same for an entry in canonical bytes, without the braces around it. */
  CompletableFuture<Appended> append(byte[] members) {
    CompletableFuture<Appended> answer = new CompletableFuture<>();
    synchronized (door) {
      if (closed || !put(new Pending(members, answer))) {
        answer.complete(new NotKept("the log is closed, so nothing is recorded any more"));
      }
    }
    return answer;
  }

  private boolean put(Pending pending) {
    try {
      queue.put(pending);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void run() {
    boolean open = true;
    while (open) {
      List<Pending> group = new ArrayList<>();
      open = gather(group);
      write(group);
    }
  }

  /** Takes what waits, at least one; false when the log ends. */
  private boolean gather(List<Pending> group) {
    long bytes = 0;
    try {
      Pending next = queue.take();
      while (next != null && next.members().length > 0) {
        group.add(next);
        bytes += next.members().length;
        boolean full = group.size() >= settings.groupEntries() || bytes >= GROUP_BYTES;
        next = full ? null : queue.poll();
      }
      return next == null;
    } catch (InterruptedException e) {
      return false;
    }
  }

  private void write(List<Pending> group) {
    if (group.isEmpty()) {
      return;
    }
    try {
      List<Kept> kept = writer.write(group.stream().map(Pending::members).toList());
      for (int i = 0; i < kept.size(); i++) {
        group.get(i).answer().complete(kept.get(i));
      }
    } catch (IOException e) {
      refuse(group, "the log cannot be written: " + Reason.of(e));
      return;
    } catch (RuntimeException bug) {
      refuse(group, "the log cannot be written, by a mistake of ours: " + bug);
      return;
    }
    keepUp();
  }

  private static void refuse(List<Pending> group, String why) {
    group.forEach(pending -> pending.answer().complete(new NotKept(why)));
  }

  /** The entries are safe by now: what fails here is tried again with the next group. */
  private void keepUp() {
    try {
      writer.keepUp();
      trouble = "";
    } catch (IOException e) {
      trouble = "no head can be signed, or no segment begun: " + Reason.of(e);
    }
    head = writer.head();
  }

  /** The last signed head. */
  public Optional<SignedHead> head() {
    return head;
  }

  /** What is wrong beside the entries themselves, such as a head that cannot be written; or "". */
  public String trouble() {
    return trouble;
  }

  /**
   * Writes what waits, signs a last head and lets go of the folder.
   *
   * @throws IOException when the last head cannot be written; the entries are safe all the same
   */
  @Override
  public void close() throws IOException {
    compressor.close();
    synchronized (door) {
      if (closed) {
        return;
      }
      closed = true;
      put(new Pending(new byte[0], new CompletableFuture<>()));
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try {
      writer.close();
      head = writer.head();
    } finally {
      lock.close();
    }
  }
}
