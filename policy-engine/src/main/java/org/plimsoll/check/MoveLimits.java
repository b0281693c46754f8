package org.plimsoll.check;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plimsoll.model.Parameter;
import org.plimsoll.money.Exact;

/**
 * How far a parameter may move in a time: between any two values that are in force within one
 * period, no more than the policy says. The value that the policy itself gives is the first.
 *
 * <p>Two linked parameters once moved under different limits, and 34 accounts lost their
 * collateral.
 */
final class MoveLimits {
  private final Parameter parameter;
  private final List<Value> values = new ArrayList<>();

  /** A value in force from an instant on; the first holds from the epoch on. */
  private record Value(Instant from, Exact number) {}

  /**
   * A move that is too large.
   *
   * @param from when the value takes effect
   * @param before a value in force less than a period earlier
   * @param lowest the lowest value that would be accepted then
   * @param highest the highest
   * @param free when the value would be accepted, if nothing else changes
   */
  record Fault(Instant from, Exact before, Exact lowest, Exact highest, Instant free) {}

  MoveLimits(Parameter parameter) {
    this.parameter = parameter;
    values.add(new Value(Instant.EPOCH, parameter.value()));
  }

  /** Adds the next value; says what is wrong with it. */
  Optional<Fault> add(Instant from, Exact number) {
    Exact most = parameter.mostMove().orElseThrow();
    Optional<Fault> fault = Optional.empty();
    for (int i = 0; i < values.size() && fault.isEmpty(); i++) {
      Instant end = i + 1 < values.size() ? values.get(i + 1).from() : from;
      Exact before = values.get(i).number();
      boolean near = end.plusNanos(period()).isAfter(from);
      if (near && number.minus(before).abs().compareTo(most) > 0) {
        fault =
            Optional.of(
                new Fault(
                    from, before, before.minus(most), before.plus(most), end.plusNanos(period())));
      }
    }
    values.add(new Value(from, number));
    return fault;
  }

  /** The period in nanoseconds. */
  private long period() {
    return parameter
        .period()
        .orElseThrow()
        .decimal()
        .orElseThrow()
        .multiply(BigDecimal.valueOf(1_000_000_000))
        .longValue();
  }
}
