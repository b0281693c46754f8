package org.plimsoll.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parameters move no further than the policy lets them, by what was really in force. */
class ParameterLimitsTest {
  @TempDir private Path folder;

  /** House version 1 with values of the parameter `add`, which may move 10 points in 7 days. */
  private static VersionFiles with(String... datesAndValues) {
    StringBuilder text = new StringBuilder("policy: house\nvalues:\n  add:\n");
    for (int i = 0; i < datesAndValues.length; i += 2) {
      text.append("    - { from: ")
          .append(datesAndValues[i])
          .append(", value: \"")
          .append(datesAndValues[i + 1])
          .append("\" }\n");
    }
    TreeMap<String, byte[]> files = new TreeMap<>(Town.house(1, "10%").files());
    files.putAll(Town.files(VersionFiles.PARAMETERS, text.toString()).files());
    return new VersionFiles(files);
  }

  private static void approved(Town town, String version, VersionFiles files) throws Refused {
    town.propose("alice", Town.HOUSE, files);
    town.approve("bob", Town.HOUSE, version);
  }

  @Test
  void aFileThatTellsAnotherPastIsRefusedWithTheRangeAndTheDate() throws Refused {
    try (Town town = Town.running(folder)) { // add is 10% from 10:04 on
      approved(
          town,
          "1-parameters-1",
          with("2026-01-01T00:00:00Z", "20%", "2026-02-01T00:00:00Z", "30%"));
      assertThatThrownBy(() -> town.activate("dave", Town.HOUSE, "1-parameters-1"))
          .isInstanceOf(Refused.class)
          .hasMessage(
              "`add` would be 30% from 2026-11-21T10:07:00Z, further from 10% than the"
                  + " policy lets it move in that time")
          .satisfies(
              refused ->
                  assertThat(((Refused) refused).hint())
                      .isEqualTo(
                          "from then on it may be 0% to 20%; 30% is possible from"
                              + " 2026-11-28T10:07:00Z, in steps that keep the limit"));
    }
  }

  @Test
  void stepsThatKeepTheLimitAreTaken() throws Refused {
    try (Town town = Town.running(folder)) {
      approved(town, "1-parameters-1", with("2026-01-01T00:00:00Z", "20%"));
      town.activate("dave", Town.HOUSE, "1-parameters-1"); // 20% from 10:07 on
      approved(
          town,
          "1-parameters-2",
          with("2026-01-01T00:00:00Z", "20%", "2026-01-09T00:00:00Z", "25%"));
      assertThatThrownBy(() -> town.activate("dave", Town.HOUSE, "1-parameters-2"))
          .hasMessageContaining("`add` would be 25% from 2026-11-21T10:10:00Z")
          .satisfies(
              refused ->
                  assertThat(((Refused) refused).hint())
                      .contains("it may be 10% to 20%; 25% is possible from 2026-11-28T10:07:00Z"));
      town.pass(Duration.ofDays(7));
      town.activate("dave", Town.HOUSE, "1-parameters-2");
      Activation last = town.store.view().inForce(Town.HOUSE).orElseThrow();
      assertThat(last.version()).hasToString("1-parameters-2");
      assertThat(town.store.verify().findings()).isEmpty();
    }
  }

  @Test
  void aNewTextMovesItsOwnValueByTheSameLimit() throws Refused {
    try (Town town = Town.running(folder)) {
      String text = Town.text(2, "10%", "").replace("| add  | 10% ", "| add  | 35% ");
      approved(town, "2", Town.files(VersionFiles.POLICY, Town.canonical(text)));
      assertThatThrownBy(() -> town.activate("dave", Town.HOUSE, "2"))
          .hasMessageContaining("`add` would be 35%");
    }
  }

  @Test
  void aRollBackToAFarValueIsRefusedToo() throws Refused {
    try (Town town = Town.running(folder)) {
      approved(town, "1-parameters-1", with("2026-01-01T00:00:00Z", "20%"));
      town.activate("dave", Town.HOUSE, "1-parameters-1");
      town.pass(Duration.ofDays(8));
      approved(
          town,
          "1-parameters-2",
          with("2026-01-01T00:00:00Z", "20%", "2026-01-09T00:00:00Z", "30%"));
      town.activate("dave", Town.HOUSE, "1-parameters-2");
      town.act(Activation.Kind.ROLL_BACK, "dave", Town.HOUSE, "1-parameters-1");
      assertThatThrownBy(() -> town.act(Activation.Kind.ROLL_BACK, "dave", Town.HOUSE, "1"))
          .hasMessageContaining("`add` would be 10%")
          .satisfies(
              refused -> assertThat(((Refused) refused).hint()).contains("it may be 20% to 30%"));
    }
  }
}
