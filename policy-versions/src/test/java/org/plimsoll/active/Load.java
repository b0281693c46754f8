package org.plimsoll.active;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.plimsoll.decision.DecisionJson;
import org.plimsoll.facts.AccountState;

/**
 * One thread that asks about accounts without a pause and checks every answer against the version
 * it claims, by its hash. The times are those of the question alone.
 */
final class Load extends Thread {
  private static final int MOST_TIMES = 2_000_000;

  /** Asks about an account; the way that is being tested. */
  interface Way {
    Answer ask(AccountState account);
  }

  final AtomicLong asked = new AtomicLong();
  final AtomicLong failed = new AtomicLong();
  final AtomicLong mixed = new AtomicLong();
  final AtomicLong unapproved = new AtomicLong();

  private final Variants variants;
  private final Way way;
  private final AtomicBoolean reloading;
  private final AtomicBoolean stop;
  private final Times during = new Times();
  private final Times otherwise = new Times();

  /** Nanoseconds, without making any garbage while they are taken. */
  static final class Times {
    private final int[] nanos = new int[MOST_TIMES];
    private int count;

    void add(long time) {
      if (count < nanos.length) {
        nanos[count++] = (int) Math.min(time, Integer.MAX_VALUE);
      }
    }
  }

  Load(Variants variants, Way way, AtomicBoolean reloading, AtomicBoolean stop) {
    this.variants = variants;
    this.way = way;
    this.reloading = reloading;
    this.stop = stop;
  }

  @Override
  public void run() {
    for (int i = 0; !stop.get(); i = (i + 1) % variants.accounts.size()) {
      boolean before = reloading.get();
      long start = System.nanoTime();
      Answer answer;
      try {
        answer = way.ask(variants.accounts.get(i));
      } catch (RuntimeException e) {
        asked.incrementAndGet();
        failed.incrementAndGet();
        continue;
      }
      long time = System.nanoTime() - start;
      if (before == reloading.get()) {
        (before ? during : otherwise).add(time);
      }
      asked.incrementAndGet();
      judge(answer, i);
    }
  }

  private void judge(Answer answer, int account) {
    if (!(answer instanceof Decided decided)) {
      failed.incrementAndGet();
      return;
    }
    if (!variants.approved(decided.policyHash())) {
      unapproved.incrementAndGet();
    } else if (!variants.right(
        decided.policyHash(), account, DecisionJson.hash(decided.decision()))) {
      mixed.incrementAndGet();
    }
  }

  /** A quantile of times of several threads, in nanoseconds. */
  static long quantile(double share, boolean during, Load... loads) {
    int[] all =
        Arrays.stream(loads)
            .map(load -> during ? load.during : load.otherwise)
            .flatMapToInt(times -> Arrays.stream(times.nanos, 0, times.count))
            .sorted()
            .toArray();
    return all[(int) Math.min(all.length - 1L, (long) (share * all.length))];
  }
}
