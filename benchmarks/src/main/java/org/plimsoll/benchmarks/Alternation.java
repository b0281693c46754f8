package org.plimsoll.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.facts.AccountState;

/**
 * Measures a variant against the reference in windows that alternate, so that whatever slows the
 * machine for a while slows both. A window is compared with the reference windows before and after
 * it.
 */
final class Alternation {
  private static final long WINDOW = 300_000_000L;

  private final List<AccountState> accounts;
  private int next;
  private long sink;

  Alternation(List<AccountState> accounts) {
    this.accounts = accounts;
  }

  /**
   * What came out.
   *
   * @param ratio time of the variant divided by time of the reference
   * @param bytes what the variant allocates for one account
   */
  record Measured(Quartiles ratio, long bytes) {}

  /** One window: nanoseconds and bytes for one account. */
  private record Window(double time, double bytes) {}

  /** Warms both up for {@code warm} windows each, then measures {@code windows}. */
  Measured measure(Variant reference, Variant variant, int warm, int windows) {
    for (int i = 0; i < warm; i++) {
      window(reference);
      window(variant);
    }
    List<Double> ratios = new ArrayList<>();
    double bytes = 0;
    Window before = window(reference);
    for (int i = 0; i < windows; i++) {
      Window measured = window(variant);
      Window after = window(reference);
      ratios.add(measured.time() / ((before.time() + after.time()) / 2));
      bytes += measured.bytes() / windows;
      before = after;
    }
    return new Measured(Quartiles.of(ratios), Math.round(bytes));
  }

  private Window window(Variant variant) {
    long bytes = Meter.allocated();
    long start = Meter.threadTime();
    long end = start;
    int done = 0;
    while (end - start < WINDOW) {
      for (int i = 0; i < 20; i++) {
        sink += System.identityHashCode(variant.evaluate(accounts.get(next)));
        next = (next + 1) % accounts.size();
      }
      done += 20;
      end = Meter.threadTime();
    }
    return new Window((double) (end - start) / done, (double) (Meter.allocated() - bytes) / done);
  }

  /** A number that depends on all answers, so that none of the work can be left out. */
  long sink() {
    return sink;
  }
}
