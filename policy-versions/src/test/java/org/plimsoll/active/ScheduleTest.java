package org.plimsoll.active;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plimsoll.active.Undecided.Cause;
import org.plimsoll.facts.AccountState;

/** Which version decides: dates, existing positions, running liquidations, going back. */
class ScheduleTest {
  private static final String FIRST = "effective from 2026-11-01 00:00 UTC\n";
  private static final String SECOND =
      "effective from 2026-12-01 00:00 UTC, existing positions from 2026-12-11 00:00 UTC\n";
  private static final String THIRD =
      "effective from 2026-12-05 00:00 UTC, existing positions from 2026-12-20 00:00 UTC\n";
  private static final String OLD = "2026-11-15T08:00:00Z";
  private static final String NEW = "2026-12-01T00:00:00Z";

  private final Clock clock = new Clock(House.NOON);
  private final ActivePolicy active = ActivePolicy.at(clock).open();

  @AfterEach
  void close() {
    active.close();
  }

  private Reload load(String text) {
    Reload reload = active.offer(House.candidate(text)).join();
    assertThat(reload).isInstanceOf(Reload.Activated.class);
    return reload;
  }

  private void loadTwo(String more) {
    load(House.text("1", FIRST, 10));
    load(House.text("2 replaces 1", SECOND + more, 20));
  }

  private Answer ask(AccountState account, String asOf) {
    return active.evaluate(account, House.market(), Instant.parse(asOf));
  }

  private String version(AccountState account, String asOf) {
    Answer answer = ask(account, asOf);
    if (answer instanceof Decided decided) {
      assertThat(decided.decision().policy().version())
          .isEqualTo(decided.version().header().version());
      return decided.version().header().version() + " " + decided.why().rule().word();
    }
    return ((Undecided) answer).cause().toString();
  }

  private static AccountState with(String... opened) {
    return House.account((Instant) null, opened);
  }

  private static AccountState liquidating(@Nullable String since, String... opened) {
    return House.account(since == null ? null : Instant.parse(since), opened);
  }

  @Test
  void aVersionDecidesFromItsDateOn() {
    loadTwo("");
    assertThat(version(with(), "2026-10-31T23:59:59Z")).isEqualTo("NOT_YET_EFFECTIVE");
    assertThat(version(with(), "2026-11-01T00:00:00Z")).isEqualTo("1 newest");
    assertThat(version(with(), "2026-11-30T23:59:59.999999999Z")).isEqualTo("1 newest");
    assertThat(version(with(), "2026-12-01T00:00:00Z")).isEqualTo("2 newest");
    assertThat(((Undecided) ask(with(), "2026-10-31T00:00:00Z")).message())
        .isEqualTo(
            "nothing is in force at 2026-10-31T00:00:00Z: version 1 of `house` is effective from"
                + " 2026-11-01T00:00:00Z, and no earlier version is loaded");
  }

  @Test
  void existingPositionsStayWithTheVersionBeforeUntilTheirDate() {
    loadTwo("");
    String during = "2026-12-10T23:59:59Z";
    assertThat(version(with(OLD), during)).isEqualTo("1 existing positions");
    assertThat(version(with(OLD, OLD), during)).isEqualTo("1 existing positions");
    assertThat(version(with(OLD, NEW), during)).as("one is new").isEqualTo("2 newest");
    assertThat(version(with(), during)).as("none exists").isEqualTo("2 newest");
    assertThat(version(with(OLD), "2026-12-11T00:00:00Z")).isEqualTo("2 newest");
    assertThat(version(with(OLD), "2026-11-30T00:00:00Z")).isEqualTo("1 newest");
    assertThat(((Decided) ask(with(OLD), during)).why().words())
        .isEqualTo(
            "all positions were opened before 2026-12-01T00:00:00Z, and version 2 of `house`"
                + " counts for those from 2026-12-11T00:00:00Z on");
  }

  @Test
  void aPositionWithoutItsDateRefusesWhereItMatters() {
    loadTwo("");
    String during = "2026-12-05T00:00:00Z";
    assertThat(((Undecided) ask(with(OLD, ""), during)))
        .isEqualTo(
            new Undecided(
                Cause.OPENED_AT_MISSING,
                "`positions[1].openedAt` of `ACC-1` is missing: until 2026-12-11T00:00:00Z it says"
                    + " whether version 2 of `house` or the one before decides about `BTC-PERP`",
                "give `openedAt` of each position"));
    assertThat(version(with("", NEW), during)).as("one is new anyway").isEqualTo("2 newest");
    assertThat(version(with(""), "2026-12-11T00:00:00Z")).isEqualTo("2 newest");
    assertThat(version(with(""), "2026-11-30T00:00:00Z")).isEqualTo("1 newest");
  }

  @Test
  void runningLiquidationsFinishUnderTheVersionThatIsNamed() {
    loadTwo("running liquidations finish under version 1\n");
    String before = "2026-11-30T23:00:00Z";
    String late = "2027-02-01T00:00:00Z";
    assertThat(version(liquidating(before, NEW), late)).isEqualTo("1 running liquidation");
    assertThat(version(liquidating("2026-12-01T00:00:00Z", NEW), late))
        .as("began under the new version")
        .isEqualTo("2 newest");
    assertThat(version(liquidating(null, NEW), late)).isEqualTo("2 newest");
    assertThat(((Decided) ask(liquidating(before, ""), late)).why().words())
        .isEqualTo(
            "the liquidation began at 2026-11-30T23:00:00Z, before version 2 of `house` was"
                + " effective, which lets running liquidations finish under version 1");
  }

  /** Naming the new version takes them out of the rule for existing positions. */
  @Test
  void runningLiquidationsMayComeUnderTheNewVersionAtOnce() {
    loadTwo("running liquidations finish under version 2\n");
    String during = "2026-12-05T00:00:00Z";
    assertThat(version(liquidating("2026-11-30T23:00:00Z", OLD), during))
        .isEqualTo("2 running liquidation");
    assertThat(version(liquidating(null, OLD), during)).isEqualTo("1 existing positions");
  }

  @Test
  void withoutTheLineALiquidationIsLikeAnyOtherAccount() {
    loadTwo("");
    String since = "2026-11-30T23:00:00Z";
    assertThat(version(liquidating(since, OLD), "2026-12-05T00:00:00Z"))
        .isEqualTo("1 existing positions");
    assertThat(version(liquidating(since, OLD), "2026-12-12T00:00:00Z")).isEqualTo("2 newest");
  }

  /** Rules apply version by version: the second sends to the first what the third sends to it. */
  @Test
  void rulesAreFollowedBackVersionByVersion() {
    loadTwo("");
    load(House.text("3 replaces 2", THIRD, 30));
    String during = "2026-12-06T00:00:00Z";
    assertThat(version(with(OLD), during)).isEqualTo("1 existing positions");
    assertThat(version(with("2026-12-02T00:00:00Z"), during)).isEqualTo("2 existing positions");
    assertThat(version(with("2026-12-05T00:00:00Z"), during)).isEqualTo("3 newest");
    assertThat(version(with(OLD), "2026-12-12T00:00:00Z")).isEqualTo("2 existing positions");
    assertThat(version(with(OLD), "2026-12-20T00:00:00Z")).isEqualTo("3 newest");
    assertThat(((Decided) ask(with(OLD), during)).why().words())
        .isEqualTo(
            "all positions were opened before 2026-12-05T00:00:00Z, and version 3 of `house` counts"
                + " for those from 2026-12-20T00:00:00Z on; and all positions were opened before"
                + " 2026-12-01T00:00:00Z, and version 2 of `house` counts for those from"
                + " 2026-12-11T00:00:00Z on");
  }

  @Test
  void aVersionThatIsNeededAndNotThereIsNamed() {
    clock.set("2026-12-05T00:00:00Z");
    load(House.text("2 replaces 1", SECOND, 20));
    assertThat(version(with(OLD), "2026-12-05T00:00:00Z")).isEqualTo("VERSION_MISSING");
    assertThat(version(with(NEW), "2026-12-05T00:00:00Z")).isEqualTo("2 newest");
    assertThat(active.status().warnings())
        .containsExactly(
            "version 2 of `house` leaves some accounts with version 1, which is not loaded:"
                + " nothing is decided about them");
    clock.set("2026-12-11T00:00:00Z");
    assertThat(active.status().warnings()).isEmpty();
  }

  @Test
  void theVersionBeforeMayExpireWhileItIsNeeded() {
    load(House.text("1", FIRST + "expires 2026-12-06 00:00 UTC\n", 10));
    load(House.text("2 replaces 1", SECOND, 20));
    clock.set("2026-12-05T00:00:00Z");
    assertThat(active.status().warnings())
        .containsExactly(
            "version 1 of `house` expires at 2026-12-06T00:00:00Z, in 1 day; activate its"
                + " successor before");
    assertThat(version(with(OLD), "2026-12-05T00:00:00Z")).isEqualTo("1 existing positions");
    assertThat(version(with(OLD), "2026-12-06T00:00:00Z")).isEqualTo("EXPIRED");
    assertThat(version(with(NEW), "2026-12-06T00:00:00Z")).isEqualTo("2 newest");
    clock.set("2026-12-11T00:00:00Z");
    assertThat(active.status().warnings()).isEmpty();
  }

  @Test
  void versionsThatComeTogetherComeInOneStep() {
    clock.set("2026-12-05T00:00:00Z");
    Offer one = Offer.next(House.candidate(House.text("1", FIRST, 10)));
    Offer two = Offer.next(House.candidate(House.text("2 replaces 1", SECOND, 20)));
    active.offer(List.of(one, two)).join();
    assertThat(version(with(OLD), "2026-12-05T00:00:00Z")).isEqualTo("1 existing positions");
    assertThat(active.offer(List.of(one, two)).join()).isInstanceOf(Reload.Unchanged.class);
    Offer bad = Offer.next(House.candidate("nonsense"));
    assertThat(active.offer(List.of(two, bad)).join()).isInstanceOf(Reload.Refused.class);
    assertThat(active.schedule().versions()).hasSize(2);
  }

  /** The last activation is the last word, also about what was to come. */
  @Test
  void goingBackTakesAwayWhatWasToCome() {
    loadTwo("");
    clock.set("2026-12-02T00:00:00Z");
    load(House.text("3 replaces 2", "effective from 2027-01-01 00:00 UTC\n", 30));
    Reload.Activated back = (Reload.Activated) load(House.text("1", FIRST, 10));
    assertThat(back.superseded()).extracting(each -> each.header().version()).containsExactly("3");
    assertThat(version(with(NEW), "2026-12-02T00:00:00Z")).isEqualTo("1 newest");
    assertThat(version(with(NEW), "2027-01-02T00:00:00Z")).isEqualTo("1 newest");
    assertThat(active.schedule().versions()).hasSize(1);
  }

  @Test
  void parametersOfTodayLeaveWhatIsToComeInItsPlace() {
    loadTwo("");
    active.replaceParameters("PUT", "parameters.yaml", House.parameters("200%")).join();
    Decided today = (Decided) ask(with(OLD), "2026-11-21T00:00:00Z");
    assertThat(today.decision().figures().orElseThrow().initialMargin())
        .isEqualByComparingTo("10000");
    assertThat(today.sequence()).isEqualTo(3);
    assertThat(version(with(), "2026-12-01T00:00:00Z")).isEqualTo("2 newest");
    assertThat(version(with(OLD), "2026-12-02T00:00:00Z")).isEqualTo("1 existing positions");
  }

  /** Only what can still decide is kept, however many versions there were. */
  @Test
  void oldVersionsAreLetGo() {
    for (int i = 1; i <= 20; i++) {
      clock.set("2026-11-" + (i < 10 ? "0" : "") + i + "T00:00:01Z");
      String date = "effective from 2026-11-" + (i < 10 ? "0" : "") + i + " 00:00 UTC\n";
      load(House.text(i + (i > 1 ? " replaces " + (i - 1) : ""), date, 10));
    }
    assertThat(active.schedule().versions())
        .extracting(each -> each.header().version())
        .containsExactly("16", "17", "18", "19", "20");
    load(House.text(21, 10));
    assertThat(active.schedule().versions()).as("it has no date").hasSize(1);
  }
}
