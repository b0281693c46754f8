package org.plimsoll.check;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.model.Parameter;
import org.plimsoll.money.Exact;
import org.plimsoll.source.SourceSpan;

/**
 * How far a parameter may move after what was really in force: a parameter file tells its own past,
 * and a record of versions tells what happened.
 */
public final class MoveHistory {
  private static final int MOST_STEPS = 10_000;

  private final Parameter parameter;
  private final Exact most;
  private final TreeMap<Instant, Exact> values;

  private MoveHistory(Parameter parameter, Exact most, SortedMap<Instant, Exact> before) {
    this.parameter = parameter;
    this.most = most;
    this.values = new TreeMap<>(before);
  }

  /**
   * What is wrong with the first value that comes too far, if one does.
   *
   * @param parameter the parameter with its limit
   * @param before the values that were in force, by the instant they began; not empty
   * @param after the values that shall be, all later
   * @param file what the message names
   */
  public static Optional<Diagnostic> judge(
      Parameter parameter,
      SortedMap<Instant, Exact> before,
      SortedMap<Instant, Exact> after,
      String file) {
    if (parameter.mostMove().isEmpty() || parameter.period().isEmpty() || before.isEmpty()) {
      return Optional.empty();
    }
    MoveHistory history = new MoveHistory(parameter, parameter.mostMove().get(), before);
    for (Map.Entry<Instant, Exact> next : after.entrySet()) {
      if (!history.allows(next.getKey(), next.getValue())) {
        return Optional.of(history.tooFar(next.getKey(), next.getValue(), file));
      }
      history.values.put(next.getKey(), next.getValue());
    }
    return Optional.empty();
  }

  private boolean allows(Instant at, Exact value) {
    return value.compareTo(lowest(values, at)) >= 0 && value.compareTo(highest(values, at)) <= 0;
  }

  private Exact lowest(NavigableMap<Instant, Exact> known, Instant at) {
    Exact lowest = parameter.lowest().orElseThrow();
    for (Map.Entry<Instant, Exact> each : near(known, at).entrySet()) {
      lowest = lowest.max(each.getValue().minus(most));
    }
    return lowest;
  }

  private Exact highest(NavigableMap<Instant, Exact> known, Instant at) {
    Exact highest = parameter.highest().orElseThrow();
    for (Map.Entry<Instant, Exact> each : near(known, at).entrySet()) {
      highest = highest.min(each.getValue().plus(most));
    }
    return highest;
  }

  /** The values in force less than a period before {@code at}. */
  private SortedMap<Instant, Exact> near(NavigableMap<Instant, Exact> known, Instant at) {
    Instant first = known.floorKey(at.minusNanos(period()));
    // a value that ended exactly a period ago is no longer near
    return known.subMap(first == null ? known.firstKey() : first, true, at, false);
  }

  private Diagnostic tooFar(Instant at, Exact value, String file) {
    Exact lowest = lowest(values, at);
    Exact highest = highest(values, at);
    return Diagnostic.data(
        DiagnosticCode.PARAMETERS,
        file,
        SourceSpan.NONE,
        "values." + parameter.name(),
        "`"
            + parameter.name()
            + "` would be "
            + shown(value)
            + " from "
            + at
            + ", further from "
            + shown(values.lastEntry().getValue())
            + " than the policy lets it move in that time",
        "from then on it may be "
            + shown(lowest)
            + " to "
            + shown(highest)
            + "; "
            + shown(value)
            + possible(at, value));
  }

  /** Walks towards the value as fast as the limit lets it. */
  private String possible(Instant from, Exact value) {
    TreeMap<Instant, Exact> walked = new TreeMap<>(values);
    Instant at = from;
    for (int step = 0; step < MOST_STEPS; step++) {
      Exact reached = value.max(lowest(walked, at)).min(highest(walked, at));
      if (reached.compareTo(value) == 0) {
        return " is possible from " + at + (step == 0 ? "" : ", in steps that keep the limit");
      }
      if (reached.compareTo(walked.lastEntry().getValue()) != 0) {
        walked.put(at, reached);
      }
      at = next(walked, at);
    }
    return " is out of reach";
  }

  /** When the next value that was in force is a period past. */
  private Instant next(NavigableMap<Instant, Exact> walked, Instant at) {
    Instant next = at.plusNanos(period());
    for (Instant began : walked.keySet()) {
      Instant free = began.plusNanos(period());
      if (free.isAfter(at) && free.isBefore(next)) {
        next = free;
      }
    }
    return next;
  }

  private String shown(Exact value) {
    return ParameterResolver.shown(value, parameter.type());
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
