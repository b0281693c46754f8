package org.plimsoll.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.active.ActivePolicy;

/** The road of a version from proposal to roll back. */
class PolicyStoreTest {
  @TempDir private Path folder;

  @Test
  void aVersionIsProposedApprovedActivatedAndRolledBack() throws Refused {
    try (Town town = Town.running(folder)) {
      town.release(2, Town.house(2, "12%"));
      town.act(Activation.Kind.ROLL_BACK, "dave", Town.HOUSE, "1");
      town.act(Activation.Kind.PAUSE, "dave", Town.HOUSE, "1");
      assertThat(town.store.view().isPaused(Town.HOUSE)).isTrue();
      town.act(Activation.Kind.RESUME, "dave", Town.HOUSE, "1");
      assertThat(town.store.view().activations(Town.HOUSE))
          .extracting(act -> act.sequence() + " " + act.kind() + " " + act.version())
          .containsExactly(
              "1 ACTIVATE 1", "2 ACTIVATE 2", "3 ROLL_BACK 1", "4 PAUSE 1", "5 RESUME 1");
      Verification verification = town.store.verify();
      assertThat(verification.findings()).isEmpty();
      assertThat(verification.entries()).isEqualTo(13);
    }
  }

  @Test
  void whatIsInForceDecides() throws Exception {
    try (Town town = Town.running(folder);
        ActivePolicy active = ActivePolicy.at(town.clock).open()) {
      town.release(2, Town.house(2, "12%"));
      town.act(Activation.Kind.PAUSE, "dave", Town.HOUSE, "2");
      town.act(Activation.Kind.RESUME, "dave", Town.HOUSE, "2");
      town.act(Activation.Kind.ROLL_BACK, "dave", Town.HOUSE, "1");
      active.offer(town.store.view().offers(Town.HOUSE)).get(60, TimeUnit.SECONDS);
      var last = active.status().inForce().orElseThrow();
      assertThat(last.hash())
          .isEqualTo(town.store.view().inForce(Town.HOUSE).orElseThrow().hashes().content());
      assertThat(last.sequence()).isEqualTo(5);
    }
  }

  private static void refused(Town town, String version, String header, String sentence)
      throws Refused {
    town.propose("alice", Town.HOUSE, Town.house(Integer.parseInt(version), "12%", header));
    town.approve("bob", Town.HOUSE, version);
    assertThatThrownBy(() -> town.activate("dave", Town.HOUSE, version))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void datesLeaveNoGapAndNoVersionIsOvertaken() throws Refused {
    try (Town town = Town.running(folder)) {
      refused(
          town, "2", "expires 2026-11-20 00:00 UTC", "version 2 expires on 2026-11-20T00:00:00Z");
      town.release(
          3,
          Town.house(
              3, "13%", "effective from 2026-12-01 00:00 UTC\nexpires 2026-12-31 00:00 UTC"));
      Activation waits = town.store.view().inForce(Town.HOUSE).orElseThrow();
      assertThat(waits.effective()).isEqualTo(Instant.parse("2026-12-01T00:00:00Z"));
      refused(
          town,
          "4",
          "effective from 2026-11-25 00:00 UTC",
          "version 4 would be effective from 2026-11-25T00:00:00Z, and version 3 takes over on");
      refused(town, "5", "", "and version 3 takes over on 2026-12-01T00:00:00Z");
      refused(town, "6", "effective from 2027-01-02 00:00 UTC", "nothing would decide between");
      assertThat(town.store.verify().findings()).isEmpty();
    }
  }
}
