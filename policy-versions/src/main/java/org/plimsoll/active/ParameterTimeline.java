package org.plimsoll.active;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.plimsoll.Policy;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.facts.ParameterFile;
import org.plimsoll.model.ParameterSet;

/**
 * The parameter values of a version over time. All values of the file have been judged when there
 * is a timeline; the set in force between two dates is put together once. Thread-safe.
 */
final class ParameterTimeline {
  private final Policy policy;
  private final ParameterFile file;
  private final String name;
  private final String hash;
  private final Instant[] dates;
  private final AtomicReferenceArray<ParameterSet> sets;

  private ParameterTimeline(
      Policy policy, ParameterFile file, String name, String hash, List<Instant> dates) {
    this.policy = policy;
    this.file = file;
    this.name = name;
    this.hash = hash;
    this.dates = dates.toArray(new Instant[0]);
    this.sets = new AtomicReferenceArray<>(dates.size() + 1);
  }

  /** The values that the policy itself gives, at all times. */
  static ParameterTimeline own(Policy policy) {
    ParameterTimeline timeline =
        new ParameterTimeline(
            policy,
            new ParameterFile(policy.header().name(), new TreeMap<>(), new TreeMap<>()),
            "",
            "",
            List.of());
    timeline.sets.set(0, policy.ownParameters());
    return timeline;
  }

  /**
   * The values of a file, or why the whole file is refused.
   *
   * @param name what messages call the file
   * @param hash SHA-256 of the file in hexadecimal
   */
  static Diagnosed<ParameterTimeline> of(
      Policy policy, ParameterFile file, String name, String hash) {
    ParameterTimeline timeline =
        new ParameterTimeline(policy, file, name, hash, new ArrayList<>(dates(file)));
    return timeline.resolve(0).map(set -> timeline);
  }

  private static Set<Instant> dates(ParameterFile file) {
    Set<Instant> dates = new TreeSet<>();
    file.values().values().forEach(list -> list.forEach(value -> dates.add(value.from())));
    file.tables().values().forEach(list -> list.forEach(rows -> dates.add(rows.from())));
    return dates;
  }

  /** SHA-256 of the file in hexadecimal; empty when the policy's own values hold. */
  String hash() {
    return hash;
  }

  /** The values in force at an instant. */
  ParameterSet at(Instant asOf) {
    return set(index(asOf));
  }

  /** Puts together what is in force at an instant and what comes next, so that nobody waits. */
  void prepare(Instant now) {
    int index = index(now);
    set(index);
    set(Math.min(index + 1, dates.length));
  }

  /** How many dates have come. */
  private int index(Instant asOf) {
    int found = Arrays.binarySearch(dates, asOf);
    return found >= 0 ? found + 1 : -found - 1;
  }

  private ParameterSet set(int index) {
    ParameterSet known = sets.get(index);
    if (known != null) {
      return known;
    }
    // Which values are wrong does not depend on the instant, and of() has asked once.
    ParameterSet resolved = resolve(index).get();
    sets.set(index, resolved);
    return resolved;
  }

  private Diagnosed<ParameterSet> resolve(int index) {
    Instant asOf =
        index > 0 ? dates[index - 1] : dates.length == 0 ? Instant.EPOCH : dates[0].minusNanos(1);
    return policy.parameters(file, name, hash, asOf);
  }
}
