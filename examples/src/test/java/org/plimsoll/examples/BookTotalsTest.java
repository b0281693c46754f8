package org.plimsoll.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A book with every verdict and a line that cannot be read. */
class BookTotalsTest {
  @Test
  void theBookIsTotalledByVerdict() throws IOException {
    String printed =
        Printed.by(
            out ->
                BookTotals.run(
                    Path.of("../policies/unified-cross-margin"),
                    Path.of("data/book.jsonl"),
                    Path.of("data/market.yaml"),
                    out));
    assertThat(printed)
        .isEqualTo(
            """
            line 7 is left out: `1O00` is not a plain decimal
            healthy: 2 accounts, equity 59000.00, initial margin 15600.00, shortfall 0.00
            warning: 1 account, equity 5200.00, initial margin 5000.00, shortfall 0.00
            call: 1 account, equity 8000.00, initial margin 10000.00, shortfall 0.00
            liquidate: 1 account, equity 2000.00, initial margin 17200.00, shortfall 6600.00
            refused: 1 account, equity 0, initial margin 0, shortfall 0
            """);
  }
}
