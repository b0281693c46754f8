package org.plimsoll.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.plimsoll.decide.DecisionBuilder;
import org.plimsoll.decision.Decision;
import org.plimsoll.model.CheckedPolicy;

/** Threads share a compiled policy, and each decides as if it were alone. */
class SharedPolicyTest {
  private static final Decision.PolicyStamp STAMP = new Decision.PolicyStamp("test", "1", "00");
  private static final int THREADS = 2;
  private static final int EVALUATIONS = 2_000;

  @Test
  void threadsDecideAlike() throws Exception {
    CheckedPolicy policy = Policies.read(Policies.EVERYTHING);
    CompiledPolicy compiled = PolicyCompiler.compile(policy);
    CyclicBarrier start = new CyclicBarrier(THREADS);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<List<Decision>>> answers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        answers.add(
            threads.submit(
                () -> {
                  start.await();
                  return decisions(policy, compiled);
                }));
      }
      List<Decision> first = answers.get(0).get();
      for (Future<List<Decision>> answer : answers) {
        assertThat(answer.get()).isEqualTo(first);
      }
      assertThat(decisions(policy, PolicyCompiler.compile(policy))).isEqualTo(first);
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<Decision> decisions(CheckedPolicy policy, CompiledPolicy compiled) {
    RandomBook book = RandomBook.usual(3, "USD", 40);
    List<Decision> decisions = new ArrayList<>();
    for (int i = 0; i < EVALUATIONS; i++) {
      decisions.add(new DecisionBuilder(policy, STAMP, book.next(policy)).decide(compiled::begin));
    }
    return decisions;
  }
}
