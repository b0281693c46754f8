package org.plimsoll.record.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.plimsoll.data.JsonObject;
import org.plimsoll.data.JsonTree;
import org.plimsoll.record.ssh.AllowedSigners;
import org.plimsoll.record.ssh.SshPrivateKey;

/** Logs for tests: one key, one hour, small segments. */
public final class Logs {
  /** The key of all logs. */
  public static final SshPrivateKey KEY = SshPrivateKey.generate(new SecureRandom());

  /** The hour at which all heads are signed. */
  public static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-21T10:00:00Z"));

  /** The line of an allowed signers file. */
  public static final String SIGNERS = "log@venue " + KEY.publicKey().text() + "\n";

  /** Who may sign. */
  public static final AllowedSigners PEOPLE = AllowedSigners.parse("signers", SIGNERS).get();

  /** Segments of 8 KB, a head every 20 entries. */
  public static final LogSettings SMALL = new LogSettings(8_192, 20, 10, 64);

  private Logs() {}

  /** Opens a log called decisions. */
  public static ChainedLog open(Path folder, LogSettings settings, Disk disk) {
    return ChainedLog.open(folder, "decisions", KEY, CLOCK, settings, disk).get();
  }

  /** The same on this machine's disk. */
  public static ChainedLog open(Path folder) {
    return open(folder, SMALL, FileDisk.HERE);
  }

  /** An entry of about 150 bytes. */
  public static JsonTree.Obj entry(int number) {
    return new JsonObject()
        .text("said", "entry " + number)
        .text("more", "x".repeat(60 + number % 40))
        .build();
  }

  /** Appends entries and waits for them; none may be refused. */
  public static List<Kept> append(ChainedLog log, int count) {
    List<CompletableFuture<Appended>> answers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      answers.add(log.append(entry(i)));
    }
    return answers.stream().map(answer -> (Kept) answer.join()).toList();
  }

  /** A closed log of {@code count} entries; answers its last head. */
  public static SignedHead written(Path folder, int count) {
    ChainedLog log = open(folder);
    append(log, count);
    close(log);
    return log.head().orElseThrow();
  }

  /** Closes a log. */
  public static void close(ChainedLog log) {
    try {
      log.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Verifies a log against the people and heads kept elsewhere. */
  public static LogReport verify(Path folder, SignedHead... others) {
    Map<String, SignedHead> named = new TreeMap<>();
    for (int i = 0; i < others.length; i++) {
      named.put("kept-" + i, others[i]);
    }
    return LogVerifier.verify(folder, Optional.of(PEOPLE), named);
  }
}
