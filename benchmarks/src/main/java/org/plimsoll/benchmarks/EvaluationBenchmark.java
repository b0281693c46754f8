package org.plimsoll.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The same variants under JMH, for its profilers ({@code -prof gc}, {@code -prof perfasm}). JMH
 * measures one variant after the other, so on a machine that others use too its ratios carry their
 * noise; {@link Comparison} alternates and is what figures are quoted from.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+UseSerialGC"})
public class EvaluationBenchmark {
  /** What is measured. */
  @Param public Contender contender = Contender.HAND_WRITTEN;

  private Workload workload = Workload.ofSizeM();
  private Variant variant = contender.in(workload.market());
  private int next;

  /** Makes the variant that the parameter names. */
  @Setup
  public void make() {
    workload = Workload.ofSizeM();
    variant = contender.in(workload.market());
  }

  /** One account. */
  @Benchmark
  public Object evaluation() {
    next = (next + 1) % workload.accounts().size();
    return variant.evaluate(workload.accounts().get(next));
  }
}
