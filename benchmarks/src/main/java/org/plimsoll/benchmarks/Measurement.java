package org.plimsoll.benchmarks;

import java.util.Locale;

/**
 * Measures one variant in a JVM of its own, so that what the compiler learns of one variant does
 * not slow another. Prints one line; {@link Comparison} starts it.
 */
public final class Measurement {
  private Measurement() {}

  /** Takes a {@link Contender}, lots, instruments, warm-up windows, windows. */
  public static void main(String[] args) {
    Workload workload = Workload.of(1_000, Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    Variant reference = Contender.HAND_WRITTEN.in(workload.market());
    Variant variant = Contender.valueOf(args[0]).in(workload.market());
    Alternation alternation = new Alternation(workload.accounts());
    Alternation.Measured measured =
        alternation.measure(
            reference, variant, Integer.parseInt(args[3]), Integer.parseInt(args[4]));
    if (alternation.sink() == 0) {
      throw new IllegalStateException("nothing was evaluated");
    }
    System.out.println(
        String.format(
            Locale.ROOT,
            "| %-36s | %-24s | %,9d |",
            variant.name(),
            measured.ratio(),
            measured.bytes()));
  }
}
