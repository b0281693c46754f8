package org.plimsoll.active;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plimsoll.active.Failure.Stage;
import org.plimsoll.active.Undecided.Cause;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.MarketSnapshot;

/** What is in force, what gets there, and what does not. */
class ActivePolicyTest {
  private static final AccountState ACCOUNT = House.account("ACC-1", "1");
  private static final MarketSnapshot MARKET = House.market();

  private final Clock clock = new Clock(House.NOON);
  private final List<ActivePolicy> opened = new ArrayList<>();

  @AfterEach
  void close() {
    opened.forEach(ActivePolicy::close);
  }

  private ActivePolicy open(ActivePolicy.Builder builder) {
    ActivePolicy active = builder.open();
    opened.add(active);
    return active;
  }

  private ActivePolicy active() {
    return open(ActivePolicy.at(clock));
  }

  private static Decided decided(ActivePolicy active) {
    return (Decided) active.evaluate(ACCOUNT, MARKET, House.NOON);
  }

  private static Undecided undecided(ActivePolicy active, Instant asOf) {
    return (Undecided) active.evaluate(ACCOUNT, MARKET, asOf);
  }

  private static Failure refused(ActivePolicy active, Candidate candidate) {
    return ((Reload.Refused) active.offer(candidate).join()).failure();
  }

  private static String initial(ActivePolicy active) {
    return decided(active).decision().figures().orElseThrow().initialMargin().toPlainString();
  }

  @Test
  void withoutAPolicyNothingIsDecided() {
    ActivePolicy active = active();
    assertThat(undecided(active, House.NOON).cause()).isEqualTo(Cause.NOTHING_IN_FORCE);
    assertThat(active.status().ready()).isFalse();
    assertThat(active.status().inForce()).isEmpty();
  }

  @Test
  void aDecisionSaysUnderWhatItWasTaken() {
    ActivePolicy active = active();
    Candidate candidate = House.candidate(House.text(1, 10));
    active.offer(candidate).join();
    clock.pass(Duration.ofMinutes(5));
    Decided decided = decided(active);
    assertThat(initial(active)).isEqualTo("5000");
    assertThat(decided.sequence()).isEqualTo(1);
    assertThat(decided.policyHash()).isEqualTo(candidate.hash());
    assertThat(decided.policyAge()).isEqualTo(Duration.ofMinutes(5));
    assertThat(decided.decidedAt()).isEqualTo("2026-11-21T12:05:00Z");
    assertThat(decided.checkedAt()).isEqualTo(House.NOON);
    assertThat(decided.why())
        .isEqualTo(
            new Why(Why.Rule.NEWEST, "version 1 of `house` is the newest that is effective"));
  }

  @Test
  void goingBackGivesTheHashOfTheFirst() {
    ActivePolicy active = active();
    Candidate one = House.candidate(House.text(1, 10));
    Candidate two = House.candidate(House.text(2, 20));
    List<String> hashes = new ArrayList<>();
    List<Long> sequences = new ArrayList<>();
    for (Candidate each : List.of(one, two, one)) {
      assertThat(active.offer(each).join()).isInstanceOf(Reload.Activated.class);
      hashes.add(decided(active).policyHash());
      sequences.add(decided(active).sequence());
    }
    assertThat(hashes).containsExactly(one.hash(), two.hash(), one.hash());
    assertThat(sequences).containsExactly(1L, 2L, 3L);
    assertThat(active.offer(one).join()).isInstanceOf(Reload.Unchanged.class);
    assertThat(decided(active).sequence()).isEqualTo(3);
    assertThat(active.status().versions()).as("nothing old is kept").hasSize(1);
    assertThat(active.status().counts()).isEqualTo(new Counts(3, 1, 0));
  }

  /** The hash can be had with {@code sha256sum policy.margin parameters.yaml | sha256sum}. */
  @Test
  void theHashIsThatOfTheListOfHashes() {
    Candidate candidate = Candidate.of("", Map.of("b.csv", new byte[0], "a.csv", new byte[0]));
    assertThat(candidate.hash())
        .isEqualTo("3a73d55e36166d2faf85c3f753c882efd0888b892240c02a2a3346384a99b2ad");
  }

  @Test
  void whatIsWrongKeepsTheLastGoodOne() {
    ActivePolicy active = active();
    active.offer(House.candidate(House.text(1, 10))).join();
    String good = House.text(2, 20);
    String huge = good + "# " + "x".repeat(1_000_000) + "\n";
    assertThat(refused(active, House.candidate(good.substring(0, good.length() - 5))).stage())
        .isEqualTo(Stage.COMPILING);
    assertThat(refused(active, House.candidate(huge)).sentences().get(0))
        .contains("a policy may have 1,000,000");
    assertThat(refused(active, House.candidate(good.replace("10000 USD", "1 USD"))).sentences())
        .singleElement()
        .asString()
        .startsWith("line 38: the test \"one bitcoin\" fails: ");
    assertThat(refused(active, House.candidate(good.replace("policy house", "policy other"))))
        .extracting(Failure::stage)
        .isEqualTo(Stage.NAME);
    assertThat(refused(active, House.candidate(good, "350%")).sentences())
        .containsExactly(
            "parameters.yaml, PLM-508: values.scale: `scale` is 350% from"
                + " 2026-01-01T00:00:00Z, above its highest value 300% (values out of bounds are"
                + " refused, never cut; the bounds change with a new version)");
    assertThat(refused(active, Candidate.of("nowhere", Map.of())).sentences())
        .containsExactly("there is no file `policy.margin`");
    assertThat(initial(active)).isEqualTo("5000");
    assertThat(active.status().counts().refused()).isEqualTo(6);
    assertThat(active.status().failure()).isPresent();
    active.offer(House.candidate(good)).join();
    assertThat(active.status().failure()).isEmpty();
    assertThat(initial(active)).isEqualTo("10000");
  }

  @Test
  void whatTheGateDoesNotPassIsNotEvenRead() {
    Candidate approved = House.candidate(House.text(1, 10));
    Gate gate =
        candidate ->
            candidate.hash().equals(approved.hash())
                ? Optional.empty()
                : Optional.of("nobody has approved " + candidate.hash());
    ActivePolicy active = open(ActivePolicy.at(clock).gate(gate));
    active.offer(approved).join();
    Failure failure = refused(active, House.candidate("no policy at all"));
    assertThat(failure.stage()).isEqualTo(Stage.APPROVAL);
    assertThat(failure.sentences().get(0)).startsWith("nobody has approved");
    assertThat(initial(active)).isEqualTo("5000");
  }

  /** A version may decide otherwise about a canary account, but not refuse it. */
  @Test
  void canaryAccountsMustBeDecidedAbout() {
    ActivePolicy active = open(ActivePolicy.at(clock).canary(List.of(new Canary(ACCOUNT, MARKET))));
    active.offer(House.candidate(House.text(1, 10))).join();
    String refusing =
        House.text(2, 20)
            .replace(
                "margin for each position, each",
                "margin for each position where kind is option, each")
            .replace(
                "requirement\n",
                "margin for any other position\n  refuse \"too small\"\nend\n\nrequirement\n")
            .replaceAll("(?s)test \"one.*", "");
    Failure failure = refused(active, House.candidate(refusing));
    assertThat(failure.stage()).isEqualTo(Stage.CANARY);
    assertThat(failure.sentences().get(0))
        .startsWith("`ACC-1` is refused, which the version in force decides about: ");
    assertThat(active.offer(House.candidate(House.text(2, 40))).join())
        .isInstanceOf(Reload.Activated.class);
  }

  @Test
  void parametersAreReplacedWholeOrNotAtAll() {
    ActivePolicy active = active();
    active.offer(House.candidate(House.text(1, 10))).join();
    Reload changed =
        active.replaceParameters("PUT", "parameters.yaml", House.parameters("200%")).join();
    assertThat(changed).isInstanceOf(Reload.Activated.class);
    assertThat(initial(active)).isEqualTo("10000");
    assertThat(decided(active).decision().parametersHash())
        .isEqualTo(decided(active).version().parametersHash())
        .hasSize(64);
    Reload refused =
        active.replaceParameters("PUT", "parameters.yaml", House.parameters("20%")).join();
    assertThat(((Reload.Refused) refused).failure().sentences().get(0))
        .contains("below its lowest");
    byte[] cut = "policy: house\nvalues:\n  scale: [".getBytes(StandardCharsets.UTF_8);
    assertThat(active.replaceParameters("PUT", "parameters.yaml", cut).join())
        .isInstanceOf(Reload.Refused.class);
    assertThat(initial(active)).isEqualTo("10000");
    assertThat(decided(active).sequence()).isEqualTo(2);
  }

  @Test
  void datedParametersCountFromTheirDates() {
    ActivePolicy active = active();
    active.offer(House.candidate(House.text(1, 10))).join();
    active
        .replaceParameters(
            "PUT", "parameters.yaml", House.parameters("200%", "2026-12-01T00:00:00Z"))
        .join();
    assertThat(initial(active)).isEqualTo("5000");
    Decided later =
        (Decided) active.evaluate(ACCOUNT, MARKET, Instant.parse("2026-12-01T00:00:00Z"));
    assertThat(later.decision().figures().orElseThrow().initialMargin())
        .isEqualByComparingTo("10000");
    Decided before =
        (Decided) active.evaluate(ACCOUNT, MARKET, Instant.parse("2026-11-30T23:59:59.999Z"));
    assertThat(before.decision().figures().orElseThrow().initialMargin())
        .isEqualByComparingTo("5000");
  }

  @Test
  void aPauseCountsAtOnceAndUntilItEnds() {
    ActivePolicy active = active();
    active.offer(House.candidate(House.text(1, 10))).join();
    active.pause("olga", "prices look wrong");
    assertThat(undecided(active, House.NOON))
        .isEqualTo(
            new Undecided(
                Cause.PAUSED,
                "decisions are paused since 2026-11-21T12:00:00Z by olga: prices look wrong",
                "wait until an operator resumes them"));
    active.offer(House.candidate(House.text(2, 20))).join();
    assertThat(undecided(active, House.NOON).cause()).isEqualTo(Cause.PAUSED);
    active.resume();
    assertThat(initial(active)).isEqualTo("10000");
  }

  @Test
  void aPolicyUncheckedForTooLongRefusesWhereTheOperatorChoseSo() {
    ActivePolicy active = open(ActivePolicy.at(clock).refuseUnchecked(Duration.ofMinutes(10)));
    ActivePolicy patient = active();
    for (ActivePolicy each : List.of(active, patient)) {
      each.offer(House.candidate(House.text(1, 10))).join();
    }
    clock.pass(Duration.ofMinutes(10));
    assertThat(initial(active)).isEqualTo("5000");
    active.offer(House.candidate("nonsense")).join();
    clock.pass(Duration.ofMillis(1));
    assertThat(undecided(active, House.NOON).cause()).isEqualTo(Cause.UNCHECKED);
    assertThat(active.status().ready()).isFalse();
    assertThat(active.status().warnings()).hasSize(1);
    assertThat(initial(patient)).isEqualTo("5000");
    active.checked();
    assertThat(initial(active)).isEqualTo("5000");
  }

  @Test
  void aVersionWarnsBeforeItExpiresAndThenDecidesNothing() {
    ActivePolicy active = active();
    String text = House.text("1", "expires 2027-12-01 00:00 UTC\n", 10);
    active.offer(House.candidate(text)).join();
    assertThat(active.status().warnings()).isEmpty();
    clock.set("2027-10-31T23:59:59Z");
    assertThat(active.status().warnings()).isEmpty();
    clock.set("2027-11-01T00:00:00Z");
    assertThat(active.status().warnings())
        .containsExactly(
            "version 1 of `house` expires at 2027-12-01T00:00:00Z, in 30 days; activate its"
                + " successor before");
    assertThat(active.status().ready()).isTrue();
    clock.set("2027-12-01T00:00:00Z");
    assertThat(undecided(active, clock.instant()))
        .extracting(Undecided::cause, Undecided::message)
        .containsExactly(
            Cause.EXPIRED,
            "version 1 of `house` expired at 2027-12-01T00:00:00Z and decides nothing more");
    assertThat(active.status().ready()).isFalse();
    assertThat(decided(active)).as("an instant before").isNotNull();
  }

  @Test
  void anEvaluationDoesNotWaitForAReload() throws Exception {
    CountDownLatch reached = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Candidate slow = House.candidate(House.text(2, 20));
    ActivePolicy active =
        open(ActivePolicy.at(clock).gate(candidate -> heldUp(candidate, slow, reached, go)));
    active.offer(House.candidate(House.text(1, 10))).join();
    CompletableFuture<Reload> reload = active.offer(slow);
    assertThat(reached.await(20, TimeUnit.SECONDS)).isTrue();
    for (int i = 0; i < 100; i++) {
      assertThat(initial(active)).isEqualTo("5000");
    }
    active.pause("olga", "while a version is being tried");
    active.resume();
    assertThat(reload).isNotDone();
    go.countDown();
    reload.join();
    assertThat(initial(active)).isEqualTo("10000");
  }

  private static Optional<String> heldUp(
      Candidate candidate, Candidate slow, CountDownLatch reached, CountDownLatch go) {
    if (candidate == slow) {
      reached.countDown();
      try {
        go.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return Optional.empty();
  }

  @Test
  void aFaultOfTheProgramKeepsTheLastGoodOneToo() {
    Candidate bad = House.candidate(House.text(2, 20));
    ActivePolicy active =
        open(
            ActivePolicy.at(clock)
                .gate(
                    candidate -> {
                      if (candidate == bad) {
                        throw new IllegalStateException("planted");
                      }
                      return Optional.empty();
                    }));
    active.offer(House.candidate(House.text(1, 10))).join();
    assertThat(refused(active, bad).sentences().get(0)).contains("planted");
    assertThat(refused(active, bad).sentences().get(0)).contains("planted");
    assertThat(active.status().failure().orElseThrow().attempts()).isEqualTo(2);
    assertThat(initial(active)).isEqualTo("5000");
    assertThat(active.offer(House.candidate(House.text(3, 30))).join())
        .isInstanceOf(Reload.Activated.class);
  }

  @Test
  void listenersHearWhatBecameOfEachCandidate() {
    ActivePolicy active = active();
    List<Reload> heard = new ArrayList<>();
    active.onReload(
        reload -> {
          throw new IllegalStateException("a bad listener");
        });
    active.onReload(heard::add);
    active.offer(House.candidate(House.text(1, 10))).join();
    active.offer(House.candidate(House.text(1, 10))).join();
    active.offer(House.candidate("nonsense")).join();
    assertThat(heard)
        .extracting(each -> each.getClass().getSimpleName())
        .containsExactly("Activated", "Unchanged", "Refused");
  }

  @Test
  void whoeverCountsTheActivationsMustCountUp() {
    ActivePolicy active = active();
    Candidate one = House.candidate(House.text(1, 10));
    Activation seventh = new Activation(7, Instant.parse("2026-11-20T00:00:00Z"));
    active.offer(List.of(new Offer(one, Optional.of(seventh)))).join();
    assertThat(decided(active).sequence()).isEqualTo(7);
    assertThat(decided(active).policyAge()).isEqualTo(Duration.ofHours(36));
    Candidate two = House.candidate(House.text(2, 20));
    Reload late = active.offer(List.of(new Offer(two, Optional.of(seventh)))).join();
    assertThat(((Reload.Refused) late).failure().sentences())
        .containsExactly("it would be activation 7, and activation 7 is in force already");
    active.offer(two).join();
    assertThat(decided(active).sequence()).isEqualTo(8);
  }
}
