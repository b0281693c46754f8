package org.plimsoll.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
}
