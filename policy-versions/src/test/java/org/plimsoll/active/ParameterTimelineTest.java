package org.plimsoll.active;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.plimsoll.PlimsollEngine;
import org.plimsoll.Policy;
import org.plimsoll.PolicySource;
import org.plimsoll.data.DataFile;
import org.plimsoll.data.FileKind;
import org.plimsoll.facts.ParameterFile;

/** The values over time are those that the file gives when it is asked for each instant alone. */
class ParameterTimelineTest {
  private static final String NAME = "parameters.yaml";
  private static final String FILE =
      """
      policy: house
      values:
        scale:
          - { from: 2026-01-01T00:00:00Z, value: "110%", source: "first" }
          - { from: 2026-02-01T00:00:00Z, value: "90%", source: "second" }
          - { from: 2026-02-01T00:00:00.000000001Z, value: "95%", source: "third" }
          - { from: 2026-06-01T00:00:00Z, value: "300%", source: "last" }
      """;

  private final Policy policy =
      PlimsollEngine.create().compile(PolicySource.of("policy", House.text(1, 10))).get();
  private final ParameterFile file =
      DataFile.of(NAME, FILE.getBytes(UTF_8), FileKind.PARAMETERS)
          .then(data -> House.READER.readParameters(data.text(), data.format()))
          .get();

  @Test
  void everyInstantHasItsValues() {
    ParameterTimeline timeline = ParameterTimeline.of(policy, file, NAME, "hash").get();
    for (String date : new String[] {"2026-01-01", "2026-02-01", "2026-06-01"}) {
      Instant at = Instant.parse(date + "T00:00:00Z");
      for (int nanos = -2; nanos <= 2; nanos++) {
        Instant asOf = at.plusNanos(nanos);
        assertThat(timeline.at(asOf))
            .as(asOf.toString())
            .isEqualTo(policy.parameters(file, NAME, "hash", asOf).get());
      }
    }
    assertThat(timeline.at(Instant.MIN))
        .isEqualTo(timeline.at(Instant.parse("2025-12-31T23:59:59Z")));
    assertThat(timeline.at(Instant.MAX).values().get("scale")).hasToString("3");
  }

  @Test
  void withoutAFileThePolicysOwnValuesHoldAlways() {
    assertThat(ParameterTimeline.own(policy).at(Instant.MAX)).isEqualTo(policy.ownParameters());
    assertThat(ParameterTimeline.own(policy).hash()).isEmpty();
  }
}
