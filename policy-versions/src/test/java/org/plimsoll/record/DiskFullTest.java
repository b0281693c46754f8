package org.plimsoll.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.record.DecisionLogOptions.Unwritable;
import org.plimsoll.record.chain.Disk;
import org.plimsoll.record.chain.FileDisk;
import org.plimsoll.record.chain.LogEntries;
import org.plimsoll.record.chain.LogSettings;
import org.plimsoll.record.chain.Logs;

/** A full disk refuses decisions, or every answer says that there is no record. Nothing is lost. */
class DiskFullTest {
  private static final Decisions DECISIONS = new Decisions();

  @TempDir private Path folder;

  /** A disk that is full while it is told to be: half of what is written gets through. */
  private record Filling(AtomicBoolean full, boolean atForce) implements Disk {
    @Override
    public Appender append(Path file) throws IOException {
      Appender real = FileDisk.HERE.append(file);
      return new Appender() {
        @Override
        public void write(ByteBuffer bytes) throws IOException {
          if (full.get() && !atForce) {
            ByteBuffer half = bytes.duplicate();
            half.limit(bytes.limit() / 2);
            real.write(half);
            throw new IOException("No space left on device");
          }
          real.write(bytes);
        }

        @Override
        public void force() throws IOException {
          if (full.get()) {
            throw new IOException("Input/output error");
          }
          real.force();
        }

        @Override
        public long size() throws IOException {
          return real.size();
        }

        @Override
        public void truncate(long size) throws IOException {
          real.truncate(size);
        }

        @Override
        public void close() throws IOException {
          real.close();
        }
      };
    }

    @Override
    public void force(Path folder) throws IOException {
      FileDisk.HERE.force(folder);
    }

    @Override
    public void delete(Path file) throws IOException {
      FileDisk.HERE.delete(file);
    }
  }

  private DecisionLog open(Disk disk, Unwritable unwritable) {
    return Decisions.open(
        folder.resolve("log"), folder.resolve("archive"), LogSettings.USUAL, disk, unwritable);
  }

  private List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>();
    LogEntries.read(
        folder.resolve("log"),
        (sequence, line) -> lines.add(new String(line, StandardCharsets.UTF_8)));
    return lines;
  }

  @Test
  void decisionsAreRefusedWhileTheDiskIsFull() throws IOException {
    AtomicBoolean full = new AtomicBoolean();
    DecisionLog log = open(new Filling(full, false), Unwritable.REFUSE);
    assertThat(DECISIONS.record(log, 1).join().mayAct()).isTrue();
    full.set(true);
    Recording refused = DECISIONS.record(log, 2).join();
    assertThat(refused.mayAct()).isFalse();
    assertThat(((Recording.Refused) refused).why())
        .isEqualTo(
            "the log cannot be written: the disk is full; no decision is taken without its"
                + " record, so make room or mend the disk");
    full.set(false);
    assertThat(DECISIONS.record(log, 3).join()).isInstanceOf(Recording.Recorded.class);
    log.close();
    assertThat(lines()).hasSize(2).noneMatch(line -> line.contains("\"ACC-1002\""));
    assertThat(Logs.verify(folder.resolve("log")).faults()).isEmpty();
  }

  /** After an fsync has failed, what was written before it is not taken for written. */
  @Test
  void aFailedFsyncIsNotForgotten() throws IOException {
    AtomicBoolean full = new AtomicBoolean();
    DecisionLog log = open(new Filling(full, true), Unwritable.REFUSE);
    full.set(true);
    assertThat(((Recording.Refused) DECISIONS.record(log, 1).join()).why())
        .contains("Input/output error");
    full.set(false);
    assertThat(((Recording.Recorded) DECISIONS.record(log, 2).join()).sequence()).isEqualTo(1);
    log.close();
    assertThat(lines()).hasSize(1);
    assertThat(Logs.verify(folder.resolve("log")).faults()).isEmpty();
  }

  @Test
  void whoeverGoesOnIsToldSoAndTheLogTellsTheGap() throws IOException {
    AtomicBoolean full = new AtomicBoolean();
    DecisionLog log = open(new Filling(full, false), Unwritable.GO_ON);
    full.set(true);
    for (int i = 0; i < 3; i++) {
      Recording answer = DECISIONS.record(log, i).join();
      assertThat(answer.mayAct()).isTrue();
      assertThat(((Recording.Unrecorded) answer).why())
          .endsWith("the disk is full; decisions go on without a record, as chosen");
    }
    assertThat(log.unrecorded()).isEqualTo(3);
    full.set(false);
    DECISIONS.record(log, 4).join();
    log.close();
    assertThat(lines().get(0)).contains("\"unrecorded\":{\"decisions\":3,\"since\":");
    assertThat(lines().get(1)).contains("\"ACC-1004\"");
    assertThat(Logs.verify(folder.resolve("log")).faults()).isEmpty();
  }

  /** The same on a file system that is full indeed, where one may be mounted. */
  @Test
  void aFileSystemThatIsFullIndeed() throws IOException {
    Path small = Files.createDirectory(folder.resolve("small"));
    boolean mounted = mount(small);
    if (!mounted) {
      System.out.println("skipped: only root may mount a small file system");
    }
    assumeTrue(mounted, "only root may mount a small file system");
    try {
      fill(small);
    } finally {
      Processes.run(folder, new byte[0], List.of("umount", small.toString()));
    }
  }

  private boolean mount(Path small) {
    Processes.run(
        folder,
        new byte[0],
        List.of("sh", "-c", "mount -t tmpfs -o size=256k tmpfs '" + small + "' || true"));
    String mounts = Decisions.read(Path.of("/proc/mounts"));
    return mounts.contains(small.toString());
  }

  private void fill(Path small) throws IOException {
    Path ballast = Files.write(small.resolve("ballast"), new byte[64 << 10]);
    DecisionLog log =
        Decisions.open(
            small.resolve("log"), small.resolve("archive"), LogSettings.USUAL, FileDisk.HERE);
    int recorded = 0;
    Recording answer = DECISIONS.record(log, 0).join();
    for (int i = 1; answer.mayAct() && i < 200; i++) {
      recorded++;
      answer = DECISIONS.record(log, i).join();
    }
    assertThat(((Recording.Refused) answer).why()).contains("the disk is full");
    Files.delete(ballast);
    assertThat(DECISIONS.record(log, 500).join().mayAct()).isTrue();
    log.close();
    assertThat(
            RecordCheck.verify(
                    small.resolve("log"),
                    Archive.in(small.resolve("archive")),
                    Optional.of(Logs.PEOPLE),
                    Map.of())
                .faults())
        .isEmpty();
    assertThat(Logs.verify(small.resolve("log")).entries()).isEqualTo(recorded + 1);
  }
}
