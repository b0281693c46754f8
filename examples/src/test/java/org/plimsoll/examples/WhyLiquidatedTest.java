package org.plimsoll.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** An account under water, and one that is not. */
class WhyLiquidatedTest {
  private static String printed(String account) throws IOException {
    return Printed.by(
        out ->
            WhyLiquidated.run(
                Path.of("../policies/unified-cross-margin"),
                Path.of("data", account),
                Path.of("data/market.yaml"),
                out));
  }

  @Test
  void eachStepSaysWhyAndWhatItLeaves() throws IOException {
    assertThat(printed("under-water.yaml"))
        .startsWith(
            "ACC-1002 starts with equity 2000.00 against maintenance margin 8600.00\n"
                + "\n"
                + "step 1: close 5 ETH-PERP at 3000\n")
        .containsPattern("  chosen by line [0-9]+, where it ranks 10.*: first close positions by")
        .contains("  costs 90, releases 900.00")
        .contains("  leaves equity 1910.00 against maintenance margin 7700.00")
        .contains("result RESTORED: the aim of the liquidation is reached");
  }

  @Test
  void anAccountThatIsNotLiquidatedHasNoPlan() throws IOException {
    assertThat(printed("hedge.yaml")).isEqualTo("ACC-1001 is not liquidated: healthy\n");
  }
}
