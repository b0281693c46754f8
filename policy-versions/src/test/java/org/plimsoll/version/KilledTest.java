package org.plimsoll.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.version.ssh.KeyFile;
import org.plimsoll.version.ssh.Signer;

/** A program that proposes, approves and activates is killed; what it had acknowledged is there. */
class KilledTest {
  private static final int KILLS = Boolean.getBoolean("plimsoll.full") ? 200 : 3;

  @TempDir private Path folder;

  @Test
  void nothingAcknowledgedIsLost() throws Exception {
    Random random = new Random(7);
    List<String> acknowledged = new ArrayList<>();
    int broken = 0;
    try (Town town = Town.running(folder)) {
      town.store.close();
      for (int i = 0; i < KILLS; i++) {
        acknowledged.addAll(killed(random, town.now.plus(Duration.ofMinutes(i))));
        broken += leftLocks(town.repository) ? 1 : 0;
        try (PolicyStore store = PolicyStore.open(town.repository, town.clock)) {
          List<String> journal = store.history().journal();
          assertThat(journal).as("kill %s", i).containsAll(acknowledged);
        }
      }
      try (PolicyStore store = PolicyStore.open(town.repository, town.clock)) {
        assertThat(store.verify().findings()).isEmpty();
      }
    }
    assertThat(acknowledged).isNotEmpty();
    System.out.println(
        "kills: "
            + KILLS
            + ", acknowledged "
            + acknowledged.size()
            + ", lost 0; "
            + broken
            + " left a lock behind");
  }

  private static boolean leftLocks(Path repository) {
    return repository.resolve("packed-refs.lock").toFile().exists()
        || repository.resolve("plimsoll.lock").toFile().length() > 0;
  }

  /** Runs a writer until it has acknowledged a few things, then kills it a little later. */
  private List<String> killed(Random random, Instant now) throws IOException, InterruptedException {
    Path said = folder.resolve("said");
    Files.deleteIfExists(said);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                folder.toString(),
                now.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(said.toFile())
            .start();
    int wanted = 1 + random.nextInt(4);
    while (lines(said).size() < wanted) {
      assertThat(process.isAlive()).as("the writer ended by itself").isTrue();
      TimeUnit.MILLISECONDS.sleep(2);
    }
    TimeUnit.MICROSECONDS.sleep(random.nextInt(60_000));
    process.destroyForcibly().waitFor();
    return lines(said).stream().filter(line -> !line.equals("ready")).toList();
  }

  /** The whole lines the writer has said; the file outlives it, a pipe would not. */
  private static List<String> lines(Path said) throws IOException {
    String text = Files.exists(said) ? Files.readString(said) : "";
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
  }

  /** Proposes, approves and activates one version after the other, and says each head. */
  static final class Writer {
    private Writer() {}

    /**
     * Works for ever.
     *
     * @param arguments the folder of the town and the hour
     */
    public static void main(String[] arguments) throws Exception {
      Path folder = Path.of(arguments[0]);
      Instant now = Instant.parse(arguments[1]);
      InstantSource clock = () -> now;
      try (PolicyStore store = PolicyStore.open(folder.resolve("store.git"), clock)) {
        System.out.println("ready");
        for (int turn = 0; turn < 1_000; turn++) {
          turn(store, folder);
        }
      }
    }

    private static void turn(PolicyStore store, Path folder) throws Exception {
      int next = store.view().proposals(Town.HOUSE).size() + 1;
      Version version = new Version(next, 0);
      Signer alice = KeyFile.open(folder.resolve("alice.key"));
      Signer bob = KeyFile.open(folder.resolve("bob.key"));
      Signer dave = KeyFile.open(folder.resolve("dave.key"));
      say(
          store.sign(
              store.propose(
                  alice.publicKey(), Town.HOUSE, Town.house(next, (next % 50) + "%"), "on"),
              alice));
      say(
          store.sign(
              store.vote(Vote.Kind.APPROVAL, bob.publicKey(), Town.HOUSE, version, "on"), bob));
      say(
          store.sign(
              store.act(Activation.Kind.ACTIVATE, dave.publicKey(), Town.HOUSE, version, "on"),
              dave));
    }

    private static void say(Accepted accepted) {
      System.out.println(accepted.journal());
    }
  }
}
