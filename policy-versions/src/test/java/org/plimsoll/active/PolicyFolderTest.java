package org.plimsoll.active;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.data.Sha256;

/** A folder on a real file system, changed in the ways in which such folders are changed. */
@Timeout(120)
class PolicyFolderTest {
  /** Where the file system tells of changes, no look but the first is owed to the time. */
  private static final PolicyFolder.Pace EVENTS =
      new PolicyFolder.Pace(Duration.ofSeconds(2), Duration.ofMillis(200), true);

  private static final PolicyFolder.Pace POLL =
      new PolicyFolder.Pace(Duration.ofMillis(100), Duration.ofMillis(50), false);

  @TempDir private Path temporary;

  private final ActivePolicy active = ActivePolicy.at(new Clock(House.NOON)).open();
  private final List<Reload> heard = new CopyOnWriteArrayList<>();
  private Path folder;
  private PolicyFolder watching;

  @BeforeEach
  void prepare() throws IOException {
    folder = Files.createDirectory(temporary.resolve("policy"));
    write(House.text(1, 10));
    active.onReload(heard::add);
  }

  @AfterEach
  void close() {
    watching.close();
    active.close();
  }

  private void watch(PolicyFolder.Pace pace) throws Exception {
    watching = PolicyFolder.watch(folder, active, pace);
    watching.first().get(60, TimeUnit.SECONDS);
  }

  private Path policy() {
    return folder.resolve(Candidate.POLICY);
  }

  private void write(String text) throws IOException {
    Files.writeString(policy(), text);
  }

  private String initial() {
    Answer answer = active.evaluate(House.account("ACC-1", "1"), House.market(), House.NOON);
    return answer instanceof Decided decided
        ? decided.decision().figures().orElseThrow().initialMargin().toPlainString()
        : ((Undecided) answer).cause().toString();
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      Thread.sleep(10);
    }
    assertThat(condition.getAsBoolean()).as("within a minute").isTrue();
  }

  private void awaitInitial(String figure) throws InterruptedException {
    await(() -> initial().equals(figure));
  }

  private String awaitFailure() throws InterruptedException {
    await(() -> active.status().failure().isPresent());
    return active.status().failure().orElseThrow().sentences().get(0);
  }

  private long activations() {
    return active.status().counts().activated();
  }

  @Test
  void anEditorRenamesItsNewFileIntoPlace() throws Exception {
    watch(EVENTS);
    assertThat(initial()).isEqualTo("5000");
    Path written = folder.resolve(".policy.margin.swp");
    Files.writeString(written, House.text(2, 20));
    Files.move(policy(), folder.resolve("policy.margin~"));
    Files.move(written, policy(), StandardCopyOption.ATOMIC_MOVE);
    awaitInitial("10000");
    assertThat(activations()).isEqualTo(2);
    assertThat(active.status().failure()).isEmpty();
  }

  @Test
  void twoWritesInPlaceAreTakenOnce() throws Exception {
    // a busy machine may rest for longer than 200 milliseconds between the two
    watch(new PolicyFolder.Pace(Duration.ofSeconds(2), Duration.ofSeconds(2), true));
    String text = House.text(2, 20);
    Files.writeString(policy(), text.substring(0, 300));
    Files.writeString(policy(), text.substring(300), StandardOpenOption.APPEND);
    awaitInitial("10000");
    assertThat(activations()).isEqualTo(2);
    assertThat(active.status().counts().refused()).as("the half was never tried").isZero();
  }

  /** Kubernetes mounts links into a folder named by time, and moves one link over another. */
  @Test
  void kubernetesSwapsItsLink() throws Exception {
    Path mount = Files.createDirectory(temporary.resolve("mount"));
    for (int i = 1; i <= 2; i++) {
      Path data = Files.createDirectory(mount.resolve("..2026_11_2" + i));
      Files.writeString(data.resolve(Candidate.POLICY), House.text(i, 10 * i));
      Files.write(data.resolve("parameters.yaml"), House.parameters(100 * i + "%"));
    }
    Files.createSymbolicLink(mount.resolve("..data"), Path.of("..2026_11_21"));
    for (String name : List.of(Candidate.POLICY, "parameters.yaml")) {
      Files.createSymbolicLink(mount.resolve(name), Path.of("..data", name));
    }
    folder = mount;
    watch(EVENTS);
    assertThat(initial()).isEqualTo("5000");
    Files.createSymbolicLink(mount.resolve("..data_tmp"), Path.of("..2026_11_22"));
    Files.move(
        mount.resolve("..data_tmp"), mount.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
    awaitInitial("20000");
    assertThat(activations()).as("policy and parameters came together").isEqualTo(2);
  }

  @Test
  void aHalfWrittenFileIsRefusedAndItsRestIsTaken() throws Exception {
    watch(POLL);
    String text = House.text(2, 20);
    write(text.substring(0, 700));
    awaitFailure();
    assertThat(initial()).isEqualTo("5000");
    assertThat(active.status().failure().orElseThrow().stage()).isEqualTo(Failure.Stage.COMPILING);
    Files.writeString(policy(), text.substring(700), StandardOpenOption.APPEND);
    awaitInitial("10000");
    assertThat(active.status().failure()).isEmpty();
  }

  @Test
  void aDeletedFileChangesNothingAndItsReturnNeither() throws Exception {
    watch(POLL);
    Files.delete(policy());
    assertThat(awaitFailure()).startsWith("there is no file `policy.margin` in ");
    assertThat(initial()).isEqualTo("5000");
    write(House.text(1, 10));
    await(() -> active.status().failure().isEmpty());
    assertThat(activations()).isEqualTo(1);
    assertThat(active.status().counts().unchanged()).isEqualTo(1);
  }

  @Test
  void aDeletedFolderChangesNothingAndItsReturnIsSeen() throws Exception {
    watch(EVENTS);
    Path away = temporary.resolve("away");
    Files.move(folder, away);
    assertThat(awaitFailure()).endsWith("is not there");
    assertThat(initial()).isEqualTo("5000");
    Files.writeString(away.resolve(Candidate.POLICY), House.text(2, 20));
    Files.move(away, folder);
    awaitInitial("10000");
  }

  @Test
  void anOversizedFileIsNotEvenReadToItsEnd() throws Exception {
    watch(POLL);
    try (var file = Files.newByteChannel(policy(), StandardOpenOption.WRITE)) {
      file.position(3_000_000_000L); // sparse: nobody could hold this in memory
      file.write(java.nio.ByteBuffer.wrap(new byte[] {1}));
    }
    assertThat(awaitFailure())
        .isEqualTo("`policy.margin` is larger than the 4000000 bytes it may have");
    assertThat(initial()).isEqualTo("5000");
    write(House.text(2, 20));
    awaitInitial("10000");
  }

  /** Also when the change leaves neither size nor time behind. */
  @Test
  void lostEventsOnlyDelay() throws Exception {
    FileTime time = Files.getLastModifiedTime(policy());
    watch(POLL);
    write(House.text(1, 20).replace("version 1", "version 2"));
    Files.setLastModifiedTime(policy(), time);
    awaitInitial("10000");
  }

  @Test
  void touchingAFileIsNoChange() throws Exception {
    watch(POLL);
    Instant before = Files.getLastModifiedTime(policy()).toInstant();
    Files.setLastModifiedTime(policy(), FileTime.from(before.plusSeconds(60)));
    Files.writeString(folder.resolve("notes.txt"), "not a file of the policy");
    Thread.sleep(500);
    assertThat(heard).hasSize(1);
    assertThat(active.status().checkedAt()).contains(House.NOON);
  }

  @Test
  void parametersAndPolicyComeTogether() throws Exception {
    watch(POLL);
    Files.write(folder.resolve("parameters.yaml"), House.parameters("200%"));
    awaitInitial("10000");
    Files.write(folder.resolve("parameters.yaml"), House.parameters("20%"));
    assertThat(awaitFailure()).contains("below its lowest");
    assertThat(initial()).isEqualTo("10000");
    Files.delete(folder.resolve("parameters.yaml"));
    awaitInitial("5000");
  }

  /** A refused candidate is tried again, ever more rarely, since the cause may lie elsewhere. */
  @Test
  void whatIsRefusedIsTriedAgain() throws Exception {
    watch(POLL);
    write("nonsense\n");
    await(() -> active.status().failure().map(each -> each.attempts() >= 3).orElse(false));
    assertThat(initial()).isEqualTo("5000");
  }

  /** A copy that stops where a block ends may well compile: the list of hashes finds it. */
  @Test
  void halfACopyIsFoundByItsListOfHashes() throws Exception {
    String whole = House.text(2, 20);
    String half = whole.substring(0, whole.indexOf("test \""));
    watch(POLL);
    Path sums = folder.resolve(CheckSums.NAME);
    Files.writeString(sums, Sha256.hex(whole.getBytes(UTF_8)) + "  policy.margin\n");
    assertThat(awaitFailure())
        .isEqualTo(
            "`policy.margin` is not what `SHA256SUMS` says; copy the rest, or make the list anew");
    write(half);
    Thread.sleep(500);
    assertThat(initial()).isEqualTo("5000");
    write(whole);
    awaitInitial("10000");
    Files.writeString(sums, Sha256.hex(new byte[0]) + "  rates.csv\n", StandardOpenOption.APPEND);
    assertThat(awaitFailure()).isEqualTo("`rates.csv` is listed in `SHA256SUMS` and not there");
  }

  @Test
  void theVersionBeforeLiesInItsOwnFolder() throws Exception {
    String dates =
        "effective from 2026-11-20 00:00 UTC, existing positions from 2026-12-01 00:00 UTC\n";
    Path before = Files.createDirectory(folder.resolve(FolderReading.BEFORE));
    Files.writeString(before.resolve(Candidate.POLICY), House.text(1, 10));
    write(House.text("2 replaces 1", dates, 20));
    watch(POLL);
    assertThat(active.status().versions()).hasSize(2);
    Answer answer =
        active.evaluate(
            House.account((Instant) null, "2026-11-19T00:00:00Z"), House.market(), House.NOON);
    assertThat(((Decided) answer).why().rule()).isEqualTo(Why.Rule.EXISTING_POSITIONS);
  }

  @Test
  void anEmptyFolderIsWaitedFor() throws Exception {
    Files.delete(policy());
    watch(POLL);
    assertThat(initial()).isEqualTo("NOTHING_IN_FORCE");
    write(House.text(1, 10));
    awaitInitial("5000");
  }

  @Test
  void aFolderWithoutPermissionIsSaidToBeSo() throws Exception {
    watch(POLL);
    boolean denied = policy().toFile().setReadable(false) && !Files.isReadable(policy());
    assumeThat(denied).as("who runs this test may read everything").isTrue();
    assertThat(awaitFailure()).startsWith("the folder cannot be read: ");
    assertThat(initial()).isEqualTo("5000");
  }
}
