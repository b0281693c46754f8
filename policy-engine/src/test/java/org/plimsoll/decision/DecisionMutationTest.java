package org.plimsoll.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.explain.Explanation;
import org.plimsoll.source.SourceText;

/** Decision files that somebody has damaged: refused with a path, or read and told; never a bug. */
class DecisionMutationTest {
  private static final int CASES = 1_500;
  private static final String[] SCRAPS = {
    "\"",
    "0",
    "-",
    "9999999999",
    "1/3",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "null",
    "true",
    "\\u0000",
    "figure",
    "slice",
    "LIQUIDATE",
    "none",
    "e5",
    ".",
    " ",
    "\n",
    "initial",
    "equity"
  };

  @Test
  void damageIsNoticedOrHarmless() {
    String good = DecisionJson.text(CommitteeExample.healthy());
    Random random = new Random(11);
    int accepted = 0;
    for (int i = 0; i < CASES; i++) {
      String text = damaged(good, random);
      Diagnosed<Decision> read = DecisionJson.read(SourceText.of("decision.json", text));
      if (read.isPresent()) {
        accepted++;
        String written = DecisionJson.text(read.get());
        assertThat(DecisionJson.text(DecisionJson.read(SourceText.of("again", written)).get()))
            .isEqualTo(written);
        assertThat(Explanation.text(read.get(), true)).isNotBlank();
        assertThat(Explanation.html(read.get(), true)).doesNotContain("<script");
        assertThat(Explanation.summary(read.get()) + Explanation.line(read.get())).isNotBlank();
      } else {
        assertThat(read.diagnostics())
            .allMatch(
                found ->
                    found.code().id().startsWith("PLM-5") || found.code().id().equals("PLM-101"));
      }
    }
    assertThat(accepted).isBetween(CASES / 100, CASES * 9 / 10);
  }

  private static String damaged(String text, Random random) {
    String damaged = text;
    for (int edits = 1 + random.nextInt(2); edits > 0; edits--) {
      int at = random.nextInt(damaged.length());
      int until = Math.min(damaged.length(), at + random.nextInt(4));
      String scrap = random.nextInt(3) == 0 ? "" : SCRAPS[random.nextInt(SCRAPS.length)];
      damaged = damaged.substring(0, at) + scrap + damaged.substring(until);
    }
    return damaged;
  }

  @Test
  void figuresThatReferToEachOtherInACircleAreToldAllTheSame() {
    String good = DecisionJson.text(CommitteeExample.healthy());
    String circle =
        good.replace(
            "\"label\":\"tiered at initial\",\"operation\":\"defined\"",
            "\"label\":\"requirement at initial\",\"operation\":\"defined\"");
    Decision read = DecisionJson.read(SourceText.of("decision.json", circle)).get();
    assertThat(Explanation.text(read, true)).contains("What is required");
  }
}
