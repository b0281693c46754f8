package org.plimsoll.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
