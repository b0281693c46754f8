package org.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Books of accounts. */
class BookTest {
  private static final String GOOD =
      "{\"account\":\"A-%d\",\"attributes\":{},\"balances\":[{\"asset\":\"USD\",\"quantity\":\"%s\"}],"
          + "\"positions\":[],\"orders\":[]}\n";
  private static final String UNPRICED = GOOD.replace("USD", "DOGE");

  @TempDir private Path folder;

  private Run evaluate(String book, Object... more) {
    Path file = Samples.file(folder, "book.jsonl", book);
    Object[] words = new Object[6 + more.length];
    Object[] first = {"evaluate", Samples.POLICY, "--account", file, "--market", Samples.MARKET};
    System.arraycopy(first, 0, words, 0, 6);
    System.arraycopy(more, 0, words, 6, more.length);
    return Run.of(words);
  }

  @Test
  void eachAccountGetsOneLineAndRefusalsAreCounted() {
    Run run =
        evaluate(GOOD.formatted(1, "5") + UNPRICED.formatted(2, "5") + GOOD.formatted(3, "7"));
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEqualTo("3 decided, 1 of them refused\n");
    List<String> lines = run.out().lines().toList();
    assertThat(lines).hasSize(3).allMatch(line -> line.startsWith("{\"policy\":{"));
    assertThat(lines.get(1)).contains("\"account\":\"A-2\"").contains("REFUSED");
  }

  @Test
  void asTextALineSaysWhatDecides() {
    Run run =
        evaluate(GOOD.formatted(1, "1234.5") + UNPRICED.formatted(2, "5"), "--format", "text");
    List<String> lines = run.out().lines().toList();
    assertThat(lines.get(0))
        .isEqualTo("A-1 HEALTHY equity 1,234.50, initial 0.00, maintenance 0.00 USD");
    assertThat(lines.get(1)).startsWith("A-2 REFUSED ").contains("(assets.DOGE");
  }

  @Test
  void aBadLineIsShownAndTheRestIsStillDecided() {
    Run run = evaluate(GOOD.formatted(1, "5") + "{\"account\":\n" + GOOD.formatted(3, "010"));
    assertThat(run.code()).isEqualTo(ExitCode.DATA);
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.err())
        .contains("book.jsonl:2:12: error PLM-502")
        .contains("book.jsonl:3:")
        .contains("at balances[0].quantity: `010`")
        .contains("1 decided, 0 of them refused\n2 lines could not be read\n");
  }
}
