package org.plimsoll.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plimsoll.compile.Rules.is;
import static org.plimsoll.compile.Rules.position;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Threads share a rule base and never see each other's questions. */
class ConcurrencyTest {
  private static final int THREADS = 2;
  private static final int TIMES = 5_000;

  private final RuleBase rules = rules();

  @Test
  void threadsGetTheirOwnAnswers() throws Exception {
    CyclicBarrier start = new CyclicBarrier(THREADS);
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Integer>> wrong = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int offset = thread * 7;
        wrong.add(pool.submit(() -> wrongAnswers(start, offset)));
      }
      for (Future<Integer> count : wrong) {
        assertThat(count.get()).isZero();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private int wrongAnswers(CyclicBarrier start, int offset) throws Exception {
    start.await();
    int wrong = 0;
    for (int i = offset; i < offset + TIMES; i++) {
      wrong += check(i) ? 0 : 1;
    }
    return wrong;
  }

  private boolean check(int i) {
    int asset = i % 10;
    MatchKey one = position("asset", "A" + asset);
    MatchKey two = position("asset", "A" + (asset + 1));
    List<List<MatchKey>> pairs = List.of(List.of(one, one), List.of(two, two));
    return rules.select(one).equals(List.of("statement " + asset))
        && rules.combine(List.of(one, two)).get("hedge").equals(pairs)
        && rules
            .decide(Outcomes.of(i % 2 == 0, i % 2 != 0))
            .equals(List.of(i % 2 == 0 ? "even" : "odd"));
  }

  private static RuleBase rules() {
    List<SelectionRule> selection = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      selection.add(is("statement " + i, "asset", "A" + i));
    }
    CombinationRule hedge =
        new CombinationRule(
            "hedge",
            0,
            List.of(
                Leg.of(Rules.positions()), Leg.of(Rules.positions(), LegLink.same("asset", 0))));
    return RuleBase.build(
        selection,
        List.of(hedge),
        List.of(new VerdictRule("even", 0, "i even"), new VerdictRule("odd", 0, "i odd")));
  }
}
