package org.plimsoll.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.Policy;
import org.plimsoll.facts.AccountState;
import org.plimsoll.model.ParameterSet;

/** What the evaluations right after a reload cost, against those of a policy long in use. */
public final class ReloadTimes {
  private static final int RELOADS = 15;

  private static long sink;

  private ReloadTimes() {}

  /** Prints two lines. */
  public static void main(String[] args) {
    Workload workload = Workload.ofSizeM();
    Policy inUse = Workload.policy();
    for (int i = 0; i < 8; i++) {
      time(inUse, workload, 0, 500);
    }
    List<Double> first = new ArrayList<>();
    List<Double> next = new ArrayList<>();
    for (int i = 1; i <= RELOADS; i++) {
      Policy fresh = reloaded(i);
      double once = time(fresh, workload, 0, 1);
      double soon = time(fresh, workload, 1, 100);
      double steady = time(inUse, workload, 0, 500);
      first.add(once / steady);
      next.add(soon / steady);
    }
    System.out.printf("%nevaluations after a reload / of a policy in use%n");
    System.out.printf("the first: %s%n2 to 100: %s%n", Quartiles.of(first), Quartiles.of(next));
    if (sink == 0) {
      throw new IllegalStateException("nothing was evaluated");
    }
  }

  private static Policy reloaded(int version) {
    String text = Workload.text().replace("version 1\n", "version " + (version + 1) + "\n");
    return Workload.policy(text);
  }

  /** Thread time of one of the evaluations from {@code start} to before {@code end}. */
  private static double time(Policy policy, Workload workload, int start, int end) {
    ParameterSet parameters = policy.ownParameters();
    long begun = Meter.threadTime();
    for (int i = start; i < end; i++) {
      AccountState account = workload.accounts().get(i);
      sink +=
          policy
              .evaluate(account, workload.market(), parameters, workload.market().asOf())
              .positions()
              .size();
    }
    return (double) (Meter.threadTime() - begun) / (end - start);
  }
}
